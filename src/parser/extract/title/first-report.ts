import type { Finding } from '../../../model/finding.ts';
import type { Block, Document } from '../../document.ts';
import { sectionOf } from '../sections.ts';
import { findStatutoryRows } from '../tables/statutory-rows.ts';
import { differs, type FoundTitle, findTitles, isReportTitle, isWhole } from './title.ts';

/** Places tried between the tables of a file; a report refers to few others by name. */
const mostCandidates = 20;

/**
 * The document up to the title of a second report in the same file, or to its first section where it has no title, so
 * that no title, year or section of one report is put to the figures of another; the second one is named in a finding.
 * Both have statutory tables of their own.
 */
export function firstReport(document: Document, findings: Finding[]): Document {
  const { blocks } = document;
  const firstTable = blocks.findIndex((block) => block.kind === 'table');
  const lastTable = blocks.findLastIndex((block) => block.kind === 'table');
  const [title] = findTitles(firstTable < 0 ? blocks : blocks.slice(0, firstTable));
  const between = beginnings(blocks, firstTable + 1, lastTable).filter(({ text }) => text !== title?.text);
  const second = between.slice(0, mostCandidates).find(({ index, title: own }) => {
    const [one, other] = [blocks.slice(0, index), blocks.slice(index)];
    const [before, after] = [
      tablesIn({ ...document, blocks: one }),
      tablesIn({ ...document, blocks: other }),
    ];
    if (before.areWhole && after.areWhole) return true;
    // Another organ or year in a title is a sign by itself, where one of the reports lacks a table.
    const isOther = own !== undefined && title !== undefined && isOfAnother(own, title);
    return isOther && before.areAny && after.areAny && other.some(isFirstSection);
  });
  if (!second) return document;
  findings.push({
    code: 'read.several-reports',
    severity: 'error',
    message: `文件里不止一份报告：只读取了第一份，没有读取“${second.text}”起的内容，请分成两个文件。`,
    at: second.at,
  });
  return { ...document, blocks: blocks.slice(0, second.index) };
}

type Beginning = { index: number; text: string; at: Block['at']; title?: FoundTitle | undefined };

/** Where a report may begin among blocks: at the first line of a title, or at the heading of the first section. */
function beginnings(blocks: readonly Block[], from: number, to: number): Beginning[] {
  const found: Beginning[] = [];
  let afterTable = from;
  for (const [index, block] of blocks.slice(0, Math.max(to, 0)).entries()) {
    if (block.kind === 'table') afterTable = index + 1;
    else if (index >= from && isReportTitle(block.text)) {
      const title = findTitles(blocks.slice(afterTable, index + 1)).at(-1);
      const first = title?.lines[0] ?? block;
      found.push({
        index: blocks.indexOf(first),
        text: title?.text ?? block.text,
        at: first.at,
        title,
      });
    } else if (index >= from && isFirstSection(block)) found.push({ index, text: block.text, at: block.at });
  }
  return found;
}

/** Whether there are tables 2 and 3, and whether there is any of the three. */
function tablesIn(document: Document): { areWhole: boolean; areAny: boolean } {
  const { disclosure, requests, disputes } = findStatutoryRows(document);
  const areWhole = disclosure.length > 0 && requests.length > 0;
  return { areWhole, areAny: disclosure.length + requests.length + disputes.length > 0 };
}

function isFirstSection(block: Block): boolean {
  return block.kind === 'paragraph' && sectionOf(block.text) === 1;
}

/** Whether a whole title is of another organ or year than the first. */
function isOfAnother(one: FoundTitle, first: FoundTitle): boolean {
  return isWhole(one) && isWhole(first) && differs(one, first);
}
