import type { Form } from '../../../../model/forms/form.ts';
import { boxOfRuns, extentOf, rowBeside } from './columns-by-header.ts';
import { findHeader, nextChain, textsOf } from './header-labels.ts';
import { type Run, wordsOf } from './loose-runs.ts';
import { cellOf, isFollowedByValues, othersBetween, type PlacedTable, placeValues } from './placed-table.ts';

/** How high the header of a block is at most, in parts of the size. */
const heightOfOneRow = 3;
const columnsOfTable = 4;

/** Table 2: blocks of an article, a header and rows. */
export function placeDisclosure(runs: readonly Run[], form: Form): PlacedTable | undefined {
  const table: PlacedTable = { rows: 0, cells: [] };
  const labels: Run[] = [];
  const rowsOfBlocks: { rows: Run[][]; header: Run[][]; row: number }[] = [];
  let below = 0;
  for (const block of form.disclosure) {
    const article = nextChain(runs, [wordsOf(block.article)], (run) => run.top >= below);
    if (!article) continue;
    const corner = nextChain(runs, ['信息内容'], (run) => run.top >= extentOf(article)[1] - run.size);
    const [head] = corner ?? [];
    if (!corner || !head) return undefined;
    const columns = block.columns.map((column) =>
      column.kind === 'amount' ? textsOf(column).flatMap(withUnits) : textsOf(column),
    );
    const header = findHeader(runs, runs.indexOf(head), [['信息内容'], ...columns], heightOfOneRow)?.slice(1);
    if (!header) return undefined;
    let bottom = extentOf([...corner, ...header.flat()])[1];
    const left = boxOfRuns(header[0] ?? []).left;
    const rows: Run[][] = [];
    for (const row of block.rows) {
      const chain = nextChain(
        runs,
        textsOf(row),
        (run) => run.top >= bottom - run.size / 2 && run.box.left < left,
      );
      if (!chain) return undefined;
      rows.push(chain);
      bottom = extentOf(chain)[1];
    }
    const place = (chain: readonly Run[], row: number, column: number, colSpan: number) =>
      table.cells.push(cellOf(chain, row, column, 1, colSpan));
    const width = header.length;
    place(article, table.rows, 0, columnsOfTable);
    place(corner, table.rows + 1, 0, 1);
    for (const [column, chain] of header.entries()) {
      place(chain, table.rows + 1, column + 1, column === width - 1 ? columnsOfTable - width : 1);
    }
    rowsOfBlocks.push({ rows, header, row: table.rows + 2 });
    labels.push(...article, ...corner, ...header.flat(), ...rows.flat());
    table.rows += 2 + rows.length;
    below = bottom - 1;
  }
  if (rowsOfBlocks.length === 0) return undefined;
  if (isFollowedByValues(runs, labels)) return undefined;
  const others = othersBetween(runs, labels);
  let taken = 0;
  for (const { rows, header, row } of rowsOfBlocks) {
    const values = others.filter((run) => rowBeside(run, rows) !== -1);
    taken += values.length;
    const width = header.length;
    const cells = placeValues(values, rows, header);
    if (!cells) return undefined;
    for (const [index, chain] of rows.entries()) {
      table.cells.push(cellOf(chain, row + index, 0, 1, 1));
    }
    table.cells.push(
      ...cells.map((cell) => ({
        ...cell,
        row: cell.row + row,
        column: cell.column + 1,
        colSpan: cell.column === width - 1 ? columnsOfTable - width : 1,
      })),
    );
  }
  return taken === others.length ? table : undefined;
}

function withUnits(text: string): string[] {
  return [text, ...['万元', '元'].flatMap((unit) => [`${text}${unit}`, `${text}单位${unit}`])];
}
