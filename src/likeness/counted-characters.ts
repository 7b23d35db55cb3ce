import { foldedName, sectionBreak } from './fold.ts';
import { shingleLength } from './shingles.ts';

/**
 * Which characters of a folded text weigh something: 1 for each that is no folded name, no break and in no common
 * shingle. What is left out is neither like nor unlike another text. `hashes` are those of its shingles.
 */
export function countedCharacters(
  text: string,
  hashes: Uint32Array,
  common: ReadonlySet<number>,
): Uint8Array {
  const counted = new Uint8Array(text.length).fill(1);
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (character === foldedName || character === sectionBreak) counted[index] = 0;
  }
  if (common.size === 0) return counted;
  for (let index = 0; index < hashes.length; index += 1) {
    if (common.has(hashes[index] ?? 0)) counted.fill(0, index, index + shingleLength);
  }
  return counted;
}

/** How many characters are counted. */
export function countOf(counted: Uint8Array): number {
  let count = 0;
  for (const one of counted) count += one;
  return count;
}
