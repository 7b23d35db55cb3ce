import type { Style } from './declarations.ts';
import { attributeOf, type Element } from './elements.ts';

/** What a style prints before an element or behind it: text, or a sign of which nothing is read. */
type PrintedContent = { text: string; isSign: boolean };

const pieces = /"((?:\\[\s\S]|[^"\\])*)"|'((?:\\[\s\S]|[^'\\])*)'|attr\(\s*([\w-]+)\s*\)|\/|[^\s"'/]+/g;

/** What only decorates a cell, or is nothing at all. */
const bullets = /^[\s•·●○■□◆◇▪▫◦‣]*$/;

/** Reads the `content` of a style; undefined where it prints nothing. */
export function readContent(style: Style, element: Element): PrintedContent | undefined {
  const content = style.get('content') ?? 'none';
  if (/^(?:none|normal|initial|inherit|unset)$/i.test(content)) return undefined;
  let text = '';
  for (const [piece, double, single, attribute] of content.matchAll(pieces)) {
    // What follows is for those who hear the page.
    if (piece === '/') break;
    const quoted = double ?? single;
    if (quoted === undefined && attribute === undefined) return { text: '', isSign: true };
    text += attribute === undefined ? readEscapes(quoted ?? '') : (attributeOf(element, attribute) ?? '');
  }
  // Fonts of signs draw them in the place of characters that nobody else uses.
  const isSign = /[\uE000-\uF8FF]/.test(text);
  return bullets.test(text) ? undefined : { text: isSign ? '' : text, isSign };
}

function readEscapes(text: string): string {
  return text.replace(/\\(?:([\da-f]{1,6})\s?|([\s\S]))/gi, (_, code: string | undefined, plain = '') => {
    const point = code === undefined ? Number.NaN : Number.parseInt(code, 16);
    if (Number.isNaN(point)) return plain === '\n' ? '' : plain;
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD';
  });
}
