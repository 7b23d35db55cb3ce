import type { Finding } from '../../../model/finding.ts';
import type { Form } from '../../../model/forms/form.ts';
import { forms } from '../../../model/forms/forms.ts';
import type { Document, Row, Table } from '../../document.ts';
import { compact } from '../compact.ts';
import { articlePattern, labelKey, labelKeyWithoutRemarks, publishedTotalPattern } from '../labels/label.ts';
import { countUnitBeside } from '../values/count-units.ts';
import { type UnitLine, unitLinesOf } from '../values/unit-lines.ts';
import { looksLikeValue } from '../values/value.ts';
import { cutGluedRow } from './glued-rows.ts';
import { isSummary } from './headed-tables.ts';
import { dropRowNumbers } from './row-numbers.ts';
import type { StatutoryTable } from './statutory-table.ts';
import { rebuildRows } from './stream-rows.ts';

/** A row of a statutory table with what later steps need to know of the table it came from. */
export type StatutoryRow = Row & {
  grid: Table['grid'];
  /** Its table by the number of its block: columns of one table are none of another's. */
  table: number;
  /** Of a table by itself, which may be another organ's or another year's with the same words. */
  isApart?: boolean;
  /** The line right above its table, the units apart. */
  caption?: string;
  /** What lines beside its table say of the unit of amounts. */
  unitLines?: readonly UnitLine[];
  /** What its table, or a line beside it, says of the unit of counts, where that is more than one: 单位:百件. */
  countUnit?: string | undefined;
};

export type StatutoryRows = Record<StatutoryTable, StatutoryRow[]> & { findings: Finding[] };

/**
 * Finds the rows of the three statutory tables, wherever the document puts them: a table may be cut by a page
 * or glued to the next, so rows are told by their own labels, and rows without any belong to the table before.
 */
export function findStatutoryRows(document: Document): StatutoryRows {
  const found: StatutoryRows = { disclosure: [], requests: [], disputes: [], findings: [] };
  const apart = findTablesApart(document);
  const isOfSummary = isSummary(document);
  let current: StatutoryTable | undefined;
  for (const [table, block] of document.blocks.entries()) {
    if (block.kind !== 'table') continue;
    const rows = rowsOf(block, found.findings);
    const kinds = rows.map(kindOfRow);
    const first = kinds.find((kind) => kind !== undefined) ?? (holdsValuesAlone(block) ? current : undefined);
    current = first;
    if (!first) {
      if (hasNumbers(block)) found.findings.push(unknownTable(block));
      continue;
    }
    const unitLines = [first, ...kinds].includes('disclosure') ? unitLinesOf(document, block) : [];
    const countUnit = countUnitBeside(document, block);
    const above = captionAbove(document, table);
    const about = {
      grid: block.grid,
      table,
      ...(apart.has(block) && { isApart: true }),
      ...(above !== undefined && { caption: above }),
      ...(unitLines.length > 0 && { unitLines }),
      ...(countUnit !== undefined && { countUnit }),
    };
    let hasSummary = false;
    for (const [index, row] of rows.entries()) {
      const kind: StatutoryTable = kinds[index] ?? current ?? first;
      if (isOfSummary(row, table, kind)) hasSummary = true;
      else found[kind].push({ ...row, ...about });
      current = kind;
    }
    if (hasSummary && hasNumbers(block)) found.findings.push(unknownTable(block));
  }
  return found;
}

/**
 * Tables with the headings of table 2, behind a paragraph, that belong to no article, where others do: what the page
 * cut off has no paragraph before it, and blocks printed one by one have their article.
 */
function findTablesApart({ blocks }: Document): ReadonlySet<Table> {
  const withArticle: Table[] = [];
  const apart = new Set<Table>();
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'table') continue;
    const before = blocks[index - 1];
    const line = before?.kind === 'paragraph' ? compact(before.text) : '';
    const cells = block.rows.flatMap((row) => row.cells);
    if (articlePattern.test(line) || cells.some(({ text }) => articlePattern.test(text)))
      withArticle.push(block);
    else if (/\p{L}/u.test(line) && cells.some(({ text }) => labelKey(text) === '信息内容')) apart.add(block);
  }
  return withArticle.length > 0 ? apart : new Set();
}

/** The line right above a table, or above one there that tells the units: 单位：件. */
function captionAbove({ blocks }: Document, table: number): string | undefined {
  const [line, above] = [blocks[table - 1], blocks[table - 2]];
  if (line?.kind !== 'paragraph') return undefined;
  const isUnit = /^\s*[（(]?(?:计量|金额|数量)?[单單]位[:：]\s*[件项個个条元万萬]/.test(line.text);
  return isUnit && above?.kind === 'paragraph' ? above.text : line.text;
}

function rowsOf(table: Table, findings: Finding[]): readonly Row[] {
  if (table.grid === 'none') return rebuildRows(table);
  const rows = dropRowNumbers(table.rows, findings);
  return table.grid === 'ordinal' ? rows.flatMap(cutGluedRow) : rows;
}

/** The table that a row belongs to by its labels; undefined where they tell nothing. */
export function kindOfRow(row: Row): StatutoryTable | undefined {
  for (const { text } of row.cells) {
    if (text === '') continue;
    if (articlePattern.test(text) || publishedTotalPattern.test(text)) return 'disclosure';
    const kind =
      characteristicLabels.get(labelKey(text)) ?? characteristicLabels.get(labelKeyWithoutRemarks(text));
    if (kind) return kind;
  }
  return undefined;
}

/** Labels that stand in more than one table and tell nothing. */
const ambiguousKeys = new Set(['其他', '其他处理', '总计', '合计', '其他结果']);

/** Labels that stand in one statutory table only. */
const characteristicLabels = new Map<string, StatutoryTable>(
  [...Object.values(forms)].flatMap((form) => [...labelsOf(form)]),
);

function* labelsOf(form: Form): Generator<[string, StatutoryTable]> {
  yield ['信息内容', 'disclosure'];
  for (const block of form.disclosure) {
    for (const { label, aliases = [] } of [...block.rows, ...block.columns]) {
      for (const wording of [label, ...aliases]) yield [labelKey(wording), 'disclosure'];
    }
  }
  yield ['申请人情况', 'requests'];
  for (const { label, aliases = [] } of [...form.requests, ...form.applicants]) {
    for (const wording of [label, ...aliases]) {
      if (!ambiguousKeys.has(labelKey(wording))) yield [labelKey(wording), 'requests'];
    }
  }
  for (const group of form.disputeGroups) {
    for (const label of [group.label, ...group.groups]) yield [labelKey(label), 'disputes'];
  }
  for (const { label } of form.disputeResults) {
    if (!ambiguousKeys.has(labelKey(label))) yield [labelKey(label), 'disputes'];
  }
}

/** Values without any label: what a page cut off the table before. */
function holdsValuesAlone(table: Table): boolean {
  return table.rows.every((row) => row.cells.every((cell) => looksLikeValue(cell.raw)));
}

function hasNumbers(table: Table): boolean {
  return table.rows.some((row) => row.cells.some((cell) => /\d/.test(cell.text)));
}

function unknownTable(table: Table): Finding {
  return {
    code: 'table.unknown',
    severity: 'note',
    message: `${placeWords(table.at)}有一张表不是法定统计表，没有读取其中的数字。`,
    at: table.at,
  };
}

function placeWords(at: { line?: number | undefined; page?: number | undefined }): string {
  if (at.page !== undefined) return `第 ${at.page} 页`;
  return at.line === undefined ? '文中' : `第 ${at.line} 行起`;
}
