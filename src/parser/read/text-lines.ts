/** A line of text with the UTF-16 offset of its first character. */
export type Line = { text: string; start: number; number: number };

/**
 * Splits text into lines, every kind of line end counted as one character, so that an offset into the lines
 * joined by "\n" is an offset into the text. A byte order mark is dropped.
 */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  const once = convertedTwice(text) ? text.replaceAll('\r\r\n', '\n') : text;
  for (const line of once.replace(/^\uFEFF/, '').split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)) {
    lines.push({ text: line, start, number: lines.length + 1 });
    start += line.length + 1;
  }
  return lines;
}

/** Whether every line of a text ends with CR CR LF, as where CR LF was taken for LF and made CR LF again. */
function convertedTwice(text: string): boolean {
  return text.includes('\r\r\n') && !/(?<!\r\r)\n/.test(text);
}
