import { strToU8, zipSync } from 'fflate';
import type { Form } from '../model/forms/form.ts';
import { mergedRows, type WrittenCell } from './merged-rows.ts';
import {
  type Print,
  type Quirks,
  type SpannedText,
  tableOfSection,
  type WrittenReport,
  type WrittenSection,
  writtenReport,
} from './statutory-tables.ts';

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const mainPart = {
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  relationship: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument',
};

/**
 * Writes a report as a Word file (.docx) with the merged cells of the statutory form, from the form and what each
 * cell prints: the opposite of reading, for tests and made-up content. The same report gives the same bytes.
 */
export function reportDocx(form: Form, print: Print, quirks: Quirks = {}): Uint8Array {
  return writeDocx(writtenReport(form, print, quirks));
}

/** A written report as a Word file. */
export function writeDocx(report: WrittenReport): Uint8Array {
  const sections = report.sections.map((section, index) => toSection(report, section, index));
  return wordFile([...report.title.split('\n').map(toParagraph), ...sections].join(''));
}

function toSection(report: WrittenReport, { heading, paragraphs }: WrittenSection, index: number): string {
  const table = tableOfSection(report, index);
  return [...[heading, ...paragraphs].map(toParagraph), ...(table ? [toTable(table)] : [])].join('');
}

/** A Word file with this body, written in WordprocessingML. */
export function wordFile(body: string): Uint8Array {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packageNamespace}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${mainPart.type}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packageNamespace}/relationships"><Relationship Id="rId1" Type="${mainPart.relationship}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${namespace}"><w:body>${body}</w:body></w:document>`,
  };
  const declared = Object.entries(parts).map(([name, xml]) => [
    name,
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
  ]);
  // Every entry has a date; this is the first that a zip file can state.
  return zipSync(Object.fromEntries(declared), { mtime: new Date(1980, 0, 1) });
}

/** Width of the text on a page, in twentieths of a point. */
const textWidth = 8_400;

/** A table of a Word file; its merged cells are written again, empty, in every row they reach. */
export function toTable(rows: readonly (readonly SpannedText[])[]): string {
  const columns = Math.max(1, ...rows.map((row) => row.reduce((sum, cell) => sum + cell.colSpan, 0)));
  const width = Math.floor(textWidth / columns);
  const lines = mergedRows(rows).map(
    (row) => `<w:tr>${row.map((cell) => toCell(cell, width)).join('')}</w:tr>`,
  );
  const grid = `<w:tblGrid>${`<w:gridCol w:w="${width}"/>`.repeat(columns)}</w:tblGrid>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>${grid}${lines.join('')}</w:tbl>`;
}

function toCell({ text, colSpan, rowSpan, isContinued }: WrittenCell, width: number): string {
  const merge = isContinued ? 'continue' : rowSpan > 1 && 'restart';
  const span = colSpan > 1 ? `<w:gridSpan w:val="${colSpan}"/>` : '';
  const down = merge ? `<w:vMerge w:val="${merge}"/>` : '';
  const properties = `<w:tcW w:w="${colSpan * width}" w:type="dxa"/>${span}${down}`;
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${text.split('\n').map(toParagraph).join('')}</w:tc>`;
}

/** A paragraph of a Word file. */
export function toParagraph(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<w:p><w:r><w:t xml:space="preserve">${escaped}</w:t></w:r></w:p>`;
}
