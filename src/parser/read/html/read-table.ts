import type { FlowRow } from '../flow.ts';
import { attributeOf, type Element } from './elements.ts';

/** The largest span that is taken at its word; statutory tables need 22. */
const maximumSpan = 200;

/** The cells of a printed row, the row and the section around them, and the index behind the last row of its group. */
export type TableRow = { around: readonly Element[]; cells: Element[]; groupEnd: number };

/** The rows of a table as a browser prints them: the first thead first, the first tfoot last. */
export function tableRows(table: Element, isRemoved: (element: Element) => boolean): TableRow[] {
  const elementsOf = (parent: Element, names: readonly string[]): Element[] =>
    childrenOf(parent, names).filter((element) => !isRemoved(element));
  const sections = elementsOf(table, ['thead', 'tbody', 'tfoot']);
  const head = sections.find((section) => section.tagName === 'thead');
  const foot = sections.find((section) => section.tagName === 'tfoot');
  const bodies = sections.filter((section) => section !== head && section !== foot);
  const rows: TableRow[] = [];
  for (const section of [head, ...bodies, foot]) {
    const printed = section ? elementsOf(section, ['tr']).filter((row) => !isRuler(row)) : [];
    const groupEnd = rows.length + printed.length;
    for (const row of printed) {
      const cells = elementsOf(row, ['td', 'th']).filter((cell) => !isStrut(cell));
      if (section) rows.push({ around: [section, row], cells, groupEnd });
    }
  }
  return rows;
}

/**
 * The rows of what styles make a table of, of other elements: rows of cells, and nothing else, at least two of each.
 * Undefined for any other element.
 */
export function styledRows(
  element: Element,
  displayOf: (element: Element) => string | undefined,
): TableRow[] | undefined {
  const partsOf = (parent: Element): Element[] | undefined => {
    const parts = parent.childNodes.filter((node) => !isBlank(node));
    return parts.every((node): node is Element => 'tagName' in node)
      ? parts.filter((node) => displayOf(node) !== 'none')
      : undefined;
  };
  const rows: TableRow[] = [];
  for (const part of partsOf(element) ?? []) {
    const isGroup = /^table-(?:row|header|footer)-group$/.test(displayOf(part) ?? '');
    const inGroup = isGroup ? partsOf(part) : [part];
    for (const row of inGroup ?? []) {
      const cells = displayOf(row) === 'table-row' ? partsOf(row) : undefined;
      if (!cells?.every((cell) => displayOf(cell) === 'table-cell')) return undefined;
      rows.push({ around: isGroup ? [part, row] : [row], cells, groupEnd: Number.POSITIVE_INFINITY });
    }
    if (!inGroup) return undefined;
  }
  return rows.filter(({ cells }) => cells.length > 1).length > 1 ? rows : undefined;
}

function isBlank(node: Element['childNodes'][number]): boolean {
  return node.nodeName === '#comment' || ('value' in node && node.value.trim() === '');
}

/** Word ends a table with a row of no height, whose empty cells only state the widths of the columns. */
function isRuler(row: Element): boolean {
  return attributeOf(row, 'height') === '0' && childrenOf(row, ['td', 'th']).every(isEmpty);
}

/** Word ends a row with an empty cell of no width, which only keeps the row's height. */
function isStrut(cell: Element): boolean {
  return attributeOf(cell, 'width') === '0' && isEmpty(cell);
}

function isEmpty(cell: Element): boolean {
  return cell.childNodes.every((node) => 'value' in node && node.value.trim() === '');
}

/** How many columns and rows a cell spans, by the rules of HTML: nonsense is 1, a rowspan of 0 the whole group. */
export function spansOf(cell: Element): Pick<FlowRow['cells'][number], 'colSpan' | 'rowSpan'> {
  return {
    colSpan: Math.max(1, readSpan(attributeOf(cell, 'colspan'))),
    rowSpan: readSpan(attributeOf(cell, 'rowspan')),
  };
}

function readSpan(value: string | undefined): number {
  if (value === undefined) return 1;
  const digits = /^\s*\+?(\d+)/.exec(value)?.[1] ?? '1';
  return Math.min(Number(digits), maximumSpan);
}

function childrenOf(parent: Element, names: readonly string[]): Element[] {
  return parent.childNodes.filter(
    (node): node is Element => 'tagName' in node && names.includes(node.tagName),
  );
}
