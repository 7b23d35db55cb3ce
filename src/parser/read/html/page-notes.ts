import type { FlowNote } from '../flow.ts';
import { leftOut, readInDoubt } from '../left-out.ts';
import { isLined } from './drawn-lines.ts';
import { textOf } from './element-text.ts';
import { type Appearance, appearanceOf, type Element, holdsTable } from './elements.ts';
import type { FontSize } from './font-size.ts';
import type { ElementStyle } from './page-style.ts';
import { drawingDoubt, printDoubt } from './print-doubt.ts';
import { briefText, isReordered } from './print-order.ts';
import { type Reason, raisedIn, type StyledRow, whyLeftOut } from './why-left-out.ts';

/** Pages hide much of their furniture; only text with a number is worth a word. */
export function leftOutNote(text: string, why: Reason): FlowNote | undefined {
  return /\d/.test(text) ? leftOut(why, text) : undefined;
}

/**
 * Says so where a rule of which it is not known whether it holds may hide, strike or raise the numbers of a cell, of
 * an element in it, or of a row around it; `raised` is where the element stands without it.
 */
export function possibleNote(
  element: Element,
  { possible }: ElementStyle,
  raised: Appearance['raised'],
  isInCell: boolean,
  cell: Element = element,
): FlowNote | undefined {
  if (!possible || (!isInCell && !holdsTable(element))) return undefined;
  const appearance = appearanceOf(element, possible);
  // What is at the top of its cell is not raised.
  const isPartOfTable = /^(?:t[dhr]|tbody|thead|tfoot|table)$/.test(element.tagName);
  const isDoubtful =
    whyLeftOut(element, possible, appearance, isInCell) !== undefined ||
    isLined(possible) ||
    isReordered(element, possible) ||
    (!isPartOfTable && raisedIn(appearance, possible, isInCell) !== raised);
  const text = isDoubtful ? textOf(cell) : '';
  return /\d/.test(text) ? readInDoubt(text, '可能被网页的样式隐藏、划掉或移到上方') : undefined;
}

/** Says so where the numbers of a cell are printed otherwise than they stand in the page, by its style or its rows'. */
export function cellPrintNote(
  cell: Element,
  style: ElementStyle,
  fontSize: FontSize,
  rows: readonly StyledRow[],
): FlowNote | undefined {
  const doubt = printDoubt(
    cell,
    style,
    fontSize,
    rows.map((row) => row.style),
  );
  return doubt === undefined ? undefined : briefNote(cell, doubt);
}

/** Says so where numbers are printed otherwise by an element in a cell, or beside it by what it draws. */
export function printNotes(
  element: Element,
  style: ElementStyle,
  fontSize: FontSize,
): (FlowNote | undefined)[] {
  const doubt = printDoubt(element, style, fontSize);
  const around = element.parentNode;
  const drawn = around && 'tagName' in around ? drawingDoubt(element, style.own) : undefined;
  return [
    doubt === undefined ? undefined : briefNote(element, doubt),
    around && 'tagName' in around && drawn !== undefined ? briefNote(around, drawn) : undefined,
  ];
}

function briefNote(element: Element, doubt: string): FlowNote | undefined {
  const text = briefText(element);
  return text && /\d/.test(text) ? readInDoubt(text, doubt) : undefined;
}
