import { toSimplified } from '../../model/traditional-characters.ts';

/** A piece of text by itself; what is worked out of one is kept for every rule that reads it. */
type Piece = { readonly text: string };

const simplifiedTexts = new WeakMap<Piece, string>();

/** The words of a text that a pattern in simplified characters finds, as the text prints them; undefined for none. */
export function findWords(pattern: RegExp, piece: Piece): string | undefined {
  const simplified = simplifiedTexts.get(piece) ?? toSimplified(piece.text);
  simplifiedTexts.set(piece, simplified);
  const found = pattern.exec(simplified);
  return found ? piece.text.slice(found.index, found.index + found[0].length) : undefined;
}
