import { likenessLimits } from '../model/likeness.ts';
import { BucketCounts, type CountedShingles, CountyCounts, mostCounties } from './county-counts.ts';
import { HashSet } from './hash-set.ts';

/**
 * A shingle is common, and weighs nothing, when it stands in reports from so many counties of one year: at least
 * ten, and one in twenty. Counties are counted, not reports: what a whole county copies from one text stands in one
 * county and is what the comparison is for; what is said in every part of the country is a manner of speaking.
 * With fewer than ten counties nothing is common but the standing words.
 */
export function commonFrom(counties: number): number {
  return Math.max(likenessLimits.commonCounties, Math.ceil(counties * likenessLimits.commonShare));
}

/** The reports of each county of a year, and the shingles of each, in any order, 0 where there is none. */
export type Counties = {
  reports: readonly (readonly number[])[];
  hashesOf: (report: number) => Uint32Array;
  /** About how many they are. */
  lengthOf: (report: number) => number;
};

/**
 * Buckets are at most so many, in 4 MB. A shingle is counted exactly where its bucket could be common: the more
 * shingles there are, the more counties are needed for that, so few are counted for nothing.
 */
const mostBits = 20;

/** The shingles that are common among the reports of a year, and in how many counties each stands. */
export function commonShingles(
  counties: Counties,
  { threshold = commonFrom(counties.reports.length), bits = bitsFor(counties) } = {},
): CountedShingles {
  const counts = new CountyCounts();
  if (counties.reports.length > mostCounties) throw new RangeError('more counties than can be told apart');
  if (counties.reports.length >= threshold) {
    const buckets = new BucketCounts(bits);
    eachReport(counties, (hashes, county) => buckets.add(hashes, county));
    const full = buckets.atLeast(threshold);
    eachReport(counties, (hashes, county) => counts.add(full.among(hashes), county));
  }
  return counts.atLeast(threshold);
}

/** The shingles of the reports that one county had, and has. */
type CountyChange = { before: readonly Uint32Array[]; now: readonly Uint32Array[] };

/**
 * The same, out of what was common when only `changes` had not happened. A shingle that was not common, of which is
 * known no more than that it stood in fewer than `before.threshold` counties, can have become so only by one of
 * them: those are counted anew. Undefined where fewer counties make a shingle common than did before.
 */
export function updateCommon(
  before: CountedShingles & { threshold: number },
  changes: readonly CountyChange[],
  counties: Counties,
  { threshold = commonFrom(counties.reports.length) } = {},
): CountedShingles | undefined {
  if (threshold < before.threshold) return undefined;
  const known = new Map<number, number>();
  for (const [index, hash] of before.hashes.entries()) known.set(hash, before.counts[index] ?? 0);
  const unknown = new HashSet();
  for (const change of changes) {
    const [had, has] = [setOf(change.before), setOf(change.now)];
    for (const hash of had) if (!has.has(hash)) move(known, hash, -1);
    for (const hash of has) if (!had.has(hash) && !move(known, hash, 1)) unknown.add(hash);
  }
  const counts = new CountyCounts();
  if (unknown.size > 0) {
    eachReport(counties, (hashes, county) => counts.add(unknown.among(hashes), county));
  }
  const { hashes: found, counts: times } = counts.atLeast(threshold);
  for (const [index, hash] of found.entries()) known.set(hash, times[index] ?? 0);
  const common = [...known].filter(([, times]) => times >= threshold).sort(([one], [other]) => one - other);
  return {
    hashes: Uint32Array.from(common, ([hash]) => hash),
    counts: Uint32Array.from(common, ([, count]) => count),
  };
}

function setOf(reports: readonly Uint32Array[]): Set<number> {
  const set = new Set(reports.flatMap((hashes) => [...hashes]));
  set.delete(0);
  return set;
}

/** Changes the count of a shingle, if it has one. */
function move(counts: Map<number, number>, hash: number, by: number): boolean {
  const count = counts.get(hash);
  if (count === undefined) return false;
  counts.set(hash, count + by);
  return true;
}

function eachReport(
  { reports, hashesOf }: Counties,
  take: (hashes: Uint32Array, county: number) => void,
): void {
  for (const [county, members] of reports.entries())
    for (const report of members) take(hashesOf(report), county);
}

/** Two shingles a bucket, as long as that is not too many. */
function bitsFor({ reports, lengthOf }: Counties): number {
  let length = 0;
  for (const members of reports) for (const report of members) length += lengthOf(report);
  return Math.max(1, Math.min(mostBits, Math.ceil(Math.log2(length + 1)) - 1));
}
