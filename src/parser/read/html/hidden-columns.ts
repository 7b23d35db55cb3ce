import type { FlowRow } from '../flow.ts';
import { readInDoubt } from '../left-out.ts';
import { spanGrid } from '../span-grid.ts';
import type { Style } from './declarations.ts';
import { attributeOf, type Element } from './elements.ts';

/** No table that people write has more columns that are said to be as one. */
const mostColumns = 200;

/** The columns of a table that its styles may hide, or give no width, where others are seen. */
export function hiddenColumns(table: Element, styleOf: (element: Element) => Style): ReadonlySet<number> {
  const hidden = new Set<number>();
  let count = 0;
  const readColumn = (column: Element, isGroupHidden: boolean): void => {
    const isHidden = isGroupHidden || isUnseen(styleOf(column));
    const span = Number.parseInt(attributeOf(column, 'span') ?? '1', 10) || 1;
    for (let end = count + Math.min(span, mostColumns); count < end; count += 1)
      if (isHidden) hidden.add(count);
  };
  for (const node of table.childNodes) {
    if (!('tagName' in node) || count > mostColumns) continue;
    if (node.tagName === 'col') readColumn(node, false);
    if (node.tagName !== 'colgroup') continue;
    const columns = node.childNodes.filter((one): one is Element => one.nodeName === 'col');
    const isHidden = isUnseen(styleOf(node));
    for (const column of columns.length > 0 ? columns : [node]) readColumn(column, isHidden);
  }
  return hidden.size < count ? hidden : new Set();
}

function isUnseen(style: Style): boolean {
  return (
    style.get('visibility') === 'collapse' ||
    style.get('display') === 'none' ||
    /^0(?:px|pt|%|em)?$/.test(style.get('width') ?? '')
  );
}

/** Says of each number in such a column that it may not be seen. */
export function noteColumns(rows: readonly FlowRow[], hidden: ReadonlySet<number>): void {
  for (const { source, column, colSpan } of spanGrid(rows)?.cells ?? []) {
    const isSeen = Array.from({ length: colSpan }, (_, at) => column + at).some((at) => !hidden.has(at));
    const line = isSeen ? undefined : source.blocks.find((one) => one.kind === 'line' && /\d/.test(one.text));
    if (line?.kind === 'line')
      source.blocks.push({ kind: 'note', note: readInDoubt(line.text, '在网页可能不显示的一列里') });
  }
}
