import { toSimplified } from '../../../model/traditional-characters.ts';
import type { Table } from '../../document.ts';
import type { Line } from '../text-lines.ts';
import { bars, type Construct, isBlank, looksLikeHeading, toCell } from './construct.ts';

/** Words a statutory table begins with, which a title or a list never does. */
const beginning =
  /^\s*(?:第?[一二三四五六七八九十]+条第?[（(]|信息内容|申请人情况|[（(]?本列数据|自然人\s*$|行政复议\s*$|结果维持\s*$)/;
const longestCell = 60;
const fewestValues = 8;

/**
 * A table that lost its lines: one cell a line, blank lines between or not. Only the sequence of the cells is
 * known; where rows begin is for labels to tell.
 */
export const readCellStream: Construct = (lines, first) => {
  const begin = lines[first];
  if (!begin || !beginning.test(toSimplified(begin.text))) return undefined;
  const cells: Line[] = [];
  let next = first;
  for (let index = first; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || looksLikeHeading(line) || line.text.trim().length > longestCell || line.text.includes('。'))
      break;
    if (isBlank(line) || isSeparatorAlone(line)) continue;
    cells.push(line);
    next = index + 1;
  }
  const values = cells.filter((cell) => /^[\s\d０-９,.，．/—－+-]+$/.test(cell.text));
  return values.length >= fewestValues ? { table: toStream(cells, begin), next } : undefined;
};

const barsAlone = new RegExp(`^[\\s${bars}]+$`);

/** A | that stands on a line of its own, between cells that each have theirs. */
function isSeparatorAlone({ text }: Line): boolean {
  return barsAlone.test(text);
}

/** A sequence of cells as a table of one cell a row; empty pieces say nothing and are dropped. */
export function toStream(cells: readonly Line[], begin: Line): Table {
  const printed = cells.filter((cell) => cell.text.trim() !== '');
  return {
    kind: 'table',
    rows: printed.map((cell) => ({ cells: [toCell([cell], 0)], at: { line: cell.number } })),
    grid: 'none',
    at: { line: begin.number },
  };
}
