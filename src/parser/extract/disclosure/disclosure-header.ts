import type { AmountUnit, Figure } from '../../../model/figure.ts';
import type { Finding } from '../../../model/finding.ts';
import type { DisclosureBlock, DisclosureColumn, Labelled } from '../../../model/forms/form.ts';
import type { Cell } from '../../document.ts';
import { labelKey } from '../labels/label.ts';
import { changingRemark, inexactLabel } from '../labels/label-findings.ts';
import { type LabelMatch, Vocabulary } from '../labels/vocabulary.ts';
import { extentOf } from '../tables/short-rows.ts';
import type { UnitLine } from '../values/unit-lines.ts';
import { findHeaderUnit } from '../values/value.ts';

/**
 * What the header rows above a data row say: the article, the text of each value column, and how many empty
 * cells stand behind them.
 */
export type Header = {
  article: Cell | undefined;
  columns: Cell[];
  emptyBehind: number;
  /** That the columns are of. */
  table?: number;
};

/** A column of the form and the header cell it was known by; none where the header is lost. */
export type HeadedColumn = { column: DisclosureColumn; head?: Cell; score?: number };

/** A column that the form does not have, by its header cell. */
type ForeignColumn = { column?: undefined; head: Cell };

/** A column as it is printed. */
export type Column = HeadedColumn | ForeignColumn;

/** The vocabulary of a block's columns, made once and kept. */
function vocabularyOf(block: DisclosureBlock): Vocabulary<DisclosureColumn> {
  const vocabulary = vocabularies.get(block) ?? new Vocabulary(block.columns);
  vocabularies.set(block, vocabulary);
  return vocabulary;
}

const vocabularies = new Map<DisclosureBlock, Vocabulary<DisclosureColumn>>();

/** The columns of a block in printed order; a header that is lost or not the block's is named in a finding. */
export function readColumns(
  header: Header,
  block: DisclosureBlock,
  entry: Labelled,
  findings: Finding[],
): readonly Column[] {
  const vocabulary = vocabularyOf(block);
  const matches = vocabulary.match(header.columns.map((cell) => cell.text));
  const columns = matches.flatMap((match) => match?.entry ?? []);
  const isWhole = columns.length === block.columns.length && columns.length === header.columns.length;
  if (isWhole || hasForeignColumns(header, matches, vocabulary)) {
    if (columns.some((column, index) => column !== block.columns[index]))
      findings.push(columnOrder(columns, entry, header));
    return matches.flatMap((match, index) => {
      const head = header.columns[index];
      if (!head) return [];
      return match ? { column: match.entry, head, score: match.score } : { head };
    });
  }
  const printed = header.columns.map((cell) => cell.raw.replaceAll('\n', '')).join('、');
  const expected = block.columns.map((column) => column.label).join('、');
  findings.push({
    code: 'table.header-lost',
    severity: 'error',
    message: printed
      ? `“${entry.label}”上方的表头是“${printed}”，与法定表格的“${expected}”不符，各列按法定表格的顺序读取，请核对原文。`
      : `“${entry.label}”上方没有认出法定表格的表头“${expected}”，各列按法定表格的顺序读取，请核对原文。`,
    figures: block.columns.map((column) => `${entry.id}.${column.id}`),
    ...(header.columns[0] && { at: header.columns[0].at }),
  });
  return block.columns.map((column) => ({ column }));
}

/** Whether all columns of a block are headed as the form prints them, and others stand beside them. */
function hasForeignColumns(
  header: Header,
  matches: readonly (LabelMatch<DisclosureColumn> | undefined)[],
  vocabulary: Vocabulary<DisclosureColumn>,
): boolean {
  const found = matches.filter((match) => match?.score === 1);
  // The second column of one name may be another year's, and nothing tells which.
  const isTwice = matches.some((match, index) => {
    const text = header.columns[index]?.text ?? '';
    return !match && vocabulary.findExact(text) !== undefined;
  });
  return (
    found.length === vocabulary.entries.length &&
    matches.every((match) => !match || match.score === 1) &&
    !isTwice
  );
}

/** Columns that the form does not have, of which nothing is read; in text they may have shifted the others. */
export function foreignColumns(
  columns: readonly Column[],
  block: DisclosureBlock,
  isExact: boolean,
): Finding[] {
  const foreign = columns.flatMap(({ column, head }) => (!column && head ? [head] : []));
  const [first] = foreign;
  if (!first) return [];
  const names = foreign.map((cell) => cell.raw.replaceAll('\n', '')).join('”“');
  const consequence = isExact ? '这些列没有归入任何指标' : '各列的归属存疑';
  const ids = block.rows.flatMap((row) => block.columns.map((column) => `${row.id}.${column.id}`));
  return [
    {
      code: 'table.header-unknown',
      severity: 'error',
      message: `${block.article}的表头多出“${names}”，${consequence}，请核对原文。`,
      ...(!isExact && { figures: ids }),
      at: first.at,
    },
  ];
}

/** Column headers that matched only by likeness, or whose remarks change them, with the figures of every row below. */
export function columnsInDoubt(columns: readonly Column[], block: DisclosureBlock): Finding[] {
  return columns.flatMap((headed) => {
    if (!headed.column) return [];
    const { column, head, score = 1 } = headed;
    const figures = block.rows.map((row) => `${row.id}.${column.id}`);
    if (!head) return [];
    const inexact = score < 1 ? inexactLabel(head, column, score, figures) : [];
    return [...inexact, ...changingRemark(head, column, figures)];
  });
}

/**
 * An article whose remark changes what is counted below it, with the figures of its block. One that names the rows
 * below, 第二十条第（六）项（行政处罚、行政强制）, says nothing else.
 */
