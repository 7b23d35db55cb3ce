import type { PageMarks } from './marks.ts';

/** Whether a page is one that was scanned: its text has no ink and lies behind the picture it was recognised from. */
export function isRecognised({ pieces }: PageMarks): boolean {
  return pieces.filter((piece) => piece.isInvisible).length > pieces.length / 2;
}
