import { mixed } from './shingles.ts';

/** Numbers in a signature. The share in which two agree is off by 0.04 or so (one standard deviation at 0.5). */
export const signatureLength = 128;

/** Fixed, so that the same text has the same signature on every machine. */
const seeds = Uint32Array.from({ length: signatureLength }, (_, index) => mixed(index * 0x9e3779b9 + 1));

/**
 * MinHash of a set of shingles (Broder, 1997): for each of 128 orders of all shingles the first in the set. Two
 * sets agree in a number with the probability of their Jaccard likeness. Writes into `signature`; shingles of hash
 * 0 are none, and the signature of no shingles is all ones.
 */
export function writeSignature(shingles: Uint32Array, signature: Uint32Array): void {
  for (let index = 0; index < signatureLength; index += 1) {
    const seed = seeds[index] ?? 0;
    // With the upper bit turned, signed numbers are in the order of unsigned ones, and sooner compared: this runs a
    // hundred thousand times a report.
    let least = 0x7fffffff;
    for (let at = 0; at < shingles.length; at += 1) {
      const shingle = shingles[at] ?? 0;
      const hash = mixed(shingle ^ seed) ^ 0x80000000;
      if (hash < least && shingle !== 0) least = hash;
    }
    signature[index] = least ^ 0x80000000;
  }
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
