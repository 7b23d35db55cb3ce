/** A table in plain text: first column left, the others right, columns aligned for full-width characters. */
export function tableText(
  title: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((row) => widthOf(row[column] ?? ''))),
  );
  const lines = [header, ...rows].map((row) =>
    row.map((text, column) => pad(text, widths[column] ?? 0, column > 0)).join('  '),
  );
  const rule = '─'.repeat(Math.max(...lines.map(widthOf)));
  const [first = '', ...rest] = lines;
  return [title, rule, first, rule, ...rest, rule].map((line) => line.trimEnd()).join('\n');
}

function pad(text: string, width: number, isRight: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
  return isRight ? blanks + text : text + blanks;
}

/** Columns a text takes in a terminal: Han characters and full-width signs take two. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (isWide(character) ? 2 : 1), 0);
}

function isWide(character: string): boolean {
  return /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/u.test(
    character,
  );
}
