import type { Verdict } from '../model/checks.ts';
import { findCandidates } from './candidates.ts';
import { type ComparedReport, type Corpus, comparedOrder } from './corpus.ts';
import { type MarkedPassage, markPassages } from './marked-passages.ts';
import { bestMatches, isPrior, type Match, verdictOf } from './matches.ts';
import { PassageIndex } from './passage-index.ts';
import { shingleHashes } from './shingles.ts';
import { signatureLength, writeSignature } from './signature.ts';
import { type Weights, weighReports } from './weigh-reports.ts';

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

/**
 * Compares every report with those likest to it and with the same organ's of other years, and says exactly what is
 * shared, report by report in the order of the corpus. Another order of the same reports changes nothing.
 */
export function* compareReports(corpus: Corpus): Generator<Likeness> {
  const { reports } = corpus;
  const weights = weighReports(corpus);
  const members = comparedOrder(reports).filter(weights.takesPart);
  const othersOf = findOthers(corpus, members, weights);
  const rankOf = new Map(members.map((report, rank) => [report, rank]));
  const hasPrior = priorTest(reports, members);
  for (const report of reports.keys()) {
    const size = weights.sizeOf(report);
    if (!weights.takesPart(report)) {
      yield { verdict: 'notAssessable', ...size, matches: [] };
      continue;
    }
    const text = corpus.textOf(report);
    const index = new PassageIndex(text, weights.countedIn(report, text));
    const all = othersOf(report).map((other) => ({
      report: other,
      shared: index.sharedWith(corpus.textOf(other)),
    }));
    const best = bestMatches(reports, report, size.counted, all, (other) => rankOf.get(other) ?? 0);
    const prior = best.filter((match) => isPrior(reports, report, match.report));
    const verdict = verdictOf(prior, size.counted, hasPrior(report));
    yield { verdict, ...size, matches: withPassages(corpus, report, index, best) };
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

/** The reports that each is compared with: the likest by signature, and all of the same organ. */
function findOthers(
  corpus: Corpus,
  members: readonly number[],
  weights: Weights,
): (report: number) => readonly number[] {
  const rankOf = new Map(members.map((report, rank) => [report, rank]));
  const candidates = findCandidates(signaturesOf(corpus, members, weights));
  const ofOrgan = Map.groupBy(members, (report) => corpus.reports[report]?.organ);
  return (report) => {
    const likest = candidates.of(rankOf.get(report) ?? 0).map((rank) => members[rank] ?? 0);
    const others = new Set([...(ofOrgan.get(corpus.reports[report]?.organ) ?? []), ...likest]);
    others.delete(report);
    return [...others];
  };
}

/** The signatures of reports in the order given: of the shingles that begin with a counted character. */
function signaturesOf({ textOf }: Corpus, members: readonly number[], { countedIn }: Weights): Uint32Array {
  const signatures = new Uint32Array(members.length * signatureLength);
  for (const [rank, report] of members.entries()) {
    const text = textOf(report);
    const counted = countedIn(report, text);
    const shingles = shingleHashes(text).filter((_, start) => counted[start] === 1);
    writeSignature(shingles, signatures.subarray(rank * signatureLength, (rank + 1) * signatureLength));
  }
  return signatures;
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
