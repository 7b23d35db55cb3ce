import { attributeOf, type XmlElement } from './read-xml.ts';

/**
 * Stands in a line for what is printed there and is no text, until the line is whole. No XML can hold this character.
 */
export const ornament = '\uFFFF';

const symbolFonts = /^(?:symbol|webdings|wingdings(?: [23])?)$/;
/** Signs that say which way a number changed, by the font and the low byte of its character. */
const arrows: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: { 173: '↑', 175: '↓' },
  wingdings: { 225: '↑', 226: '↓', 233: '↑', 234: '↓', 241: '↑', 242: '↓' },
};

/**
 * A character that names its font. That of a font of text is itself. Signs and digits of the font Symbol lie where
 * ASCII has them; every other symbol is a bullet or an ornament.
 */
export function symbolOf(element: XmlElement): string {
  const code = Number.parseInt(attributeOf(element, 'char') ?? '', 16);
  const font = attributeOf(element, 'font')?.toLowerCase() ?? '';
  const isText = code >= 0x20 && (code < 0xe000 || code > 0xf8ff) && code < ornament.charCodeAt(0);
  if (isText && !symbolFonts.test(font)) return String.fromCharCode(code);
  const character = String.fromCharCode(code & 0xff);
  if (font === 'symbol' && /[-+/\d.,()%]/.test(character)) return character;
  return arrows[font]?.[code & 0xff] ?? ornament;
}

const longestNumber = 40;
/** A number alone, with what belongs to one. */
const number =
  /^[^\p{L}]*(?:新?增加?|减少?)?[^\p{L}]*[\d０-９][^\p{L}]*(?:件|项|个|条|次|宗|起|份|部|[万亿]?元)?\s*$/u;

/** A line with its ornaments: a box where it is a number, since they may be part of it, and none in other text. */
export function settleOrnaments(line: string): string {
  if (!line.includes(ornament)) return line;
  const text = line.replaceAll(ornament, '');
  // The pattern takes long over long lines, and no number is one.
  return text.length <= longestNumber && number.test(text) ? line.replaceAll(ornament, '□') : text;
}
