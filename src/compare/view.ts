import { organKindIds, organKinds } from '../model/organ.ts';
import type { FormId } from '../model/report.ts';
import type { Population } from '../model/series.ts';
import type { Entry, Subject, SubjectEntries } from './entry.ts';
import { type CompareState, every, type Order } from './state.ts';

/** A cell of the table: an entry, whether it stands beside those of its column, and what else is to be said. */
export type Cell =
  | { kind: 'entry'; entry: Entry; isLike: boolean; note: string }
  | { kind: 'none'; year: number; state: NoneState };

/** Why there is no entry: no report of the year, none of this population, a form without the indicator, or no file. */
type NoneState = 'noReport' | 'notOfKind' | 'notOnForm' | 'notFetched';

export type Row = { subject: Subject; cells: Cell[] };

/** Rows that may be set beside each other; the heading is empty for organs that report for themselves. */
export type Body = { population: Population; heading: string; rows: Row[] };

/** A year, with the form that most of its reports are on; `isBreak` where that is not the form of the column before. */
export type Column = { year: number; form: FormId | null | undefined; isBreak: boolean };

export type View = { columns: Column[]; bodies: Body[]; sentence: string };

/** What a cell without an entry says. */
export const noneWords = {
  noReport: '没有这一年度的报告',
  notOfKind: '没有这类报告',
  notOnForm: '报告的表格没有此项',
  notFetched: '数字没有取到',
} as const satisfies Record<NoneState, string>;

/** One indicator of everything chosen, a row each, in the order asked for; a column a year, oldest first. */
export function viewOf(
  chosen: readonly SubjectEntries[],
  { years, order }: Pick<CompareState, 'years' | 'order'>,
): View {
  const columns = columnsOf(chosen, yearsOf(chosen, years));
  const bodies = populationsOf(chosen, columns).map((population): Body => {
    const members = chosen.filter((one) => isIn(one, population));
    const rows = members.map((one) => toRow(one, population, columns));
    return { population, heading: headingOf(population), rows: inOrder(rows, order) };
  });
  return { columns, bodies, sentence: sentenceOf(bodies) };
}

/** The number by which a row stands in its column; undefined where it has none that is like the others'. */
export function numberOfCell(cell: Cell | undefined): number | undefined {
  return cell?.kind === 'entry' && cell.isLike ? cell.entry.value : undefined;
}

/** The years asked for; the newest is the last in which something chosen has the indicator. */
function yearsOf(chosen: readonly SubjectEntries[], asked: CompareState['years']): number[] {
  if (asked !== every && asked !== 'newest') return [...asked];
  if (asked === every) return [...new Set(chosen.flatMap(({ years }) => years))].sort((a, b) => a - b);
  const known = chosen.flatMap(({ entries }) => entries.map(({ year }) => year));
  const held = known.length > 0 ? known : chosen.flatMap(({ years }) => years);
  return held.length === 0 ? [] : [held.reduce((a, b) => Math.max(a, b))];
}

function columnsOf(chosen: readonly SubjectEntries[], years: readonly number[]): Column[] {
  const entries = Map.groupBy(
    chosen.flatMap((one) => one.entries),
    ({ year }) => year,
  );
  let before: FormId | null | undefined;
  return years.map((year) => {
    const form = usualForm(entries.get(year) ?? []);
    const isBreak = before !== undefined && form !== undefined && form !== before;
    before = form ?? before;
    return { year, form, isBreak };
  });
}

/** The form that most reports are on, the newer one of two. */
function usualForm(entries: readonly Entry[]): FormId | null | undefined {
  const counts = new Map<FormId | null, number>();
  for (const { form, reports } of entries) counts.set(form, (counts.get(form) ?? 0) + reports);
  const ranked = [...counts].sort(
    ([one, first], [other, second]) => second - first || Number(other) - Number(one),
  );
  return ranked[0]?.[0];
}

/** Populations in the columns shown, organs of their own first; those too of which only other years are known. */
function populationsOf(chosen: readonly SubjectEntries[], columns: readonly Column[]): Population[] {
  const years = new Set(columns.map(({ year }) => year));
  const found = new Set<Population>();
  for (const one of chosen) {
    const shown = one.entries.filter(({ year }) => years.has(year));
    for (const { population } of shown) found.add(population);
    if (shown.length === 0) found.add(ownPopulation(one));
  }
  return (['own', ...organKindIds] as const).filter((population) => found.has(population));
}

/** An organ has one population; a place has its organs' own reports, and those of its governments. */
function isIn(one: SubjectEntries, population: Population): boolean {
  const populations = new Set(one.entries.map((entry) => entry.population));
  return populations.has(population) || (populations.size === 0 && population === 'own');
}

function ownPopulation({ entries }: SubjectEntries): Population {
  return entries.some(({ population }) => population === 'own') ? 'own' : (entries[0]?.population ?? 'own');
}

function toRow(
  { subject, years, entries }: SubjectEntries,
  population: Population,
  columns: readonly Column[],
): Row {
  return {
    subject,
    cells: columns.map(({ year, form }): Cell => {
      const found = entries.filter((entry) => entry.year === year && entry.population === population);
      const [entry] = found.toSorted((a, b) => Number(b.form === form) - Number(a.form === form));
      if (entry) return toCell(entry, form, found);
      if (subject.isFailed) return { kind: 'none', year, state: 'notFetched' };
      if (!years.includes(year)) return { kind: 'none', year, state: 'noReport' };
      const isOfOthers = entries.some((other) => other.year === year);
      return { kind: 'none', year, state: isOfOthers ? 'notOfKind' : 'notOnForm' };
    }),
  };
}

function toCell(entry: Entry, form: Column['form'], found: readonly Entry[]): Cell {
  const others = found.filter((one) => one !== entry);
  const isLike = entry.form === form;
  const notes = [
    entry.note,
    isLike ? '' : `用的是${formWords(entry.form)}，不与同列比较`,
    ...others.map(({ form, reports }) => `另有 ${reports} 份用${formWords(form)}，不在内`),
  ];
  return { kind: 'entry', entry, isLike, note: notes.filter((note) => note !== '').join('；') };
}

/** The form as a reader knows it: 2021 年版表格. */
export function formWords(form: FormId | null): string {
  return form === null ? '没有认出的表格' : ` ${form} 年版表格`;
}

function headingOf(population: Population): string {
  if (population === 'own') return '';
  return `${organKinds[population].name}的汇总报告，含所属机关的数字，不与机关自己的报告比较`;
}

/** By the number in the newest column; what has none there comes last, in the order in which it was chosen. */
function inOrder(rows: readonly Row[], order: Order): Row[] {
  if (order === 'chosen') return [...rows];
  const sign = order === 'descending' ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [first, second] = [one, other].map(({ cells }) => numberOfCell(cells.at(-1)));
    if (first === undefined || second === undefined)
      return Number(first === undefined) - Number(second === undefined);
    return sign * (first - second);
  });
}

/** How many cells say what: 4 格中 2 格大于 0，1 格空白，1 格没有这一年度的报告。 */
function sentenceOf(bodies: readonly Body[]): string {
  const cells = bodies.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const groups = Map.groupBy(cells, (cell) =>
    cell.kind === 'entry' ? cell.entry.words : noneWords[cell.state],
  );
  const parts = [...groups].map(([words, members]) => `${members.length} 格${words}`);
  return cells.length === 0 ? '没有数字。' : `${cells.length} 格中 ${parts.join('，')}。`;
}
