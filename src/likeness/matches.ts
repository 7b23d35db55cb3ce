import type { Verdict } from '../model/checks.ts';
import { likenessLimits } from '../model/likeness.ts';
import type { ComparedReport } from './corpus.ts';

/** Another report that a text shares passages with, and how many of its counted characters stand in them. */
export type Match = { report: number; shared: number };

/** So many matches of a report are kept. */
const keptMatches = 3;

/**
 * The likest reports, most shared first. Of equally like ones those that were there before the report come first,
 * then the same organ's, then the nearest year's, then by `rank`. The likest of those before is always among them.
 */
export function bestMatches(
  reports: readonly ComparedReport[],
  report: number,
  counted: number,
  matches: readonly Match[],
  rank: (report: number) => number,
): Match[] {
  const own = reports[report];
  const keys = (other: number): number[] => {
    const { organ, year } = reports[other] ?? { organ: '', year: 0 };
    return [
      isPrior(reports, report, other) ? 0 : 1,
      organ === own?.organ ? 0 : 1,
      Math.abs(year - (own?.year ?? 0)),
      rank(other),
    ];
  };
  const sorted = matches
    .filter(({ shared }) => shared >= likenessLimits.shownShare * counted)
    .sort((one, other) => other.shared - one.shared || compareKeys(keys(one.report), keys(other.report)));
  const kept = sorted.slice(0, keptMatches);
  const prior = sorted.find((match) => isPrior(reports, report, match.report));
  if (prior === undefined || kept.includes(prior)) return kept;
  return [...kept.slice(0, -1), prior];
}

function compareKeys(one: readonly number[], other: readonly number[]): number {
  const index = one.findIndex((key, at) => key !== other[at]);
  return index < 0 ? 0 : (one[index] ?? 0) - (other[index] ?? 0);
}

/** Whether the other report is of the same year or before: a text is not held against a later one's. */
export function isPrior(reports: readonly ComparedReport[], report: number, other: number): boolean {
  return (reports[other]?.year ?? 0) <= (reports[report]?.year ?? 0);
}

/** Fails when a report of the same year or before has nearly all that this one says. */
export function verdictOf(prior: readonly Match[], counted: number, hasPrior: boolean): Verdict {
  if (!hasPrior) return 'notAssessable';
  return prior.some(({ shared }) => shared >= likenessLimits.failShare * counted) ? 'fail' : 'pass';
}
