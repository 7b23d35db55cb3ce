import { foldedName, sectionBreak } from './fold.ts';
import type { HashSet } from './hash-set.ts';
import { shingleLength } from './shingles.ts';

/**
 * Which characters of a folded text weigh something: 1 for each that is no folded name, no break and in no common
 * shingle. What is left out is neither like nor unlike another text. `hashes` are those of its shingles.
 */
export function countedCharacters(text: string, hashes: Uint32Array, common: HashSet): Uint8Array {
  const counted = new Uint8Array(text.length);
  const isCommon = common.marks(hashes);
  let commonUntil = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (isCommon[index] === 1) commonUntil = index + shingleLength;
    if (index >= commonUntil && isCharacter(text.charCodeAt(index))) counted[index] = 1;
  }
  return counted;
}

/** Those of the shingles that begin with a counted character, of which there are `count`. */
export function countedShingles(hashes: Uint32Array, counted: Uint8Array, count: number): Uint32Array {
  const shingles = new Uint32Array(count);
  let length = 0;
  for (let start = 0; start < counted.length; start += 1) {
    if (counted[start] === 0 || hashes[start] === 0) continue;
    shingles[length] = hashes[start] ?? 0;
    length += 1;
  }
  return shingles.subarray(0, length);
}

/** How many characters a folded text has, names and breaks left out. */
export function charactersIn(text: string): number {
  let characters = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (isCharacter(text.charCodeAt(index))) characters += 1;
  }
  return characters;
}

/** How many characters are counted. */
export function countOf(counted: Uint8Array): number {
  let count = 0;
  for (let index = 0; index < counted.length; index += 1) count += counted[index] ?? 0;
  return count;
}

const foldedUnit = foldedName.charCodeAt(0);
const breakUnit = sectionBreak.charCodeAt(0);

function isCharacter(unit: number): boolean {
  return unit !== foldedUnit && unit !== breakUnit;
}
