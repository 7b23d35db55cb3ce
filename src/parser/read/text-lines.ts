/** A line of text with the UTF-16 offset of its first character. */
export type Line = { text: string; start: number; number: number };

/**
 * Splits text into lines, every kind of line end counted as one character, so that an offset into the lines
 * joined by "\n" is an offset into the text. A byte order mark is dropped.
 */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)) {
    lines.push({ text: line, start, number: lines.length + 1 });
    start += line.length + 1;
  }
  return lines;
}
