import { type Fold, normaliseWithOffsets } from './terms.ts';
import { type PlaceIn, placeOfWhole } from './whole-numbers.ts';

/** A stretch of printed text, in UTF-16 units: `start` included, `end` not. */
export type Range = { start: number; end: number };

/** Printed text in pieces, in order; the marked ones are what was searched. */
export type Pieces = { text: string; isMarked: boolean }[];

const trailing = /[\p{M}\p{Default_Ignorable_Code_Point}]*/uy;

/**
 * Where printed text has a normalised phrase, and which phrases it has: ranges in order, those that touch each
 * other joined. Numbers are wholes unless `placeIn` says otherwise.
 */
export function findPhrases(
  printed: string,
  phrases: readonly string[],
  fold: Fold,
  placeIn: PlaceIn = placeOfWhole,
): { ranges: Range[]; found: ReadonlySet<string> } {
  const { text, offsets } = normaliseWithOffsets(printed, fold);
  const found = new Set<string>();
  const ranges: Range[] = [];
  for (const phrase of phrases) {
    for (let at = placeIn(text, phrase, 0); at >= 0; at = placeIn(text, phrase, at + phrase.length)) {
      found.add(phrase);
      const last = offsets[at + phrase.length - 1] ?? printed.length;
      ranges.push({ start: offsets[at] ?? 0, end: endOfCharacter(printed, last) });
    }
  }
  return { ranges: joined(ranges), found };
}

/** The pieces of a stretch of printed text; ranges reach into it or lie outside. */
export function piecesOf(printed: string, ranges: readonly Range[], stretch: Range): Pieces {
  const pieces: Pieces = [];
  let at = stretch.start;
  for (const range of ranges) {
    const start = Math.max(range.start, at);
    const end = Math.min(range.end, stretch.end);
    if (start >= end) continue;
    pieces.push({ text: printed.slice(at, start), isMarked: false });
    pieces.push({ text: printed.slice(start, end), isMarked: true });
    at = end;
  }
  pieces.push({ text: printed.slice(at, stretch.end), isMarked: false });
  return pieces.filter(({ text }) => text !== '');
}

/** A whole text with its marks. */
export function markedText(
  printed: string,
  phrases: readonly string[],
  fold: Fold,
  placeIn: PlaceIn = placeOfWhole,
): Pieces {
  const { ranges } = findPhrases(printed, phrases, fold, placeIn);
  return piecesOf(printed, ranges, { start: 0, end: printed.length });
}

/** End of the character at an offset, with what combines with it. */
function endOfCharacter(printed: string, offset: number): number {
  const character = String.fromCodePoint(printed.codePointAt(offset) ?? 0);
  trailing.lastIndex = offset + character.length;
  return trailing.lastIndex + (trailing.exec(printed)?.[0].length ?? 0);
}

function joined(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else result.push({ ...range });
  }
  return result;
}
