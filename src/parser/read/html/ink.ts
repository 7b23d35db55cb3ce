import type { Style } from './declarations.ts';
import { attributeOf, type Element } from './elements.ts';

/** The colours of text and of what is behind it, as six hexadecimal digits; undefined where nothing is said. */
export type Ink = { colour?: string; ground?: string };

const named: Readonly<Record<string, string>> = { white: 'ffffff', snow: 'fffafa', black: '000000' };
const colours = /#[\da-f]{3,8}\b|rgba?\([\d.,%/]*\)|\b[a-z]{3,}\b/;
const noColour = /^(?:inherit|initial|unset|none|currentcolor|repeat|scroll|fixed|center|top|left)?$/;

/** The colours in an element, by its style and the attributes of old pages, inside those around it. */
export function inkIn(outer: Ink, element: Element, style: Style): Ink {
  const isFont = element.tagName === 'font';
  const colour = style.get('color') ?? (isFont ? attributeOf(element, 'color') : undefined);
  const image = `${style.get('background-image') ?? ''}${style.get('background') ?? ''}`;
  const ground = style.get('background-color') ?? style.get('background') ?? attributeOf(element, 'bgcolor');
  if (colour === undefined && ground === undefined && image === '') {
    return attributeOf(element, 'background') ? { ...outer, ground: 'picture' } : outer;
  }
  const own = { colour: readColour(colour), ground: readColour(ground) };
  return {
    ...outer,
    ...(own.colour && { colour: own.colour }),
    ...(own.ground && own.ground !== 'transparent' && { ground: own.ground }),
    ...(/url\(|gradient\(/.test(image) && { ground: 'picture' }),
  };
}

function readColour(value = ''): string | undefined {
  if (/(?:var|hsla?|color-mix)\(/.test(value)) return 'unknown';
  const colour = colours.exec(value.toLowerCase().trim())?.[0] ?? '';
  if (colour.startsWith('#')) {
    const digits = colour.slice(1);
    const long = digits.length < 6 ? digits.replace(/./g, '$&$&') : digits;
    return long.length === 8 && long.endsWith('00') ? 'transparent' : long.slice(0, 6);
  }
  const numbers = /^rgba?\((\d+),(\d+),(\d+)(?:,([\d.]+))?\)$/.exec(colour);
  if (numbers) {
    if (numbers[4] !== undefined && Number(numbers[4]) === 0) return 'transparent';
    return numbers
      .slice(1, 4)
      .map((number) => Math.min(255, Number(number)).toString(16).padStart(2, '0'))
      .join('');
  }
  return noColour.test(colour) ? undefined : (named[colour] ?? colour);
}

/** Whether text is of the colour of what is behind it, which is white where nothing is said. */
export function isFaint({ colour, ground = 'ffffff' }: Ink): boolean {
  if (colour === undefined || colour === 'unknown' || ground === 'picture') return false;
  return colour === 'transparent' || colour === ground || (isWhitish(colour) && isWhitish(ground));
}

function isWhitish(colour: string): boolean {
  return /^(?:f[\da-f]){3}$/.test(colour);
}
