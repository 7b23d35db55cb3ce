import type { Style } from './declarations.ts';
import { attributeOf, type Element } from './elements.ts';

/** The size of text in pixels, or, where the page does not say it, as a multiple of the size that is not known. */
export type FontSize = { size: number; isKnown: boolean };

export const unknownSize: FontSize = { size: 1, isKnown: false };

const pixels: Readonly<Record<string, number>> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
};
/** What `<font size=1>` to `<font size=7>` print. */
const bySizeAttribute = [0, 10, 13, 16, 18, 24, 32, 48];
/** What text of a size that no page says may have, in pixels. */
const usual = { least: 12, most: 18 };
/** Text this much smaller is seen to be smaller. */
const likeness = 0.84;

/** The size of the text in an element, by its style and its tag, inside text of another. */
export function fontSizeIn(outer: FontSize, element: Element, style: Style): FontSize {
  const value = style.get('font-size');
  if (value !== undefined) return readSize(value, outer);
  if (element.tagName === 'small') return scaled(outer, 0.83);
  const attribute = element.tagName === 'font' ? attributeOf(element, 'size') : undefined;
  if (attribute === undefined) return outer;
  if (/^[+-]/.test(attribute)) return scaled(outer, attribute.startsWith('-') ? 0.8 : 1.2);
  const size = bySizeAttribute[Number.parseInt(attribute, 10)];
  return size ? { size, isKnown: true } : outer;
}

function readSize(value: string, outer: FontSize): FontSize {
  if (value === 'smaller' || value === 'larger') return scaled(outer, value === 'smaller' ? 0.83 : 1.2);
  const named = pixels[value];
  if (named !== undefined) return { size: named, isKnown: true };
  const [, amount = '', unit] = /^(\d*\.?\d+)(px|pt|r?em|%)?$/.exec(value) ?? [];
  if (amount === '') return outer;
  const size = Number(amount);
  if (unit === 'em') return scaled(outer, size);
  if (unit === '%') return scaled(outer, size / 100);
  if (unit === 'rem') return unknownSize;
  return { size: unit === 'pt' ? (size * 4) / 3 : size, isKnown: true };
}

function scaled({ size, isKnown }: FontSize, by: number): FontSize {
  return { size: size * by, isKnown };
}

/** Whether a reader may take two pieces of text for one: they are of one size, as far as that is known. */
export function areAlike(one: FontSize, other: FontSize): boolean {
  if (one.isKnown !== other.isKnown) {
    const [known, unknown] = one.isKnown ? [one, other] : [other, one];
    const [least, most] = [usual.least * unknown.size, usual.most * unknown.size];
    return known.size >= least * likeness && known.size * likeness <= most;
  }
  return Math.min(one.size, other.size) >= Math.max(one.size, other.size) * likeness;
}
