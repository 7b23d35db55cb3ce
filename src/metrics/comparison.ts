import type { IndicatorRow } from '../model/records.ts';
import type { FormId } from '../model/report.ts';
import { type StateGroup, splitByState } from './state-groups.ts';
import { comparableValues, type Summary, summarise } from './summary.ts';

/** Figures that may be set side by side: those of one year on one form. `form` is null where none was recognised. */
export type Comparison = {
  year: number;
  form: FormId | null;
  rows: readonly IndicatorRow[];
  rowOf: ReadonlyMap<string, IndicatorRow>;
  groups: readonly StateGroup<IndicatorRow>[];
  /** Comparable numbers, smallest first: yuan for amounts, items for counts. */
  values: readonly number[];
  summary: Summary | undefined;
};

const made = new WeakMap<readonly IndicatorRow[], readonly Comparison[]>();

/**
 * The comparisons in an indicator's rows, newest year first. Kept for each array of rows, so that a page
 * which needs one row of a comparison does not sort all of them again.
 */
export function comparisonsOf(rows: readonly IndicatorRow[]): readonly Comparison[] {
  const known = made.get(rows);
  if (known) return known;
  const comparisons = [...Map.groupBy(rows, comparisonKey).values()].flatMap(compare).sort(inOrder);
  made.set(rows, comparisons);
  return comparisons;
}

/** The comparison an organ's figure of one year stands in, and its row there. */
export function findStanding(
  rows: readonly IndicatorRow[],
  organ: string,
  year: number,
): { comparison: Comparison; row: IndicatorRow } | undefined {
  for (const comparison of comparisonsOf(rows)) {
    if (comparison.year !== year) continue;
    const row = comparison.rowOf.get(organ);
    if (row) return { comparison, row };
  }
  return undefined;
}

/** Part of addresses and anchors: 2020-form2019, or 2020-no-form. */
export function comparisonKey({ year, form }: { year: number; form: FormId | null }): string {
  return form ? `${year}-form${form}` : `${year}-no-form`;
}

function compare(rows: readonly IndicatorRow[]): Comparison[] {
  const [first] = rows;
  if (!first) return [];
  const values = comparableValues(rows.map((row) => row.figure));
  return [
    {
      year: first.year,
      form: first.form,
      rows,
      rowOf: new Map(rows.map((row) => [row.organ, row])),
      groups: splitByState(rows),
      values,
      summary: summarise(values),
    },
  ];
}

function inOrder(a: Comparison, b: Comparison): number {
  return b.year - a.year || Number(b.form ?? 0) - Number(a.form ?? 0);
}
