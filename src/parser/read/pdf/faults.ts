import type { Finding } from '../../../model/finding.ts';
import { forms } from '../../../model/forms/forms.ts';
import { cellText } from '../cell-text.ts';
import type { Refusal } from '../refusal.ts';
import type { DocumentItem } from './join-pages.ts';
import type { DrawnDocument } from './open-pdf.ts';
import type { Page } from './page-layout.ts';
import { isRecognised } from './recognised-text.ts';

/** A document with fewer pieces of text than this has none worth reading. */
const fewestPieces = 20;
/** Part of the characters that must be ones a Chinese report prints. */
const leastReadable = 0.6;
/** This many labels of table 3 on a page, outside any table, are a table whose lines are not there. */
const labelsOfTable = 4;
const shortestLabel = 5;

const scanned: Refusal = {
  code: 'read.scanned',
  message: '这是扫描件（图片），里面没有文字，不能读取；请添加报告的 Word、网页版或带文字的 PDF。',
};
const empty: Refusal = {
  code: 'read.no-text',
  message: 'PDF 里没有可以读取的文字；请添加报告的 Word、网页版或带文字的 PDF。',
};
const garbled: Refusal = {
  code: 'read.garbled-text',
  message: 'PDF 里的文字没有编码信息，读出来是乱码；请添加报告的 Word 或网页版。',
};

/** Refuses a document whose pages are pictures, or whose letters have no meaning. */
export function refuseUnreadable({ pages, hasPictures }: DrawnDocument): Refusal | undefined {
  const pieces = pages.flatMap((page) => page.marks.pieces);
  if (pieces.length < fewestPieces) {
    if (pages.some((page) => page.isIncomplete)) return garbled;
    return hasPictures ? scanned : empty;
  }
  const text = pieces.map((piece) => piece.text).join('');
  const readable = text.match(/[\p{Script=Han}\p{ASCII}\u2000-\u206F\u3000-\u303F\uFF00-\uFFEF]/gu) ?? [];
  const isChinese = /\p{Script=Han}/u.test(text);
  return isChinese && readable.length >= [...text].length * leastReadable ? undefined : garbled;
}

/** What could not be read of the pages, each with the page it is on. */
export function findPageFaults(
  drawn: DrawnDocument,
  pages: readonly Page[],
  items: readonly DocumentItem[],
): Finding[] {
  return pages.flatMap((page, index): Finding[] => {
    // What is said of a page is said once, whatever columns it has.
    if (pages[index - 1]?.number === page.number) return [];
    const source = drawn.pages[page.number - 1];
    const at = { page: page.number };
    const findings: Finding[] = [];
    if (source?.isIncomplete) {
      const message = `第 ${page.number} 页的内容有损坏，读取中途出错，文字和表格可能不完整，请核对原文。`;
      findings.push({ code: 'read.incomplete-page', severity: 'error', message, at });
    }
    if (source && drawn.hasPictures && isRecognised(source.marks)) {
      const message = `第 ${page.number} 页是扫描的图片，文字由软件识别而来，可能有错，请核对原文。`;
      findings.push({ code: 'read.recognised-text', severity: 'warning', message, at });
    }
    findings.push(...findLeftOut(page, at));
    if (page.hasTooManyLines) {
      const message = `第 ${page.number} 页的线条太多，不像是表格，这一页的表格没有读取。`;
      findings.push({ code: 'table.too-complex', severity: 'error', message, at });
    }
    if (countLabelsOutside(page, items) >= labelsOfTable) {
      const message = `第 ${page.number} 页有统计表的文字，却没有围住它们的表格线，不能确定各个数字属于哪一格，没有读取；请添加报告的 Word 或网页版。`;
      findings.push({ code: 'table.no-lines', severity: 'error', message, at });
    }
    return findings;
  });
}

/** Says what was not read of a page's text, where it is more than decoration. */
function findLeftOut({ number, leftOut }: Page, at: Finding['at']): Finding[] {
  const { outside = '', hidden = '', struck = '', slanted = '' } = leftOut;
  const findings: Finding[] = [];
  if (/\d/.test(outside)) {
    const message = `第 ${number} 页的边界以外有文字“${excerpt(outside)}”，读者看不到，没有读取。`;
    findings.push({ code: 'read.hidden-text', severity: 'warning', message, at });
  }
  if (/[\p{L}\p{N}]/u.test(hidden)) {
    const message = `第 ${number} 页有隐藏的文字“${excerpt(hidden)}”，读者看不到，没有读取。`;
    findings.push({ code: 'read.hidden-text', severity: 'warning', message, at });
  }
  if (struck !== '') {
    const message = `第 ${number} 页有划掉的文字“${excerpt(struck)}”，已被划去，没有读取。`;
    findings.push({ code: 'read.struck-text', severity: 'warning', message, at });
  }
  if (/\d/.test(slanted)) {
    const message = `第 ${number} 页有斜着印的文字“${excerpt(slanted)}”，像是水印，没有读取。`;
    findings.push({ code: 'read.slanted-text', severity: 'note', message, at });
  }
  return findings;
}

function excerpt(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

const rowLabels = new Set(
  Object.values(forms)
    .flatMap((form) => form.requests)
    .map(({ label }) => wordsOf(label))
    .filter((label) => label.length >= shortestLabel),
);

function countLabelsOutside(page: Page, items: readonly DocumentItem[]): number {
  const outside = items
    .map((item) => (item.kind === 'line' && item.page.number === page.number ? item.line.text : ''))
    .join('');
  const words = wordsOf(outside);
  return [...rowLabels].filter((label) => words.includes(label)).length;
}

/** Words alone: labels lose their enumerators and remarks as their lines are wrapped and joined. */
function wordsOf(text: string): string {
  const words = cellText(text).replace(/^[(（]?[一二三四五六七八九十\d]+[)）、.．]/, '');
  // Behind the last bracket that closes there is no remark, however many open.
  const closed = words.lastIndexOf(')') + 1;
  return `${words.slice(0, closed).replace(/\([^)]*\)/g, '')}${words.slice(closed)}`.replace(
    /[^\p{Script=Han}]/gu,
    '',
  );
}
