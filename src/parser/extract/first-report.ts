import type { Finding } from '../../model/finding.ts';
import type { Document } from '../document.ts';
import { findStatutoryRows } from './statutory-rows.ts';
import { findYear, isReportTitle, organOf } from './title.ts';

/** Titles tried between the tables of a file; a report refers to few others by name. */
const mostCandidates = 20;

/**
 * The document up to the title of a second report in the same file, so that no title, year or section of one
 * report is put to the figures of another; the second one is named in a finding. A title is that of another
 * report when it differs from the first and both have statutory tables of their own.
 */
export function firstReport(document: Document, findings: Finding[]): Document {
  const titles = document.blocks.flatMap((block, index) =>
    block.kind === 'paragraph' && isReportTitle(block.text) ? [{ ...block, index }] : [],
  );
  const [first] = titles;
  const firstTable = document.blocks.findIndex((block) => block.kind === 'table');
  const lastTable = document.blocks.findLastIndex((block) => block.kind === 'table');
  const between = titles.filter(({ index }) => index > firstTable && index < lastTable);
  const isWhole = ({ text }: { text: string }) => organOf(text) !== null && findYear(text) !== undefined;
  const second = between
    .slice(0, mostCandidates)
    .find(
      (title) =>
        isWhole(title) &&
        first !== undefined &&
        title.text !== first.text &&
        isReport({ ...document, blocks: document.blocks.slice(0, title.index) }) &&
        isReport({ ...document, blocks: document.blocks.slice(title.index) }),
    );
  if (!second) return document;
  findings.push({
    code: 'read.several-reports',
    severity: 'error',
    message: `文件里不止一份报告：只读取了第一份，没有读取“${second.text}”起的内容，请分成两个文件。`,
    at: second.at,
  });
  return { ...document, blocks: document.blocks.slice(0, second.index) };
}

function isReport(document: Document): boolean {
  const { disclosure, requests } = findStatutoryRows(document);
  return disclosure.length > 0 && requests.length > 0;
}
