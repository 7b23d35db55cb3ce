/** Zero-width characters and the byte order mark, which `\s` leaves in place. */
const invisible = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;

/** A cell's text for reading: NFKC, all white space and invisible characters removed. Idempotent. */
export function cellText(raw: string): string {
  return raw.replace(invisible, '').normalize('NFKC').replace(/\s+/g, '');
}

/** A paragraph as printed, without padding and without the bookmark marks that Word files leave in text. */
export function paragraphText(raw: string): string {
  return raw.replace(/\[bookmark:[^\]]*\]/g, '').trim();
}

/** Offsets of a line's text without the white space around it. */
export function trimmedPlace(line: { text: string; start: number }): { start: number; end: number } {
  const lead = line.text.length - line.text.trimStart().length;
  const length = line.text.trim().length;
  return length === 0
    ? { start: line.start, end: line.start }
    : { start: line.start + lead, end: line.start + lead + length };
}
