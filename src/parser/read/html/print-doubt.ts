import { isCovering, isCutOff, isDrawing, isInSigns } from './cut-off.ts';
import type { Style } from './declarations.ts';
import { isLaidOver, isLined } from './drawn-lines.ts';
import { type Element, shiftOf } from './elements.ts';
import type { FontSize } from './font-size.ts';
import type { ElementStyle } from './page-style.ts';
import { isOutOfPlace, isReordered } from './print-order.ts';
import { isOutOfSight, isVanished } from './unseen.ts';

const otherOrder = '可能不按文字的次序印出';
const covered = '可能只露出一部分，其余被截去或盖住';
const drawn = '旁边或上面画着线条或色块，可能是负号或划线';
const signs = '用的是符号字体，印出来的可能不是数字';
const lined = '上可能画着一条线，像是划掉的';

/**
 * How the numbers in an element may be printed otherwise than they stand in the page, in words; undefined where they
 * are not. `rows` are the styles of the rows around a cell, where it is one.
 */
export function printDoubt(
  element: Element,
  style: ElementStyle,
  fontSize: FontSize,
  rows?: readonly ElementStyle[],
): string | undefined {
  const { own } = style;
  const isMoved =
    rows !== undefined &&
    isOutOfPlace(
      own,
      rows.map((row) => row.own),
    );
  if (isMoved || isReordered(element, own)) return otherOrder;
  const styles = [style, ...(rows ?? [])];
  const isStruck = (one: ElementStyle): boolean =>
    isLined(one.own) || isLaidOver(one.before) || isLaidOver(one.after);
  if (styles.some(isStruck)) return lined;
  if (styles.some((one) => isCovering(one.before) || isCovering(one.after))) return covered;
  if (own.size > 0 && isCutOff(element, own, fontSize)) return covered;
  return isInSigns(element, own) ? signs : undefined;
}

/** What an element without text does to the numbers beside it, in words: it may cover them, or be a minus or a strike. */
export function drawingDoubt(element: Element, style: Style): string | undefined {
  if (isCovering(style)) return covered;
  return isDrawing(element, style) ? drawn : undefined;
}

/** Whether what an element prints may be other than the text in it, by what styles say of it. */
export function printsSpecially(element: Element, { own, possible, before, after }: ElementStyle): boolean {
  if (element.tagName === 'input' || possible || before || after) return true;
  if (isLined(own) || isReordered(element, own)) return true;
  return own.size > 0 && (isVanished(own) || isOutOfSight(own, true) || shiftOf(own) !== undefined);
}
