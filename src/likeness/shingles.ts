import { sectionBreak } from './fold.ts';

/**
 * Characters in a shingle. Shorter runs are ordinary phrases of the trade (进一步加强政府信息公开工作 has 13
 * characters); with longer ones a text changed here and there has too few shingles left to be found by.
 */
export const shingleLength = 12;

const base = 0x01000193;
const breakUnit = sectionBreak.charCodeAt(0);

/**
 * Hash of the `length` characters that begin at each character of a folded text; 0 where they would cross a
 * section break or the end. Two different runs have the same hash once in 4 thousand million.
 */
export function shingleHashes(text: string, length: number = shingleLength): Uint32Array {
  /** What a character weighs in the rolling hash when it leaves it. */
  const leaving = power(base, length);
  const hashes = new Uint32Array(text.length);
  let hash = 0;
  let run = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === breakUnit) {
      hash = 0;
      run = 0;
      continue;
    }
    hash = (Math.imul(hash, base) + unit) | 0;
    run += 1;
    if (run > length) hash = (hash - Math.imul(text.charCodeAt(index - length), leaving)) | 0;
    if (run >= length) hashes[index - length + 1] = mixed(hash) || 1;
  }
  return hashes;
}

/** Spreads a 32-bit number over all 32 bits, one to one (the finisher of MurmurHash3). */
export function mixed(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function power(number: number, exponent: number): number {
  let result = 1;
  for (let index = 0; index < exponent; index += 1) result = Math.imul(result, number);
  return result;
}
