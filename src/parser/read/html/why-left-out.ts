import { anyBar } from '../barred-lines.ts';
import type { Style } from './declarations.ts';
import { textOf } from './element-text.ts';
import {
  type Appearance,
  appearanceOf,
  type Element,
  holdsTable,
  holdsTextAlone,
  isNoteMark,
  isOfOneLine,
  shiftOf,
} from './elements.ts';
import type { ElementStyle } from './page-style.ts';
import { isOutOfSight, isSizeless, isVanished } from './unseen.ts';

/** Why what an element holds is no part of what a reader reads. */
export type Reason = 'hidden' | 'struck';

/** A row that a cell stands in, or rows around it, with what styles say of it. */
export type StyledRow = { row: Element; style: ElementStyle };

/** Marks of notes are short: longer text that a page lays higher is text, with whatever is in it. */
const longestMark = 12;

/** Why an element is left out, by its tag and its style; undefined where it is read. */
export function whyLeftOut(
  element: Element,
  style: Style,
  { isRemoved, isInvisible, isStruck, isBlock }: Appearance,
  isInCell: boolean,
): Reason | undefined {
  if (isRemoved || isInvisible) return 'hidden';
  if (style.size > 0 && isUnseen(element, style, isBlock, isInCell)) return 'hidden';
  return isStruck ? 'struck' : undefined;
}

/** Why a cell is left out by the rows that it stands in. */
export function whyRowLeftOut(rows: readonly StyledRow[], cell: Appearance): Reason | undefined {
  for (const { row, style } of rows) {
    if (style.own.size === 0) continue;
    const { isInvisible, isStruck } = appearanceOf(row, style.own);
    if (isInvisible && cell.isInvisible === undefined) return 'hidden';
    if (isVanished(style.own)) return 'hidden';
    if (isStruck) return 'struck';
  }
  return undefined;
}

/** Whole parts of a page fade in by a script, and titles are put out of sight behind their pictures. */
function isUnseen(element: Element, style: Style, isBlock: boolean, isInCell: boolean): boolean {
  if (isSizeless(style) && holdsTextAlone(element)) return true;
  if (isVanished(style)) return holdsTextAlone(element) || (isInCell && !holdsTable(element));
  if (!isOutOfSight(style, isBlock)) return false;
  return isInCell || holdsTable(element) || anyBar.test(textOf(element));
}

/** Where text stands that is not on its line; in a cell less plain means are heard too. */
export function raisedIn({ raised }: Appearance, style: Style, isInCell: boolean): Appearance['raised'] {
  return raised ?? (isInCell && style.size > 0 ? shiftOf(style) : undefined);
}

/** Whether what an element holds stands above the line or below it, by its tag, or as the mark of a note does. */
export function isRaised(element: Element, raised: Appearance['raised']): boolean {
  if (element.tagName === 'sup' || element.tagName === 'sub') return true;
  if (!raised && !isNoteMark(element)) return false;
  return isOfOneLine(element) && textOf(element).trim().length <= longestMark;
}
