import { type Figure, numberOf } from '../model/figure.ts';
import { forms } from '../model/forms/forms.ts';
import type { FormId } from '../model/report.ts';

/** What became of a request; the rows of table 3 in seven groups. */
export const outcomeIds = [
  'granted',
  'partlyGranted',
  'refused',
  'unavailable',
  'declined',
  'other',
  'carriedOut',
] as const;
export type OutcomeId = (typeof outcomeIds)[number];

type Outcome = {
  id: OutcomeId;
  count: number;
  /** Share of the concluded requests, 0 to 1; undefined for requests carried over and where none was concluded. */
  share?: number;
};

/**
 * Outcomes of a report's requests, from the column of totals.
 * none: no request was concluded or carried over, so nothing can be shared out.
 * incomplete: cells without a usable number, by figure id.
 */
export type Outcomes =
  | { kind: 'shares'; concluded: number; total: number; outcomes: readonly Outcome[] }
  | { kind: 'none' }
  | { kind: 'incomplete'; missing: readonly string[] };

export function outcomesOf(form: FormId, figures: Readonly<Record<string, Figure>>): Outcomes {
  const cells = outcomeIds.map((id) => ({ id, figures: outcomeFigures(form, id) }));
  const missing = cells.flatMap((cell) => cell.figures).filter((id) => !isUsable(figures[id]));
  if (missing.length > 0) return { kind: 'incomplete', missing };
  const counts = cells.map((cell) => ({ id: cell.id, count: sumOf(cell.figures, figures) }));
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return { kind: 'none' };
  const concluded = total - (counts.find(({ id }) => id === 'carriedOut')?.count ?? 0);
  const outcomes = counts.map(({ id, count }) =>
    id === 'carriedOut' || concluded === 0 ? { id, count } : { id, count, share: count / concluded },
  );
  return { kind: 'shares', concluded, total, outcomes };
}

/** Ids of the figures that make up an outcome on a form, in the order of the form. */
export function outcomeFigures(form: FormId, outcome: OutcomeId): string[] {
  return forms[form].requests
    .filter((row) => row.id === outcome || row.id.startsWith(`${outcome}.`))
    .map((row) => `requests.${row.id}.total`);
}

/** A count below 0 cannot be part of a whole. */
function isUsable(figure: Figure | undefined): boolean {
  const value = numberOf(figure);
  return value !== undefined && value >= 0;
}

function sumOf(ids: readonly string[], figures: Readonly<Record<string, Figure>>): number {
  return ids.reduce((sum, id) => sum + (numberOf(figures[id]) ?? 0), 0);
}
