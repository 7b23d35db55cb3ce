import { mixed } from './shingles.ts';

/** Numbers in a signature. The share in which two agree is off by 0.04 or so (one standard deviation at 0.5). */
export const signatureLength = 128;

/** Fixed, so that the same text has the same signature on every machine. */
const seeds = Uint32Array.from({ length: signatureLength }, (_, index) => mixed(index * 0x9e3779b9 + 1));

/** What `mixed` makes of a number first. Of two numbers laid over each other it is that of both laid over each other. */
function firstMixed(value: number): number {
  return value ^ (value >>> 16);
}

const turnedSeeds = Int32Array.from(seeds, firstMixed);

/** With the upper bit turned, signed numbers are in the order of unsigned ones, and sooner compared. */
const upperBit = 0x80000000;

/**
 * MinHash of a set of shingles (Broder, 1997): for each of 128 orders of all shingles the first in the set. Two
 * sets agree in a number with the probability of their Jaccard likeness. Writes into `signature`; shingles of hash
 * 0 are none, and the signature of no shingles is all ones.
 */
export function writeSignature(shingles: Uint32Array, signature: Uint32Array): void {
  const turned = new Int32Array(shingles.length);
  let length = 0;
  for (let at = 0; at < shingles.length; at += 1) {
    const shingle = shingles[at] ?? 0;
    if (shingle !== 0) turned[length++] = firstMixed(shingle);
  }
  for (let index = 0; index < signatureLength; index += 1) {
    signature[index] = leastMixed(turned, length, turnedSeeds[index] ?? 0);
  }
}

/**
 * The least of `mixed(shingle ^ seed)`, of shingles and a seed that are mixed first. The last that `mixed` does leaves
 * the upper half as it is, so it is done only where that half is not more than the least so far: this runs a hundred
 * thousand times a report.
 */
function leastMixed(turned: Int32Array, length: number, seed: number): number {
  let least = 0x7fffffff;
  let most = least;
  for (let at = 0; at < length; at += 1) {
    let hash = Math.imul((turned[at] ?? 0) ^ seed, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ upperBit;
    if (hash > most) continue;
    hash ^= (hash ^ upperBit) >>> 16;
    if (hash >= least) continue;
    least = hash;
    most = hash | 0xffff;
  }
  return least ^ upperBit;
}

/** In how many of their 128 numbers two signatures agree; `one` and `other` are positions in a table of them. */
export function agreement(signatures: Uint32Array, one: number, other: number): number {
  let agreeing = 0;
  const from = one * signatureLength;
  const to = other * signatureLength;
  for (let index = 0; index < signatureLength; index += 1) {
    if (signatures[from + index] === signatures[to + index]) agreeing += 1;
  }
  return agreeing;
}
