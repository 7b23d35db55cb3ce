import type { TextPiece } from './marks.ts';

/** Why text of a page is not read: it lies beyond the edges, nobody sees it, it is crossed out, or runs aslant. */
export type WhyLeftOut = 'outside' | 'hidden' | 'struck' | 'slanted';

/** Pieces further apart than this many times their size are words of their own. */
const wordGap = 1.6;

/** Parts the text to be read from what is left out, the latter joined as it was drawn. */
export function leaveOut<Piece extends TextPiece>(
  pieces: readonly Piece[],
  whyNot: (piece: Piece) => WhyLeftOut | undefined,
): { pieces: Piece[]; leftOut: Partial<Record<WhyLeftOut, string>> } {
  const read: Piece[] = [];
  const leftOut: Partial<Record<WhyLeftOut, string>> = {};
  const last: Partial<Record<WhyLeftOut, Piece>> = {};
  for (const piece of pieces) {
    const why = whyNot(piece);
    if (why === undefined) read.push(piece);
    else {
      const before = last[why];
      const gap = before && isGapBetween(before, piece) ? ' ' : '';
      leftOut[why] = `${leftOut[why] ?? ''}${gap}${piece.text}`;
      last[why] = piece;
    }
  }
  return { pieces: read, leftOut };
}

function isGapBetween({ box }: TextPiece, next: TextPiece): boolean {
  const across = Math.max(next.box.left - box.right, box.left - next.box.right, 0);
  const down = Math.max(next.box.top - box.bottom, box.top - next.box.bottom, 0);
  return Math.max(across, down) > (wordGap - 1) * next.size;
}
