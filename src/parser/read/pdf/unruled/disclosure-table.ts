import type { DisclosureBlock, Form } from '../../../../model/forms/form.ts';
import { boxOfRuns, extentOf, rowBeside } from './columns-by-header.ts';
import { findHeader, nextChain, textsOf } from './header-labels.ts';
import { type Run, wordsOf } from './loose-runs.ts';
import { cellOf, isFollowedByValues, othersBetween, type PlacedTable, placeValues } from './placed-table.ts';

/** How high the header of a block is at most, in parts of the size. */
const heightOfOneRow = 3;
const columnsOfTable = 4;

/** The labels of a block as they are printed; the corner is what heads the labels of its rows. */
type PrintedBlock = { article: Run[]; corner: Run[]; header: Run[][]; rows: Run[][] };

/** Table 2: blocks of an article, a header and rows. */
export function placeDisclosure(runs: readonly Run[], form: Form): PlacedTable | undefined {
  const blocks = findBlocks(runs, form);
  if (!blocks || blocks.length === 0) return undefined;
  const labels = blocks.flatMap(labelsOf);
  if (isFollowedByValues(runs, labels)) return undefined;
  const others = othersBetween(runs, labels);
  const table: PlacedTable = { rows: 0, cells: [] };
  let taken = 0;
  for (const block of blocks) {
    const values = others.filter((run) => rowBeside(run, block.rows) !== -1);
    const placed = placeBlock(block, values);
    if (!placed) return undefined;
    table.cells.push(...placed.cells.map((cell) => ({ ...cell, row: cell.row + table.rows })));
    table.rows += placed.rows;
    taken += values.length;
  }
  return taken === others.length ? table : undefined;
}

/** The blocks whose articles are printed, from top to bottom; undefined where a label of one is missing. */
function findBlocks(runs: readonly Run[], form: Form): PrintedBlock[] | undefined {
  const blocks: PrintedBlock[] = [];
  let below = 0;
  for (const block of form.disclosure) {
    const article = nextChain(runs, [wordsOf(block.article)], (run) => run.top >= below);
    if (!article) continue;
    const found = findBlock(runs, block, article);
    if (!found) return undefined;
    blocks.push(found);
    below = extentOf(found.rows.at(-1) ?? article)[1] - 1;
  }
  return blocks;
}

/** The labels of a block below its article; undefined where one is missing. */
function findBlock(
  runs: readonly Run[],
  { columns, rows: labels }: DisclosureBlock,
  article: Run[],
): PrintedBlock | undefined {
  const corner = nextChain(runs, ['信息内容'], (run) => run.top >= extentOf(article)[1] - run.size);
  const [head] = corner ?? [];
  if (!corner || !head) return undefined;
  const texts = columns.map((column) =>
    column.kind === 'amount' ? textsOf(column).flatMap(withUnits) : textsOf(column),
  );
  const header = findHeader(runs, runs.indexOf(head), [['信息内容'], ...texts], heightOfOneRow)?.slice(1);
  if (!header) return undefined;
  const { left } = boxOfRuns(header[0] ?? []);
  let from = extentOf([...corner, ...header.flat()])[1];
  const rows: Run[][] = [];
  for (const label of labels) {
    const isHere = (run: Run) => run.top >= from - run.size / 2 && run.box.left < left;
    const chain = nextChain(runs, textsOf(label), isHere);
    if (!chain) return undefined;
    rows.push(chain);
    from = extentOf(chain)[1];
  }
  return { article, corner, header, rows };
}

function labelsOf({ article, corner, header, rows }: PrintedBlock): Run[] {
  return [article, corner, ...header, ...rows].flat();
}

/** A block as a table by itself; undefined where a value of it is in doubt. */
function placeBlock(
  { article, corner, header, rows }: PrintedBlock,
  values: readonly Run[],
): PlacedTable | undefined {
  const cells = placeValues(values, rows, header);
  if (!cells) return undefined;
  const width = header.length;
  // The last column reaches as far as the article above it.
  const spanOf = (column: number) => (column === width - 1 ? columnsOfTable - width : 1);
  return {
    rows: 2 + rows.length,
    cells: [
      cellOf(article, 0, 0, 1, columnsOfTable),
      cellOf(corner, 1, 0, 1, 1),
      ...header.map((chain, column) => cellOf(chain, 1, column + 1, 1, spanOf(column))),
      ...rows.map((chain, row) => cellOf(chain, row + 2, 0, 1, 1)),
      ...cells.map((cell) => ({
        ...cell,
        row: cell.row + 2,
        column: cell.column + 1,
        colSpan: spanOf(cell.column),
      })),
    ],
  };
}

function withUnits(text: string): string[] {
  return [text, ...['万元', '元'].flatMap((unit) => [`${text}${unit}`, `${text}单位${unit}`])];
}
