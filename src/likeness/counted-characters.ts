import { foldedName, sectionBreak } from './fold.ts';
import type { HashSet } from './hash-set.ts';
import { shingleLength } from './shingles.ts';

/**
 * Which characters of a folded text weigh something: 1 for each that is no folded name, no break and in no common
 * shingle. What is left out is neither like nor unlike another text. `hashes` are those of its shingles.
 */
export function countedCharacters(
  text: string,
  hashes: Uint32Array,
  common: Pick<HashSet, 'has'> | undefined,
): Uint8Array {
  const counted = new Uint8Array(text.length);
  let commonUntil = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (common?.has(hashes[index] ?? 0)) commonUntil = index + shingleLength;
    if (index >= commonUntil && isCharacter(text.charCodeAt(index))) counted[index] = 1;
  }
  return counted;
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
  for (const one of counted) count += one;
  return count;
}

const foldedUnit = foldedName.charCodeAt(0);
const breakUnit = sectionBreak.charCodeAt(0);

function isCharacter(unit: number): boolean {
  return unit !== foldedUnit && unit !== breakUnit;
}
