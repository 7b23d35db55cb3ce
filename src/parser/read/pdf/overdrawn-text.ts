import { type Box, boxWithin } from './geometry.ts';
import type { Rule, Sketch, TextPiece } from './marks.ts';

/** How much nearer than this many times its size a sign stands to the number behind it, and how large it is at most. */
const nearest = 0.8;
const signSize = { least: 0.25, most: 1.3 };
/** The part of a digit's height that a stroke through it crosses, and in which a minus or an arrow before it stands. */
const middle = { from: 0.3, to: 0.72 };
const reach = { from: 0.1, to: 0.9 };
/** Parts of the size by which an area covers something of a digit, and by which text may stand out of one that hides it. */
const covered = 0.15;
const uncovered = 0.25;
const coveredHeight = 0.35;
const wholeHeight = 0.62;

/** How much of a number an area takes away: a part of it, all, or nothing. */
export function coverOf(area: Box, { box, text, size }: TextPiece): 'part' | 'all' | undefined {
  if (!/\d/.test(text)) return undefined;
  const shared = boxWithin(area, box);
  const [across, down] = [shared.right - shared.left, shared.bottom - shared.top];
  const height = box.bottom - box.top;
  if (across <= covered * size || down <= coveredHeight * height) return undefined;
  const isAll = across >= box.right - box.left - uncovered * size && down >= wholeHeight * height;
  return isAll ? 'all' : 'part';
}

/**
 * What a number in a cell is as it can be read: with `…` where something drawn over it, or before it as a sign is,
 * may say that it is another. `inside` is the box of the cell.
 */
export function asDrawn(
  piece: TextPiece,
  inside: Box,
  drawn: { sketches: readonly Sketch[]; rules: readonly Rule[] },
): string {
  const { text, turns } = piece;
  if (turns !== 0 || !/\d/.test(text)) return text;
  if (piece.isMarred || drawn.sketches.some((sketch) => crosses(sketch, piece))) return `${text}…`;
  if (!/^\d/.test(text)) return text;
  const isSigned =
    drawn.sketches.some(({ box }) => isBefore(box, piece, reach)) ||
    drawn.rules.some((rule) => {
      const { position: y, from: left, to: right } = rule;
      if (!rule.isHorizontal || left <= inside.left + 0.5 || right >= inside.right) return false;
      return isBefore({ left, right, top: y, bottom: y }, piece, middle);
    });
  return isSigned ? `…${text}` : text;
}

/** Whether a stroke aslant runs through the middle of a number. */
function crosses({ box, slant }: Sketch, { box: text }: TextPiece): boolean {
  if (!slant) return false;
  const height = text.bottom - text.top;
  const [top, bottom] = [text.top + middle.from * height, text.top + middle.to * height];
  const [x, y] = [(text.left + text.right) / 2, (top + bottom) / 2];
  const part = (y - box.top) / (box.bottom - box.top);
  const atMiddle = box.left + (slant === 'falling' ? part : 1 - part) * (box.right - box.left);
  if (part >= 0 && part <= 1 && atMiddle > text.left && atMiddle < text.right) return true;
  const along = (x - box.left) / (box.right - box.left);
  const atCentre = box.top + (slant === 'falling' ? along : 1 - along) * (box.bottom - box.top);
  return along >= 0 && along <= 1 && atCentre > top && atCentre < bottom;
}

/** Whether something small stands where a number has its sign. */
function isBefore(sign: Box, { box, size }: TextPiece, { from, to }: typeof middle): boolean {
  const gap = box.left - sign.right;
  if (gap < -0.1 * size || gap > nearest * size) return false;
  const [width, height] = [sign.right - sign.left, sign.bottom - sign.top];
  if (Math.max(width, height) < signSize.least * size || Math.max(width, height) > signSize.most * size)
    return false;
  const centre = (sign.top + sign.bottom) / 2;
  const [top, all] = [box.top, box.bottom - box.top];
  return centre > top + from * all && centre < top + to * all;
}
