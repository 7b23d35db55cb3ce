import { type Counties, commonFrom, commonShingles, updateCommon } from './common-shingles.ts';
import type { Corpus } from './corpus.ts';
import type { CountedShingles } from './county-counts.ts';
import { shingleHashes } from './shingles.ts';

/** What is common in a year, and the reports of each county that it was counted in, by number. */
export type WeighedYear = { common: CountedShingles; counties: ReadonlyMap<string, readonly number[]> };

/** A year as it was, and the hashes and texts of its reports by the numbers they had then. */
export type EarlierYear = WeighedYear & Pick<Corpus, 'textOf'> & { hashOf: (report: number) => string };

/** Where more of the counties have changed than one in so many, all are counted anew. */
const fewChanges = 8;

/** What is common in the reports of a year: counted in all, or in what has changed since. */
export function weighYear(corpus: Corpus, members: readonly number[], before?: EarlierYear): WeighedYear {
  const { reports, textOf } = corpus;
  const counties = Map.groupBy(members, (report) => reports[report]?.county ?? '');
  const counted: Counties = {
    reports: [...counties.values()],
    hashesOf: (report) => shingleHashes(textOf(report)),
    lengthOf: (report) => reports[report]?.length ?? 0,
  };
  const common = (before && updated(corpus, before, counties, counted)) ?? commonShingles(counted);
  return { common, counties };
}

function updated(
  { reports, textOf }: Corpus,
  before: EarlierYear,
  counties: ReadonlyMap<string, readonly number[]>,
  counted: Counties,
): CountedShingles | undefined {
  const hashOf = (report: number): string => reports[report]?.hash ?? '';
  const changed = [...new Set([...before.counties.keys(), ...counties.keys()])].filter((county) => {
    const had = before.counties.get(county)?.map(before.hashOf) ?? [];
    return had.join() !== (counties.get(county)?.map(hashOf) ?? []).join();
  });
  if (changed.length === 0) return before.common;
  if (changed.length * fewChanges > counties.size) return undefined;
  const shinglesIn = (texts: Pick<Corpus, 'textOf'>, members: readonly number[] = []) =>
    members.map((report) => shingleHashes(texts.textOf(report)));
  const changes = changed.map((county) => ({
    before: shinglesIn(before, before.counties.get(county)),
    now: shinglesIn({ textOf }, counties.get(county)),
  }));
  const threshold = commonFrom(before.counties.size);
  return updateCommon({ ...before.common, threshold }, changes, counted);
}
