import type { Place } from '../../model/place.ts';
import type { Cell, Row, Table } from '../document.ts';
import { cellText } from './cell-text.ts';
import type { TextAsRead } from './text-as-read.ts';

/** A cell on its table's grid, all 0-based, with its paragraphs as printed; `at` where the format has pages. */
type GridCell = {
  row: number;
  column: number;
  rowSpan: number;
  colSpan: number;
  paragraphs: readonly string[];
  at?: Place;
};

/**
 * Makes a table of cells on an exact grid and writes its text down: a TAB before each cell, a blank line after
 * each row and one more after the table. A cell merged downwards leaves an empty covered cell in each further row.
 */
export function layTable(
  cells: readonly GridCell[],
  rowCount: number,
  grid: Table['grid'],
  text: TextAsRead,
): Table {
  const inRow: GridCell[][] = Array.from({ length: rowCount }, () => []);
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) inRow[row]?.push(cell);
  }
  const first = text.lines.length + 1;
  const rows = inRow.map((present, index): Row => {
    const line = text.lines.length + 1;
    const ordered = present.toSorted((one, other) => one.column - other.column);
    const laid = ordered.map((cell) => (cell.row === index ? writeCell(cell, text) : cover(cell, text)));
    text.write('');
    const { page, box } = ordered.find((cell) => cell.row === index)?.at ?? {};
    return { cells: laid, at: { line, ...(page !== undefined && { page }), ...(box && { box }) } };
  });
  text.write('');
  const { page, box } = cells[0]?.at ?? {};
  return {
    kind: 'table',
    rows,
    grid,
    at: { line: first, ...(page !== undefined && { page }), ...(box && { box }) },
  };
}

function writeCell(cell: GridCell, text: TextAsRead): Cell {
  const printed = cell.paragraphs
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  const [head = '', ...rest] = printed;
  const place = text.write(head, '\t');
  const end = rest.reduce((_, paragraph) => text.write(paragraph).end, place.end);
  const raw = printed.join('\n');
  // Where a format has pages, a place on the page is what its reader looks for, not an offset.
  const at = cell.at ? { ...cell.at, line: place.line } : { ...place, end };
  const { column, colSpan, rowSpan } = cell;
  return { text: cellText(raw), raw, column, colSpan, rowSpan, covered: false, at };
}

function cover({ column, colSpan, at }: GridCell, text: TextAsRead): Cell {
  const place = text.write('', '\t');
  return {
    text: '',
    raw: '',
    column,
    colSpan,
    rowSpan: 1,
    covered: true,
    at: at ? { ...at, line: place.line } : place,
  };
}
