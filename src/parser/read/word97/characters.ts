import { DamagedFile } from './damaged-file.ts';
import { findLast, isSet, type Modifier, operations } from './modifiers.ts';
import type { Piece } from './piece-table.ts';
import { findRun, type PropertyRun } from './property-runs.ts';
import { characterStyleOf, isSetByStyle, type Style } from './styles.ts';

/** Where a document keeps its text and what it says of it. */
export type TextSource = {
  document: Uint8Array;
  pieces: readonly Piece[];
  characters: readonly PropertyRun[];
  paragraphs: readonly PropertyRun[];
  styles: readonly (Style | undefined)[];
};

/** How characters print: not at all, and why; above or below the line; as a symbol of its font. */
export type Print = {
  leftOut: 'deleted' | 'hidden' | 'struck' | undefined;
  raised: 'above' | 'below' | undefined;
  symbol: string | undefined;
  /** Whether control characters are meant: marks of pictures and notes, which print nothing. */
  isSpecial: boolean;
};

/** Characters in a row that print alike, with the byte offset of the first in the document stream. */
type Run = { text: string; offset: number; bytesPerCharacter: 1 | 2; print: Print; piece: Piece };

/** Lists the characters `from` up to `to`, run by run. */
export function* readRuns(source: TextSource, from: number, to: number): Generator<Run> {
  for (const piece of source.pieces) {
    const text = textOf(piece, source.document);
    const end = Math.min(to, piece.end);
    for (let at = Math.max(from, piece.start); at < end; ) {
      const { bytesPerCharacter } = piece;
      const offset = piece.offset + (at - piece.start) * bytesPerCharacter;
      const run = findRun(source.characters, offset);
      const length = run ? Math.max(1, Math.ceil((run.end - offset) / bytesPerCharacter)) : end - at;
      const next = Math.min(end, at + length);
      const print = printOf([...(run?.modifiers ?? []), ...piece.modifiers], source.styles);
      yield {
        text: text.slice(at - piece.start, next - piece.start),
        offset,
        bytesPerCharacter,
        print,
        piece,
      };
      at = next;
    }
  }
}

function textOf(piece: Piece, document: Uint8Array): string {
  const length = (piece.end - piece.start) * piece.bytesPerCharacter;
  const bytes = document.subarray(piece.offset, piece.offset + length);
  if (bytes.length < length) throw new DamagedFile();
  const encoding = piece.bytesPerCharacter === 1 ? 'windows-1252' : 'utf-16le';
  // The byte order mark would be dropped, and with it a character's position.
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

function printOf(modifiers: readonly Modifier[], styles: TextSource['styles']): Print {
  const style = characterStyleOf(modifiers);
  const has = (operation: number) => isSet(modifiers, operation, isSetByStyle(styles, style, operation));
  const raised = findLast(modifiers, operations.raised)?.operand.getUint8(0);
  const symbol = findLast(modifiers, operations.symbol)?.operand.getUint16(2, true);
  const isSpecial = has(operations.isSpecial);
  return {
    isSpecial,
    leftOut: has(operations.isDeleted)
      ? 'deleted'
      : has(operations.isHidden)
        ? 'hidden'
        : has(operations.isStruck) || has(operations.isStruckTwice)
          ? 'struck'
          : undefined,
    raised: raised === 1 ? 'above' : raised === 2 ? 'below' : undefined,
    symbol: symbol !== undefined && isSpecial ? symbolText(symbol) : undefined,
  };
}

/** A symbol of a font of its own lies in the private area and has no meaning as text. */
function symbolText(code: number): string {
  return code >= 0xe000 && code <= 0xf8ff ? '□' : String.fromCharCode(code);
}
