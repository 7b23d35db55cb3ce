/** Zero-width characters and the byte order mark, which `\s` leaves in place. */
const invisible = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;

/** What Word's bookmarks leave in text: `[bookmark: _GoBack]`. Bounded, so that no text makes it slow. */
const bookmarks = /\[bookmark:[^\]\n]{0,80}\]/g;

/** A cell's text for reading: NFKC, all white space and invisible characters removed. Idempotent. */
export function cellText(raw: string): string {
  return raw.replace(invisible, '').normalize('NFKC').replace(/\s+/g, '');
}

/** A line as printed, without padding and without the bookmark marks that Word files leave in text. */
export function printedText(raw: string): string {
  return raw.includes('[') ? raw.replace(bookmarks, '').trim() : raw.trim();
}

/** Whether a line prints nothing. */
export function isBlankText(raw: string): boolean {
  const printed = printedText(raw);
  return printed === '' || printed.replace(invisible, '').trim() === '';
}

/** Offsets of a line's text without the white space and bookmark marks around it. */
export function trimmedPlace(line: { text: string; start: number }): { start: number; end: number } {
  const { text } = line;
  let [start, end] = [0, text.length];
  for (let before = -1; before !== end - start && start < end; ) {
    before = end - start;
    const inner = text.slice(start, end);
    start += inner.length - inner.trimStart().length;
    end -= inner.length - inner.trimEnd().length;
    start += /^\[bookmark:[^\]]{0,80}\]/.exec(text.slice(start, end))?.[0].length ?? 0;
    end -= /\[bookmark:[^\]]{0,80}\]$/.exec(text.slice(Math.max(start, end - 92), end))?.[0].length ?? 0;
  }
  return start < end
    ? { start: line.start + start, end: line.start + end }
    : { start: line.start, end: line.start };
}
