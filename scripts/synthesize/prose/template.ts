import type { Chance } from '../chance.ts';

/** Fills a slot of a sentence pattern: `{town}`, `{number 10 400}`. */
export type Slots = (name: string, given: readonly string[], chance: Chance) => string;

type Piece = { text: string } | { slot: string; given: string[] } | { either: Piece[][] };

const read = new Map<string, Piece[]>();

/**
 * Writes a sentence from its pattern: `[一|二]` is one of several wordings, which may hold slots but no brackets,
 * `{number 10 400}` a slot with what it is given.
 */
export function writeSentence(pattern: string, slots: Slots, chance: Chance): string {
  let pieces = read.get(pattern);
  if (!pieces) {
    pieces = readPattern(pattern);
    read.set(pattern, pieces);
  }
  return writePieces(pieces, slots, chance);
}

function writePieces(pieces: readonly Piece[], slots: Slots, chance: Chance): string {
  let text = '';
  for (const piece of pieces) {
    if ('text' in piece) text += piece.text;
    else if ('slot' in piece) text += slots(piece.slot, piece.given, chance);
    else text += writePieces(chance.one(piece.either) ?? [], slots, chance);
  }
  return text;
}

function readPattern(pattern: string): Piece[] {
  return pattern
    .split(/(\[[^\]]*\]|\{[^}]*\})/)
    .filter((part) => part !== '')
    .map((part): Piece => {
      if (part.startsWith('[')) return { either: part.slice(1, -1).split('|').map(readPattern) };
      if (!part.startsWith('{')) return { text: part };
      const [slot = '', ...given] = part.slice(1, -1).split(' ');
      return { slot, given };
    });
}
