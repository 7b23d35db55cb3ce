import type { Style } from './declarations.ts';

/** A band of a gradient that is no wider, in hundredths or in pixels, is a line. */
const widest = { '%': 12, px: 3 };

/** Whether a background draws a line behind the text, as one that strikes it out: a narrow band of a gradient. */
export function isLined(style: Style): boolean {
  if (style.size === 0) return false;
  const image = `${style.get('background-image') ?? ''}${style.get('background') ?? ''}`;
  if (!image.includes('gradient(')) return false;
  const isSmall = style.has('background-size') || /no-repeat|\)[^,(]*\//.test(image);
  return isSmall || image.includes('repeating-') || hasBand(image, '%') || hasBand(image, 'px');
}

function hasBand(image: string, unit: '%' | 'px'): boolean {
  const stops = [...image.matchAll(/(\d+(?:\.\d+)?)(%|px)(?=[,)\s]|\d)/g)].flatMap(([, at, own]) =>
    own === unit ? [Number(at)] : [],
  );
  return (
    stops.length > 2 &&
    stops.some((at, index) => index > 0 && Math.abs(at - (stops[index - 1] ?? 0)) <= widest[unit])
  );
}

/** Whether what a style prints before or behind text is laid over the middle of it. */
export function isLaidOver(style: Style | undefined): boolean {
  if (!style?.has('content') || style.get('position') !== 'absolute') return false;
  // A bar or a dot beside a label is narrower than a digit.
  if (/^[0-6](?:\.\d+)?px$/.test(style.get('width') ?? '')) return false;
  return ['top', 'bottom'].some((side) =>
    /^(?:calc\()?(?:[45]\d(?:\.\d+)?%|0?\.[4-7]\d*r?em)/.test(style.get(side) ?? ''),
  );
}
