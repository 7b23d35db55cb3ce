/** Fonts that draw signs in the place of digits. */
export const signFonts = /^["']?(?:wingdings|webdings|zapf ?dingbats)/i;

/** What a style says of an element, each property once: lower case and without white space, but for `content`. */
export type Style = ReadonlyMap<string, string>;

export type Declaration = { name: string; value: string; isImportant: boolean };

/** An element that no style says anything of. */
export const noStyle: Style = new Map();

/** The properties that tell whether text is seen, and where it stands. */
const telling = new Set(
  (
    'background background-color background-image background-size bottom clip clip-path color content ' +
    'content-visibility direction display flex-direction flex-flow float font font-family font-size height left margin-left ' +
    'max-height max-width mso-hide mso-text-raise opacity order overflow overflow-x overflow-y position right ' +
    'text-decoration text-decoration-line text-indent top transform unicode-bidi vertical-align visibility ' +
    'white-space width z-index'
  ).split(' '),
);

/** Reads `name: value` as far as it tells whether and where text is seen; undefined for anything else. */
export function readDeclaration(text: string): Declaration | undefined {
  const colon = text.indexOf(':');
  const name = text.slice(0, Math.max(0, colon)).trim().toLowerCase();
  if (!telling.has(name)) return undefined;
  const written = text.slice(colon + 1).trim();
  // Of fonts only those are worth a word that print no digits.
  if (name === 'font-family' && !signFonts.test(written)) return undefined;
  const mark = written.lastIndexOf('!');
  const isImportant = mark >= 0 && /^!\s*important$/i.test(written.slice(mark));
  const plain = isImportant ? written.slice(0, mark).trimEnd() : written;
  if (name === 'content') return { name, value: plain, isImportant };
  if (name === 'font') {
    const [, size] =
      /(?:^|\s)(0|[\d.]+(?:px|pt|r?em|%)|(?:x?x-)?(?:small|large)|medium)(?:\s|\/)/i.exec(plain) ?? [];
    return size ? { name: 'font-size', value: size.toLowerCase(), isImportant } : undefined;
  }
  const value = plain.toLowerCase().replace(/\s+/g, '');
  return { name: name.replace('text-decoration-line', 'text-decoration'), value, isImportant };
}

/** Reads the style that an element has of its own. */
export function readOwnStyle(style: string): Declaration[] {
  return style.split(';').flatMap((text) => readDeclaration(text) ?? []);
}

/** Of declarations in the order of their weight the one that holds for each property: the last, or the last !important. */
export function cascade(declarations: readonly Declaration[]): Style {
  if (declarations.length === 0) return noStyle;
  const style = new Map<string, string>();
  const important = new Set<string>();
  for (const { name, value, isImportant } of declarations) {
    if (important.has(name) && !isImportant) continue;
    style.set(name, value);
    if (isImportant) important.add(name);
  }
  return style;
}
