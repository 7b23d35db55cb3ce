import { type Box, boxOver } from './geometry.ts';
import { descent, type TextPiece } from './marks.ts';

/** A line of text as printed, with the size of its letters in points and the pieces it is made of. */
export type TextLine = { text: string; box: Box; size: number; pieces: readonly TextPiece[] };

/** Parts of the font size: letters drawn twice to look bold; gaps that are a space. */
const doubled = 0.25;
const spaceGap = 0.4;
const drawnSpaceGap = 0.1;
const spaceBetweenDigits = 0.2;
/** A narrow letter that is drawn twice lies nearer still: squeezed digits stand close beside each other. */
const doubledOfWidth = 0.35;
/** Digits that share this part of a width are printed over one another. */
const overprinted = 0.3;
/** No digit is wider, in parts of its size, whatever its font says. */
const widestDigit = 0.55;
/** Letters this much smaller than those before them stand above or below the line. */
const raised = 0.75;
/** A step of the baseline this high, in parts of the larger size, sets letters above or below the line. */
const baselineStep = 0.12;
/** Digits of one number have one size. */
const sameSize = 0.95;

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

function baselineOf({ box, size }: TextPiece): number {
  return box.bottom - descent * size;
}

function toLine(pieces: readonly TextPiece[]): TextLine {
  const printed: TextPiece[] = [];
  for (const piece of pieces.toSorted((one, other) => one.box.left - other.box.left)) {
    if (!printed.slice(-4).some((other) => isDoubled(piece, other))) printed.push(piece);
  }
  const raisedPieces = findRaised(printed);
  const text = printed.map((piece, index) => {
    const before = printed[index - 1];
    const shown = raisedPieces.get(piece) ?? piece.text;
    if (!before) return shown;
    const isNote = raisedPieces.has(before) || raisedPieces.has(piece);
    const isApart = isSpaceBetween(before, piece) || (!isNote && isInDoubt(before, piece));
    return isApart ? ` ${shown}` : shown;
  });
  return {
    text: text.join(''),
    box: boxOver(printed.map((piece) => piece.box)) ?? { left: 0, top: 0, right: 0, bottom: 0 },
    size: printed.reduce((most, piece) => Math.max(most, piece.size), Number.NEGATIVE_INFINITY),
    pieces: printed,
  };
}

/** The pieces of a line that stand above or below it, as notes do, and what they print. */
function findRaised(pieces: readonly TextPiece[]): Map<TextPiece, string> {
  const found = new Map<TextPiece, string>();
  // Of two digits of one size that stand at different heights, the one off the line's larger letters is raised.
  const [first] = pieces;
  const base = first && pieces.reduce((most, piece) => (piece.size > most.size ? piece : most), first);
  for (const [index, piece] of pieces.entries()) {
    if (!/\d/.test(piece.text)) continue;
    const [before, next] = [pieces[index - 1], pieces[index + 1]];
    const isMore = before && found.has(before) && piece.size === before.size && !isStepBetween(before, piece);
    const from = isMore
      ? base
      : [before, next].find(
          (other) => other && base && isRaised(piece, other, { isBefore: other === before, base }),
        );
    if (from) found.set(piece, raise(piece, from));
  }
  return found;
}

function isRaised(
  piece: TextPiece,
  other: TextPiece,
  { isBefore, base }: { isBefore: boolean; base: TextPiece },
): boolean {
  const areDigits = isBefore ? areDigitsBetween(other, piece) : areDigitsBetween(piece, other);
  if (piece.size < other.size * raised) return isBefore || areDigits;
  const gap = isBefore ? piece.box.left - other.box.right : other.box.left - piece.box.right;
  if (gap > spaceGap * other.size || !isStepBetween(piece, other)) return false;
  return piece.size < other.size * sameSize || (areDigits && isStepBetween(piece, base));
}

function isStepBetween(one: TextPiece, other: TextPiece): boolean {
  return Math.abs(baselineOf(one) - baselineOf(other)) > baselineStep * Math.max(one.size, other.size);
}

/** Digits of notes keep their form, so that 5¹ never becomes 51. */
function raise(piece: TextPiece, beside: TextPiece): string {
  const digits = middleOf(piece) < middleOf(beside) ? '⁰¹²³⁴⁵⁶⁷⁸⁹' : '₀₁₂₃₄₅₆₇₈₉';
  return piece.text.replace(/\d/g, (digit) => digits.charAt(Number(digit)));
}

/** Whether digits side by side are not surely one number: printed over one another, or of two sizes. */
function isInDoubt(before: TextPiece, piece: TextPiece): boolean {
  if (!areDigitsBetween(before, piece)) return false;
  const [one, other] = [widthOfDigits(before), widthOfDigits(piece)];
  const shared = before.box.left + one - piece.box.left;
  if (shared > overprinted * Math.min(one, other)) return true;
  return Math.min(before.size, piece.size) < Math.max(before.size, piece.size) * sameSize;
}

function widthOfDigits({ text, box, size }: TextPiece): number {
  return Math.min(box.right - box.left, widestDigit * size * text.length);
}

function areDigitsBetween(before: TextPiece, piece: TextPiece): boolean {
  return /[\d.,，]$/.test(before.text) && /^[\d.,，]/.test(piece.text);
}

/** Whether a piece repeats another a hair's breadth beside it, as a simulated bold does. */
function isDoubled(piece: TextPiece, other: TextPiece): boolean {
  if (piece.text !== other.text) return false;
  const reach = doubled * piece.size;
  const isDigit = /\d/.test(piece.text);
  const across = isDigit ? Math.min(reach, doubledOfWidth * (piece.box.right - piece.box.left)) : reach;
  return (
    Math.abs(piece.box.left - other.box.left) < across && Math.abs(piece.box.top - other.box.top) < reach
  );
}

function isSpaceBetween(before: TextPiece, piece: TextPiece): boolean {
  const gap = (piece.box.left - before.box.right) / Math.max(1, piece.size);
  if (gap > spaceGap || (piece.isSpaced && gap > drawnSpaceGap)) return true;
  return gap > spaceBetweenDigits && /\d$/.test(before.text) && /^\d/.test(piece.text);
}
