import type { Cell, Row } from '../../document.ts';
import { articlePattern, labelKey, publishedTotalPattern } from '../labels/label.ts';
import { looksLikeValue } from '../values/value.ts';
import { isColumnLabel, isRowLabel } from './stream-rows.ts';

/**
 * Cuts a row that lost its end and ran into the next: where the label of a row follows a value or a column's
 * header, where a block, its header or the note of the published total begins, and where values follow a header.
 */
export function cutGluedRow(row: Row): Row[] {
  const pieces: Cell[][] = [[]];
  for (const cell of row.cells) {
    const piece = pieces.at(-1) ?? [];
    const carried = beginsRow(cell, piece) ? cutBehindValues(piece) : undefined;
    if (carried) pieces.push([...carried, cell]);
    else piece.push(cell);
  }
  return pieces.length === 1 ? [row] : pieces.map(toRow);
}

function beginsRow(cell: Cell, piece: readonly Cell[]): boolean {
  if (cell.text === '') return false;
  const previous = piece.findLast((one) => one.text !== '');
  if (!previous) return false;
  const beginsBlock = labelKey(cell.text) === '信息内容' || articlePattern.test(cell.text);
  if (beginsBlock || publishedTotalPattern.test(cell.text)) return true;
  if (isColumnLabel(previous)) return looksLikeValue(cell.raw) || isRowLabel(cell);
  return isRowLabel(cell) && piece.some(isPrintedValue);
}

/** Takes what stands behind the last value off a row: merged labels and empty cells of the next. */
function cutBehindValues(piece: Cell[]): Cell[] {
  const last = piece.findLastIndex(isPrintedValue);
  return last < 0 ? [] : piece.splice(last + 1);
}

function isPrintedValue(cell: Cell): boolean {
  return cell.text !== '' && looksLikeValue(cell.raw);
}

function toRow(cells: Cell[]): Row {
  const at = cells.find((cell) => cell.text !== '')?.at ?? {};
  return {
    cells: cells.map((cell, column) => ({ ...cell, column })),
    at: { ...(at.line && { line: at.line }) },
  };
}
