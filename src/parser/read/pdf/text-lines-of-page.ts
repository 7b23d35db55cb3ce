import { type Box, boxOver } from './geometry.ts';
import type { TextPiece } from './marks.ts';

/** A line of text as printed, with the size of its letters in points. */
export type TextLine = { text: string; box: Box; size: number };

/** Parts of the font size: letters drawn twice to look bold; gaps that are a space. */
const doubled = 0.25;
const spaceGap = 0.4;
const drawnSpaceGap = 0.1;
const spaceBetweenDigits = 0.2;
/** Letters this much smaller than those before them stand above or below the line. */
const raised = 0.75;

/** Puts pieces that run from left to right into lines, from top to bottom. */
export function readTextLines(pieces: readonly TextPiece[]): TextLine[] {
  const lines: { middle: number; size: number; pieces: TextPiece[] }[] = [];
  for (const piece of pieces.toSorted((one, other) => middleOf(one) - middleOf(other))) {
    const last = lines.at(-1);
    if (last && middleOf(piece) - last.middle < Math.max(piece.size, last.size) / 2) {
      last.pieces.push(piece);
      last.size = Math.max(piece.size, last.size);
    } else lines.push({ middle: middleOf(piece), size: piece.size, pieces: [piece] });
  }
  return lines.map((line) => toLine(line.pieces));
}

function middleOf({ box }: TextPiece): number {
  return (box.top + box.bottom) / 2;
}

function toLine(pieces: readonly TextPiece[]): TextLine {
  const printed: TextPiece[] = [];
  for (const piece of pieces.toSorted((one, other) => one.box.left - other.box.left)) {
    if (!printed.slice(-4).some((other) => isDoubled(piece, other))) printed.push(piece);
  }
  const text = printed.map((piece, index) => {
    const before = printed[index - 1];
    if (!before) return piece.text;
    const shown = piece.size < before.size * raised ? raise(piece, before) : piece.text;
    return isSpaceBetween(before, piece) ? ` ${shown}` : shown;
  });
  return {
    text: text.join(''),
    box: boxOver(printed.map((piece) => piece.box)) ?? { left: 0, top: 0, right: 0, bottom: 0 },
    size: Math.max(...printed.map((piece) => piece.size)),
  };
}

/** Digits of notes keep their form, so that 5¹ never becomes 51. */
function raise(piece: TextPiece, before: TextPiece): string {
  const digits = middleOf(piece) < middleOf(before) ? '⁰¹²³⁴⁵⁶⁷⁸⁹' : '₀₁₂₃₄₅₆₇₈₉';
  return piece.text.replace(/\d/g, (digit) => digits.charAt(Number(digit)));
}

/** Whether a piece repeats another a hair's breadth beside it, as a simulated bold does. */
function isDoubled(piece: TextPiece, other: TextPiece): boolean {
  const reach = doubled * piece.size;
  return (
    piece.text === other.text &&
    Math.abs(piece.box.left - other.box.left) < reach &&
    Math.abs(piece.box.top - other.box.top) < reach
  );
}

function isSpaceBetween(before: TextPiece, piece: TextPiece): boolean {
  const gap = (piece.box.left - before.box.right) / Math.max(1, piece.size);
  if (gap > spaceGap || (piece.isSpaced && gap > drawnSpaceGap)) return true;
  return gap > spaceBetweenDigits && /\d$/.test(before.text) && /^\d/.test(piece.text);
}
