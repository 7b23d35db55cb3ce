import { attributeOf, type XmlElement } from './read-xml.ts';

/** What is behind text: a colour of six hexadecimal digits, or something of which the colour is not known. */
export type Fill = string;
export const unknownFill = '?';
export const pageFill = 'FFFFFF';

/** What a shading fills its place with; undefined where it fills nothing. */
export function fillOf(shading: XmlElement): Fill | undefined {
  const pattern = attributeOf(shading, 'val') ?? 'clear';
  if (pattern === 'nil') return undefined;
  if (pattern !== 'clear' && pattern !== 'solid') return unknownFill;
  const fill = attributeOf(shading, pattern === 'solid' ? 'color' : 'fill') ?? 'auto';
  if (/^[\da-f]{6}$/i.test(fill)) return fill;
  const isNothing = fill === 'auto' && pattern === 'clear' && attributeOf(shading, 'themeFill') === undefined;
  return isNothing ? undefined : unknownFill;
}

/** What a marker lays over text: white hides white, and no other hides what is written in black or white. */
export function markerOf(highlight: XmlElement): Fill | undefined {
  const colour = attributeOf(highlight, 'val') ?? 'none';
  return colour === 'none' ? undefined : colour === 'white' ? pageFill : '808080';
}

/** Whether text of a colour is seen on what is behind it; on what is not known, only white may not be. */
export function visibilityOf(colour: string | undefined, fill: () => Fill): 'seen' | 'doubtful' | 'unseen' {
  if (colour === undefined || !/^[\da-f]{6}$/i.test(colour)) return 'seen';
  const behind = fill();
  if (behind !== unknownFill) return isAlike(colour, behind) ? 'unseen' : 'seen';
  return isAlike(colour, pageFill) ? 'doubtful' : 'seen';
}

/** Whether nobody could tell one colour from the other. */
function isAlike(one: string, other: string): boolean {
  return [0, 2, 4].every((at) => Math.abs(channel(one, at) - channel(other, at)) <= 8);
}

function channel(colour: string, at: number): number {
  return Number.parseInt(colour.slice(at, at + 2), 16);
}
