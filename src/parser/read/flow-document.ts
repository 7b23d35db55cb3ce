import type { Finding } from '../../model/finding.ts';
import type { Format } from '../../model/report.ts';
import type { Document, Table } from '../document.ts';
import { type PageLine, readBarredLines } from './barred-lines.ts';
import { printedText } from './cell-text.ts';
import type { FlowBlock, FlowNote, FlowTable } from './flow.ts';
import { layTable } from './lay-table.ts';
import { unwrapLayout } from './layout-tables.ts';
import { maximumGridPositions, spanGrid } from './span-grid.ts';
import { TextAsRead } from './text-as-read.ts';

/** Stands for a picture in a cell that holds nothing else, so that the cell is not taken for a blank one. */
const pictureMark = '〔图片〕';

/** Where a picture beside a number may be a sign or a digit of it; Word's are ornaments. */
const formatsOfPictures: readonly Format[] = ['html'];

/** A number with a sign and a unit, as cells print it. */
const printedNumber = /^(?=.*\d)(?:\P{L}|[新增加减少件项个条次宗起份部人户千百万亿元])*$/su;

/** Makes a document of a flow: layout tables taken apart, tables laid on their grids, every line with its place. */
export function flowDocument(
  format: Format,
  flow: readonly FlowBlock[],
  findings: readonly Finding[],
): Document {
  const text = new TextAsRead();
  const document: Document = { format, blocks: [], lines: text.lines, findings: [...findings] };
  let lines: PageLine[] = [];
  const endLines = (): void => {
    for (const block of readBarredLines(lines)) document.blocks.push(block);
    lines = [];
  };
  for (const block of unwrapLayout(flow)) {
    if (block.kind === 'line') lines.push(...toLine(block, text));
    if (block.kind === 'table') {
      endLines();
      document.blocks.push(...toTable(block, text, document));
    }
    if (block.kind === 'note') {
      document.findings.push({ ...block.note, at: { line: Math.max(1, text.lines.length) } });
    }
  }
  endLines();
  return document;
}

function toLine(line: Extract<FlowBlock, { kind: 'line' }>, text: TextAsRead): PageLine[] {
  const printed = printedText(line.text);
  if (printed === '') return [];
  const { line: number, start } = text.write(printed);
  return [{ text: printed, start, number, isPartial: line.isPartial }];
}

function toTable(
  { rows, grid: known }: FlowTable,
  text: TextAsRead,
  { format, findings }: Pick<Document, 'format' | 'findings'>,
): Table[] {
  const line = text.lines.length + 1;
  const grid = spanGrid(rows);
  if (!grid) {
    findings.push(tooLarge(line));
    return [];
  }
  if (grid.cells.length === 0) return [];
  const cells = grid.cells.map((placed) => ({
    ...placed,
    paragraphs: linesOf(placed.source.blocks, format),
  }));
  const table = layTable(cells, grid.rowCount, known ?? 'exact', text);
  const clipped = new Set(grid.clipped);
  for (const placed of grid.cells) {
    const notes = notesOf(placed.source.blocks);
    if (notes.length === 0 && !clipped.has(placed)) continue;
    const cell = table.rows[placed.row]?.cells.find((one) => one.column === placed.column);
    const at = cell?.at ?? table.at;
    for (const note of notes) findings.push({ ...note, at });
    if (clipped.has(placed)) findings.push({ ...spanOverflow(cell?.raw ?? ''), at });
  }
  return [table];
}

/** The printed lines of a cell; a table inside it gives the lines of its cells in their order. */
function linesOf(blocks: readonly FlowBlock[], format: Format): string[] {
  const lines: string[] = [];
  for (const block of blocks) {
    const text = block.kind === 'line' ? printedText(block.text) : '';
    if (text !== '') lines.push(text);
    for (const row of block.kind === 'table' ? block.rows : []) {
      for (const cell of row.cells) for (const line of linesOf(cell.blocks, format)) lines.push(line);
    }
  }
  if (!blocks.some((block) => block.kind === 'picture')) return lines;
  const isBesideNumber = formatsOfPictures.includes(format) && printedNumber.test(lines.join(''));
  return lines.length === 0 || isBesideNumber ? [...lines, pictureMark] : lines;
}

function notesOf(blocks: readonly FlowBlock[]): FlowNote[] {
  if (blocks.every((block) => block.kind === 'line')) return [];
  return blocks.flatMap((block) => {
    if (block.kind === 'note') return [block.note];
    return block.kind === 'table'
      ? block.rows.flatMap((row) => row.cells.flatMap((cell) => notesOf(cell.blocks)))
      : [];
  });
}

function tooLarge(line: number): Finding {
  return {
    code: 'table.too-large',
    severity: 'error',
    message: `第 ${line} 行处有一张表超过 ${maximumGridPositions} 格，没有读取。`,
    at: { line },
  };
}

function spanOverflow(raw: string): Finding {
  const printed = raw.replaceAll('\n', '').slice(0, 40) || '空';
  return {
    code: 'table.span-overflow',
    severity: 'note',
    message: `单元格“${printed}”的合并范围与别的单元格重叠或超出表格，已截到表格之内。`,
  };
}
