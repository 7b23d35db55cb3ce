import { type Style, signFonts } from './declarations.ts';
import { attributeOf, type Element } from './elements.ts';
import type { FontSize } from './font-size.ts';
import { briefText } from './print-order.ts';

/** Of a line of digits: how wide each is and how high all are at least, in parts of the size. */
const digit = { width: 0.45, height: 0.6 };
/** No text is smaller where a page does not say its size, in pixels. */
const smallest = 12;
const numbers = /[\d０-９][\d０-９.,，]*/g;

/** Whether a box may show only a part of a number in it: it is too narrow or too low, or is cut to a shape. */
export function isCutOff(element: Element, style: Style, { size, isKnown }: FontSize): boolean {
  if (style.size === 0) return false;
  if (!/^(?:none|unset|initial|inherit|inset\(0(?:px|%)?\))?$/.test(style.get('clip-path') ?? ''))
    return true;
  const clips = /^(?:hidden|clip)/.test(style.get('overflow') ?? style.get('overflow-x') ?? '');
  // A cell grows with what is in it, and what stands in a line has no width of its own.
  if (!clips || /^(?:t[dhr]|tbody|inline|span|b|i|a|font|strong|em)$/.test(kindOf(element, style)))
    return false;
  const em = size * (isKnown ? 1 : smallest);
  const [width, height] = ['width', 'height'].map((side) =>
    Math.min(lengthOf(style.get(side), em), lengthOf(style.get(`max-${side}`), em)),
  );
  if ((height ?? em) < digit.height * em) return true;
  if ((width ?? em) > 60 * em) return false;
  const longest = (briefText(element)?.match(numbers) ?? []).reduce(
    (most, one) => Math.max(most, one.length),
    0,
  );
  return (width ?? em) < longest * digit.width * em;
}

/** How an element takes its place, or its tag where no style says so. */
function kindOf({ tagName }: Element, style: Style): string {
  const isPlaced = style.has('float') || /^(?:absolute|fixed)$/.test(style.get('position') ?? '');
  return isPlaced ? 'block' : (style.get('display') ?? tagName);
}

/** A length in pixels; endless where a style says none, or one that hangs on what is around. */
function lengthOf(value: string | undefined, em: number): number {
  const [, amount, unit = ''] = /^(\d*\.?\d+)(px|pt|em|ch)$/.exec(value ?? '') ?? [];
  if (amount === undefined) return Number.POSITIVE_INFINITY;
  return Number(amount) * ({ px: 1, pt: 4 / 3, em, ch: em / 2 }[unit] ?? 1);
}

const narrow = /^(?:[0-6](?:\.\d+)?px|0)$/;

/** Whether an element, or what a style prints beside one, is laid over others with a ground of its own. */
export function isCovering(style: Style | undefined): boolean {
  if (!style || !/^(?:absolute|fixed)$/.test(style.get('position') ?? '')) return false;
  if (style.get('z-index')?.startsWith('-')) return false;
  const ground = style.get('background-color') ?? style.get('background') ?? 'none';
  if (/^(?:none|transparent|inherit|initial|unset|rgba\(.*,0?\.?0*\))?$/.test(ground)) return false;
  return !['width', 'height'].some((side) => narrow.test(style.get(side) ?? ''));
}

const ofBox = ['width', 'height', 'display', 'position'];
const paint =
  /(?:^|;)\s*(?:border(?:-(?:top|bottom|left|right|width|style))?|background(?:-color|-image)?)\s*:(?!\s*(?:none|0|medium\s+none|transparent|inherit|initial|unset))/i;

/** Whether an element without any text draws something: a line, a bar, a minus. */
export function isDrawing(element: Element, style: Style): boolean {
  if (element.childNodes.length > 0) return false;
  if (element.tagName === 'hr') return true;
  if (style.size === 0 || !ofBox.some((name) => style.has(name))) return false;
  return paint.test(attributeOf(element, 'style') ?? '');
}

/** Whether text is set in a font that draws signs in the place of digits. */
export function isInSigns(element: Element, style: Style): boolean {
  if (style.has('font-family')) return true;
  return element.tagName === 'font' && signFonts.test(attributeOf(element, 'face') ?? '');
}
