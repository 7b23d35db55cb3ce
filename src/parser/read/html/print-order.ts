import type { Style } from './declarations.ts';
import { attributeOf, type Element } from './elements.ts';

const digits = /[\d０-９]/g;
const mirror = /(?:scalex?|scale3d|matrix)\(-|rotate[yz]?\(-?180deg/;

/** Text of a cell with a number is no longer; a page that is laid out by tables has much more in a cell. */
const longest = 60;
const mostNodes = 100;

/** The text in an element; undefined where it is more than that of a cell with a number. */
export function briefText(element: Element): string | undefined {
  let text = '';
  let count = 0;
  const open: Element['childNodes'][number][] = [element];
  for (let node = open.pop(); node; node = open.pop()) {
    count += 1;
    if ('value' in node) text += node.value.trim();
    else if ('childNodes' in node) {
      if (node.childNodes.length > mostNodes) return undefined;
      open.push(...node.childNodes.toReversed());
    }
    if (text.length > longest || count > mostNodes) return undefined;
  }
  return text;
}

function countDigits(element: Element): number {
  return briefText(element)?.match(digits)?.length ?? 0;
}

/**
 * Whether the digits in a cell may be printed in another order than the page has them in: from right to left, turned
 * round by a flexible box, or moved past each other.
 */
export function isReordered(element: Element, style: Style): boolean {
  if (style.size === 0 && element.attrs.length === 0 && element.tagName !== 'bdo') return false;
  if (mirror.test(style.get('transform') ?? '')) return countDigits(element) > 0;
  if (isTurned(element, style)) return countDigits(element) > 1;
  if (isMoved(element, style) && hasDigitsBeside(element)) return true;
  return isFlowing(element, style) && countDigits(element) > 1 && hasDigitsApart(element);
}

/** Whether a cell is printed elsewhere than in its place, by its own style or its row's: it is below another header. */
export function isOutOfPlace(cell: Style, rows: readonly Style[]): boolean {
  const isMovedAway = (cell.get('order') ?? '0') !== '0' || cell.get('float') === 'right';
  return isMovedAway || rows.some(isReversed);
}

/** Text set against its own direction; numbers alone are printed from left to right in text of either. */
function isTurned(element: Element, style: Style): boolean {
  const isOverridden = /override/.test(style.get('unicode-bidi') ?? '') || element.tagName === 'bdo';
  return isOverridden && directionOf(element, style) !== 'ltr';
}

function directionOf(element: Element, style: Style): string | undefined {
  return style.get('direction') ?? attributeOf(element, 'dir')?.trim().toLowerCase();
}

/** Whether the parts of an element, where there are several, are printed from the last to the first. */
function isFlowing(element: Element, style: Style): boolean {
  return isReversed(style) || directionOf(element, style) === 'rtl';
}

function isReversed(style: Style): boolean {
  const flow = `${style.get('flex-direction') ?? ''} ${style.get('flex-flow') ?? ''}`;
  return flow.includes('reverse') && /flex/.test(style.get('display') ?? '');
}

/** Cells have no margins, and a point or two is none of a digit. */
function hasMarginToMove({ tagName }: Element, style: Style): boolean {
  const margin = style.get('margin-left') ?? '';
  const isCell = /^t[dh]$/.test(tagName) && !style.has('display') && !style.has('float');
  return margin.startsWith('-') && !isCell && !/^-(?:[12]?(?:\.\d+)?|0)p[xt]$/.test(margin);
}

function isMoved(element: Element, style: Style): boolean {
  if (style.size === 0) return false;
  const isPlaced = /^(?:absolute|relative|fixed)$/.test(style.get('position') ?? '');
  return (
    (style.get('order') ?? '0') !== '0' ||
    /^(?:left|right)$/.test(style.get('float') ?? '') ||
    (isPlaced && ['left', 'right'].some((side) => /[1-9]/.test(style.get(side) ?? ''))) ||
    hasMarginToMove(element, style)
  );
}

/** Whether there are digits beside an element's own in what is around it. */
function hasDigitsBeside(element: Element): boolean {
  const around = element.parentNode;
  const own = countDigits(element);
  return own > 0 && around !== null && 'tagName' in around && countDigits(around) > own;
}

/** Whether the digits in an element stand in more than one of its parts. */
function hasDigitsApart(element: Element): boolean {
  const all = countDigits(element);
  const isPart = (node: Element['childNodes'][number]): boolean => {
    const own =
      'value' in node ? (node.value.match(digits)?.length ?? 0) : 'tagName' in node ? countDigits(node) : 0;
    return own > 0 && own < all;
  };
  return element.childNodes.some(isPart);
}
