/** Where a line of the text as read stands: 1-based line, UTF-16 offsets without the white space around it. */
type LinePlace = { line: number; start: number; end: number };

/**
 * The text of a document whose format has no lines of its own, written down a line at a time while it is read,
 * so that places can refer to it. Offsets are into the lines joined by one "\n".
 */
export class TextAsRead {
  readonly lines: string[] = [];
  #offset = 0;

  /** Writes a line and says where its text stands; `lead` (a TAB before a cell) counts as padding. */
  write(text: string, lead = ''): LinePlace {
    const line = `${lead}${text.replaceAll('\n', ' ')}`;
    const start = this.#offset + line.length - line.trimStart().length;
    this.lines.push(line);
    this.#offset += line.length + 1;
    const length = line.trim().length;
    return length === 0
      ? { line: this.lines.length, start: this.#offset - 1, end: this.#offset - 1 }
      : { line: this.lines.length, start, end: start + length };
  }
}
