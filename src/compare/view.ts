import type { CsvValue } from '../downloads/csv.ts';
import type { CompareData, CompareOrgan, CompareRow } from './compare-data.ts';
import { type CompareState, everyYear } from './state.ts';

/** One line of a comparison: a report's figure, or that the organ has none. */
export type ViewLine =
  | {
      kind: 'figure';
      organ: CompareOrgan;
      row: CompareRow /** Length of its bar, 0 to 1. */;
      share: number | undefined;
    }
  | { kind: 'missing'; organ: CompareOrgan; text: string };

/** Figures that may be set side by side: those of one year on one form. */
export type ViewGroup = { heading: string; sentence: string; lines: ViewLine[] };

export type ViewTable = {
  name: string;
  link: string;
  caveats: readonly string[];
  groups: ViewGroup[];
  columns: readonly string[];
  csvRows: CsvValue[][];
};

/** The years that the chosen organs have figures for, newest first. */
export function yearsIn(data: CompareData, organs: readonly CompareOrgan[]): number[] {
  const slugs = new Set(organs.map(({ slug }) => slug));
  const years = data.rows.filter(({ organ }) => slugs.has(organ)).map(({ year }) => year);
  return [...new Set(years)].sort((a, b) => b - a);
}

/** One indicator of the chosen organs, in the order in which they were chosen. */
export function compareTable(
  data: CompareData,
  organs: readonly CompareOrgan[],
  asked: CompareState['year'],
): ViewTable {
  const known = yearsIn(data, organs);
  const years = asked === everyYear ? known : [asked ?? known[0]].filter((year) => year !== undefined);
  const groups = years.flatMap((year) => groupsOf(data, organs, year));
  const csvRows = groups.flatMap(({ lines }) =>
    lines.flatMap((line) => (line.kind === 'figure' ? [line.row.cells] : [])),
  );
  const { name, link, caveats, columns } = data;
  return { name, link, caveats, groups, columns, csvRows };
}

function groupsOf(data: CompareData, organs: readonly CompareOrgan[], year: number): ViewGroup[] {
  const rows = organs.map((organ) => ({
    organ,
    row: data.rows.find((row) => row.organ === organ.slug && row.year === year),
  }));
  const missing = rows
    .filter(({ row }) => row === undefined)
    .map(({ organ }): ViewLine => ({ kind: 'missing', organ, text: '没有这一年度的报告，或表格没有此项' }));
  const byForm = Map.groupBy(
    rows.flatMap(({ organ, row }) => (row ? [{ organ, row }] : [])),
    ({ row }) => row.form,
  );
  const groups = [...byForm].map(([form, members]) => ({
    heading: `${year} 年度${form ? `（${form} 年版表格）` : '（没有认出表格）'}`,
    sentence: sentenceOf(members.map(({ row }) => row)),
    lines: linesOf(members),
  }));
  const [first] = groups;
  if (first && groups.length === 1) first.lines.push(...missing);
  else if (missing.length > 0)
    groups.push({ heading: `${year} 年度`, sentence: '没有数字的机关。', lines: missing });
  return groups;
}

function linesOf(members: readonly { organ: CompareOrgan; row: CompareRow }[]): ViewLine[] {
  const largest = members.reduce((most, { row }) => Math.max(most, row.value ?? 0), 0);
  return members.map(({ organ, row }) => ({
    kind: 'figure',
    organ,
    row,
    share: shareOf(row.value, largest),
  }));
}

/** A figure without a comparable number has no bar, not a bar of length 0. */
function shareOf(value: number | null, largest: number): number | undefined {
  if (value === null || value < 0) return undefined;
  return largest === 0 ? 0 : value / largest;
}

function sentenceOf(rows: readonly CompareRow[]): string {
  const groups = Map.groupBy(rows, ({ groupWords }) => groupWords);
  const parts = [...groups].map(([words, members]) => `${members.length} 份${words}`);
  return `${rows.length} 份报告中 ${parts.join('，')}。`;
}
