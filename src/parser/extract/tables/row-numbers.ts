import type { Finding } from '../../../model/finding.ts';
import type { Cell, Row } from '../../document.ts';
import { labelKey } from '../labels/label.ts';

const headers = new Set(['序号', '编号', '项次', '行次']);

/**
 * The rows of a table without a first column of their running numbers, which no form has; with a finding. The rows
 * as they are where no header says 序号.
 */
export function dropRowNumbers(rows: readonly Row[], findings: Finding[]): readonly Row[] {
  const head = rows.map(firstCell).find((cell) => cell !== undefined && headers.has(labelKey(cell.text)));
  if (!head) return rows;
  findings.push({
    code: 'table.row-numbers',
    severity: 'note',
    message: `表中的“${head.raw.replaceAll('\n', '')}”一列不是法定表格的列，其中的序号没有当作数字读取。`,
    at: head.at,
  });
  return rows.map((row) => (isNumbered(row, head) ? { ...row, cells: row.cells.slice(1) } : row));
}

function firstCell({ cells }: Row): Cell | undefined {
  return cells[0];
}

/** Whether a row begins with its number, with the header, or with what the header is merged over. */
function isNumbered({ cells: [first, second] }: Row, head: Cell): boolean {
  if (!first || !second || first.column !== head.column || first.colSpan > head.colSpan) return false;
  if (headers.has(labelKey(first.text)) || (first.covered && first.text === '')) return true;
  return /^\d{1,2}$/.test(first.text) && !/^[\d.,]+$/.test(second.text);
}
