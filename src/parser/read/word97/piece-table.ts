import { DamagedFile } from './damaged-file.ts';
import type { Extent } from './file-information.ts';
import { type Modifier, operations, readModifiers } from './modifiers.ts';

/** A run of characters that lies in one piece in the document stream. */
export type Piece = {
  /** Character positions, the end not included. */
  start: number;
  end: number;
  /** Byte offset of the first character in the document stream. */
  offset: number;
  bytesPerCharacter: 1 | 2;
  /** What a fast save changed of the piece, on top of what its characters and paragraphs say. */
  modifiers: Modifier[];
};

const groupMark = 1;
const tableMark = 2;
/** No file that is read is larger; and more changes than any fast save leaves. */
const mostTextBytes = 30 * 1024 * 1024;
const mostChanges = 1_000_000;

/** Reads the piece table: the text in its order, as pieces of the document stream. */
export function readPieceTable(tables: Uint8Array, { offset, length }: Extent): Piece[] {
  if (length === 0 || offset + length > tables.length) throw new DamagedFile();
  const view = new DataView(tables.buffer, tables.byteOffset + offset, length);
  const groups: Uint8Array[] = [];
  let at = 0;
  while (view.getUint8(at) === groupMark) {
    const size = view.getUint16(at + 1, true);
    groups.push(tables.subarray(offset + at + 3, offset + at + 3 + size));
    at += 3 + size;
  }
  if (view.getUint8(at) !== tableMark) throw new DamagedFile();
  const size = view.getUint32(at + 1, true);
  const count = Math.floor((size - 4) / 12);
  const first = at + 5;
  if (first + size > length || count < 1) throw new DamagedFile();
  // Thousands of pieces may share a group.
  const known = new Map<number, Modifier[]>();
  const changesOf = (group: number): Modifier[] => {
    const changes = known.get(group) ?? readModifiers(groups[group] ?? new Uint8Array());
    known.set(group, changes);
    return changes;
  };
  const pieces = Array.from({ length: count }, (_, index) => readPiece(view, first, count, index, changesOf));
  // Pieces that name the same bytes again and again would make a small file a text without end.
  const textBytes = pieces.reduce(
    (sum, piece) => sum + (piece.end - piece.start) * piece.bytesPerCharacter,
    0,
  );
  const changes = pieces.reduce((sum, { modifiers }) => sum + modifiers.length, 0);
  if (textBytes > mostTextBytes || changes > mostChanges) throw new DamagedFile();
  return pieces;
}

function readPiece(
  view: DataView,
  first: number,
  count: number,
  index: number,
  changesOf: (group: number) => Modifier[],
): Piece {
  const start = view.getUint32(first + index * 4, true);
  const end = view.getUint32(first + index * 4 + 4, true);
  if (end < start) throw new DamagedFile();
  const descriptor = first + (count + 1) * 4 + index * 8;
  const place = view.getUint32(descriptor + 2, true);
  const isCompressed = (place & 0x40000000) !== 0;
  const offset = place & 0x3fffffff;
  return {
    start,
    end,
    offset: isCompressed ? offset >> 1 : offset,
    bytesPerCharacter: isCompressed ? 1 : 2,
    modifiers: readChange(view.getUint16(descriptor + 6, true), changesOf),
  };
}

/** One-byte names of the operations that matter here, as a piece's own change abbreviates them. */
const abbreviated: Readonly<Record<number, number>> = {
  24: operations.isInTable,
  25: operations.isRowEnd,
  65: operations.isDeleted,
  92: operations.isHidden,
};

function readChange(change: number, changesOf: (group: number) => Modifier[]): Modifier[] {
  if (change & 1) return changesOf(change >> 1);
  const operation = abbreviated[(change >> 1) & 0x7f];
  if (operation === undefined) return [];
  return [{ operation, operand: new DataView(Uint8Array.of(change >> 8).buffer) }];
}
