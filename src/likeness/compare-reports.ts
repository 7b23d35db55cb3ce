import type { Verdict } from '../model/checks.ts';
import { findCandidates } from './candidates.ts';
import { type ComparedReport, type Corpus, comparedOrder } from './corpus.ts';
import { type MarkedPassage, markPassages } from './marked-passages.ts';
import { bestMatches, isPrior, type Match, verdictOf } from './matches.ts';
import { PassageIndex } from './passage-index.ts';
import type { Weights } from './weigh-reports.ts';

/**
 * What the comparison says of one report. `counted` characters of its folded text were compared, `leftOut` were
 * not, because they are common to many counties; `shared` of a match are those of the counted that stand in passages
 * of the other report too.
 */
export type Likeness = {
  verdict: Verdict;
  counted: number;
  leftOut: number;
  matches: (Match & { passages: MarkedPassage[] })[];
};

/** A report and those it is compared with. What comes out depends on them alone, and is worked out when asked for. */
export type Comparison = {
  /** In the order in which they count; empty where too little of the text is counted. */
  others: readonly number[];
  /** Whether there is any report of the same year or before to be held against. */
  hasPrior: boolean;
  work: () => Likeness;
};

/**
 * Compares every report with those likest to it and with the same organ's of other years, and says exactly what is
 * shared, report by report in the order of the corpus; `weights` are of its texts. Another order of the same reports changes nothing.
 */
export function* compareReports(corpus: Corpus, weights: Weights): Generator<Comparison> {
  const { reports } = corpus;
  const members = comparedOrder(reports).filter(weights.takesPart);
  const rankOf = new Map(members.map((report, rank) => [report, rank]));
  const othersOf = findOthers(corpus, members, rankOf, weights.signatures);
  const hasPrior = priorTest(reports, members);
  for (const report of reports.keys()) {
    const { counted, leftOut } = weights.weightOf(report);
    const size = { counted, leftOut };
    if (!weights.takesPart(report)) {
      const likeness: Likeness = { verdict: 'notAssessable', ...size, matches: [] };
      yield { others: [], hasPrior: false, work: () => likeness };
      continue;
    }
    const others = othersOf(report);
    const isAfter = hasPrior(report);
    const work = (): Likeness => {
      // Most of one year have nothing to be held against: their text need not be read.
      if (others.length === 0) return { verdict: verdictOf([], counted, isAfter), ...size, matches: [] };
      const text = corpus.textOf(report);
      const index = new PassageIndex(text, weights.countedIn(report, text));
      const all = others.map((other) => ({ report: other, shared: index.sharedWith(corpus.textOf(other)) }));
      const best = bestMatches(reports, report, counted, all, (other) => rankOf.get(other) ?? 0);
      const prior = best.filter((match) => isPrior(reports, report, match.report));
      const verdict = verdictOf(prior, counted, isAfter);
      return { verdict, ...size, matches: withPassages(corpus, report, index, best) };
    };
    yield { others, hasPrior: isAfter, work };
  }
}

function withPassages(
  { foldedOf }: Corpus,
  report: number,
  index: PassageIndex,
  matches: readonly Match[],
): Likeness['matches'] {
  if (matches.length === 0) return [];
  const own = foldedOf(report);
  return matches.map((match) => ({ ...match, passages: markPassages(index, own, foldedOf(match.report)) }));
}

/** The reports that each is compared with: the likest by signature, and all of the same organ, in the compared order. */
function findOthers(
  corpus: Corpus,
  members: readonly number[],
  rankOf: ReadonlyMap<number, number>,
  signatures: Uint32Array,
): (report: number) => readonly number[] {
  const candidates = findCandidates(signatures, Uint32Array.from(members));
  const ofOrgan = Map.groupBy(members, (report) => corpus.reports[report]?.organ);
  const rank = (report: number): number => rankOf.get(report) ?? 0;
  return (report) => {
    const likest = candidates.of(rank(report)).map((one) => members[one] ?? 0);
    const others = new Set([...(ofOrgan.get(corpus.reports[report]?.organ) ?? []), ...likest]);
    others.delete(report);
    return [...others].sort((one, other) => rank(one) - rank(other));
  };
}

/** Whether a report has any other of the same year or before to be held against. */
function priorTest(
  reports: readonly ComparedReport[],
  members: readonly number[],
): (report: number) => boolean {
  const years = [...new Set(members.map((report) => reports[report]?.year ?? 0))];
  const until = new Map(
    years.map((year) => [year, members.filter((report) => (reports[report]?.year ?? 0) <= year).length]),
  );
  return (report) => (until.get(reports[report]?.year ?? 0) ?? 0) > 1;
}