export function articleInDoubt({ article }: Header, block: DisclosureBlock): Finding[] {
  const figures = block.rows.flatMap((row) => block.columns.map((column) => `${row.id}.${column.id}`));
  if (!article) return [];
  const rows = block.rows.flatMap((row) => [row.label, ...(row.aliases ?? [])]);
  const rest = rows.reduce((text, row) => text.replaceAll(row, ''), article.text);
  const text = rest.replace(/\([、,和及与]*\)$/, '');
  return changingRemark({ ...article, text }, { label: block.article }, figures);
}

function columnOrder(columns: readonly DisclosureColumn[], entry: Labelled, header: Header): Finding {
  const printed = columns.map((column) => column.label).join('、');
  return {
    code: 'table.column-order',
    severity: 'warning',
    message: `“${entry.label}”上方各列的次序与法定表格不同，按印出的次序“${printed}”读取，请核对原文。`,
    figures: columns.map((column) => `${entry.id}.${column.id}`),
    ...(header.columns[0] && { at: header.columns[0].at }),
  };
}

/** Where the unit of an amount may be printed besides its cell and its header. */
type AroundAmount = {
  label: Cell | undefined;
  article: Cell | undefined;
  unitLines?: readonly UnitLine[] | undefined;
};

/** A unit that is printed somewhere, in the words of that place; undefined where it is none of the model's (千元). */
type PrintedUnit = { place: string; words: string; unit: AmountUnit | undefined };

/**
 * Gives an amount the unit of its cell, else of its header, of the label of its row, of the article above it or of a
 * line beside the table, else of the form; null where none is printed. Where these differ, or only a line beside the
 * table has it, that is a finding.
 */
export function withUnit(
  figure: Figure,
  id: string,
  { column, head }: HeadedColumn,
  around: AroundAmount,
  findings: Finding[],
): Figure {
  const printed = printedUnits(head, around);
  const given = unitOf(figure, column, printed);
  if (figure.value !== undefined && figure.value !== 0) {
    const say = (said: Pick<Finding, 'code' | 'severity' | 'message'>): void => {
      const at = figure.at && { at: figure.at };
      findings.push({ ...said, figures: [id], ...at });
    };
    const [first] = printed;
    const cell = { place: '单元格', words: figure.raw ?? '', unit: figure.unit ?? undefined };
    const isOfYuan = /^[￥¥]/.test(figure.raw ?? '') && given.unit !== '元';
    const read = figure.unit ? cell : first;
    const other = printed.find(({ unit, words }) => unit !== read?.unit || (!unit && words !== read?.words));
    const differing = other ?? (isOfYuan ? cell : undefined);
    if (read && differing) {
      const followed = given.unit ? `单位按${read.place}读取` : '不能确定单位';
      say({
        code: 'cell.unit-differs',
        severity: 'warning',
        message: `“${column.label}”的${read.place}写“${read.words}”，${differing.place}写“${differing.words}”，${followed}。`,
      });
    } else if (!figure.unit && first?.place === beside && given.unit) {
      say({
        code: 'cell.unit-beside',
        severity: 'warning',
        message: `“${column.label}”的单元格和表头没有单位，表旁写“${first.words}”，单位按此读取。`,
      });
    }
  }
  return { ...figure, ...given };
}

const beside = '表旁';
/** A unit in brackets that is none of the model's: （百万）, （¥）. */
const otherUnit = /[(（](?:单位[:：]?)?(?:人民币)?(?:[十百千万亿]+|[¥￥$]|USD|[件个项宗])[)）]/i;

function printedUnits(
  head: Cell | undefined,
  { label, article, unitLines = [] }: AroundAmount,
): PrintedUnit[] {
  const inTable = Object.entries({ 表头: head, 行名: label, 条款: article }).flatMap(([place, cell]) => {
    const text = cell?.raw.replaceAll('\n', '') ?? '';
    const unit = findHeaderUnit(text);
    return unit || text.includes('元') || otherUnit.test(text) ? [{ place, words: unit ?? text, unit }] : [];
  });
  return [...inTable, ...unitLines.map((line) => ({ place: beside, ...line }))];
}

function unitOf(
  figure: Figure,
  column: DisclosureColumn,
  [first]: readonly PrintedUnit[],
): Pick<Figure, 'unit' | 'unitSource'> {
  if (figure.unit) return { unit: figure.unit, unitSource: 'cell' };
  // One that is not understood takes the place of the form's.
  if (first) return { unit: first.unit ?? null, unitSource: first.unit ? 'header' : null };
  const prescribed = column.unit === '万元' ? column.unit : null;
  return { unit: prescribed, unitSource: prescribed ? 'form' : null };
}

/** The columns of a header row. */
export function readHeader(cells: readonly Cell[]): Pick<Header, 'columns' | 'emptyBehind'> {
  const emptyBehind = extentOf(cells.slice(cells.findLastIndex((cell) => cell.text !== '') + 1));
  return { columns: cells.filter((cell) => !isCorner(cell) && cell.text !== ''), emptyBehind };
}

/** 信息内容, the cell above the row labels. */
function isCorner(cell: Cell): boolean {
  return labelKey(cell.text) === '信息内容';
}

/** Whether a row of table 2 heads columns: 信息内容 or a column's label, and no number. */
export function isHeaderRow(printed: readonly Cell[], columns: Vocabulary<DisclosureColumn>): boolean {
  return (
    printed.some((cell) => isCorner(cell) || columns.findExact(cell.text) !== undefined) &&
    !printed.some((cell) => /^[+-]?\d/.test(cell.text))
  );
}
