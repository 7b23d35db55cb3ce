const tableTags = /<(\/?)(table|tr)\b/gi;

/**
 * Puts a `<table>` before rows that stand in none, whose tags a browser would drop, gluing their cells into one
 * line. Pages whose tables are whole come back as they are.
 */
export function mendTables(html: string): string {
  const pieces: string[] = [];
  let [depth, from] = [0, 0];
  for (const { index, 1: slash, 2: name = '' } of html.matchAll(tableTags)) {
    if (name.length > 'tr'.length) depth = slash ? Math.max(0, depth - 1) : depth + 1;
    else if (!slash && depth === 0) {
      pieces.push(html.slice(from, index), '<table>');
      [depth, from] = [1, index];
    }
  }
  return pieces.length === 0 ? html : pieces.join('') + html.slice(from);
}

/** Whether a page ends inside a table's cell, as one does that was cut while it was fetched. */
export function endsInCell(html: string): boolean {
  const last = Math.max(...['<td', '<TD', '<th', '<TH'].map((tag) => html.lastIndexOf(tag)));
  return last >= 0 && !/<\/(?:td|th|tr|tbody|table|body|html)\b/i.test(html.slice(last));
}
