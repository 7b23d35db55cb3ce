import { likenessLimits } from '../model/likeness.ts';
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

/** So many shingles are sorted at a time: 64 MB. More are taken in several passes, each over a part of the hashes. */
const sortedAtOnce = 1 << 24;

/**
 * Hashes of the shingles that are common among the reports of a year. `counties` has the reports of each county;
 * `hashesOf` gives a report's shingles in any order, 0 where there is none, and is called once a pass; `lengthOf`
 * is no less than how many they are.
 */
export function commonShingles(
  counties: readonly (readonly number[])[],
  { hashesOf, lengthOf }: { hashesOf: (report: number) => Uint32Array; lengthOf: (report: number) => number },
  { atOnce = sortedAtOnce, threshold = commonFrom(counties.length) } = {},
): HashSet {
  const common = new HashSet();
  if (counties.length < threshold) return common;
  let total = 0;
  for (const report of counties.flat()) total += lengthOf(report);
  const passes = Math.ceil(total / atOnce) || 1;
  for (let pass = 0; pass < passes; pass += 1) {
    const counted = countiesOfShingles(counties, hashesOf, (hash) => hash % passes === pass);
    addRepeated(counted, threshold, common);
  }
  return common;
}

/** Every wanted shingle, once for each county in which it stands. */
function countiesOfShingles(
  counties: readonly (readonly number[])[],
  hashesOf: (report: number) => Uint32Array,
  isWanted: (hash: number) => boolean,
): Uint32Array {
  const parts = counties.map((reports) => {
    const seen = new HashSet();
    const inCounty: number[] = [];
    for (const report of reports) {
      for (const hash of hashesOf(report))
        if (hash !== 0 && isWanted(hash) && seen.add(hash)) inCounty.push(hash);
    }
    return Uint32Array.from(inCounty);
  });
  const all = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let length = 0;
  for (const part of parts) {
    all.set(part, length);
    length += part.length;
  }
  return all;
}

function addRepeated(hashes: Uint32Array, times: number, found: HashSet): void {
  hashes.sort();
  for (let index = 0; index + times <= hashes.length; index += 1) {
    const hash = hashes[index] ?? 0;
    if (hash === hashes[index + times - 1]) found.add(hash);
  }
}
