import type { Row, Table } from '../../document.ts';
import type { Line } from '../text-lines.ts';
import { toStream } from './cell-stream.ts';
import { bars, type Construct, isBlank, looksLikeHeading, splitLine, toCell } from './construct.ts';

type Separator = { pattern: RegExp; fewest: number };

/** A line with its cells, without the empty ones at its edges. */
type LineRow = { line: Line; cells: Line[] };

const bar: Separator = { pattern: new RegExp(`[${bars}]`, 'g'), fewest: 2 };
const firstBar = new RegExp(`^[${bars}]`);
const lastBar = new RegExp(`[${bars}]$`);
/** Signs between the cells of a row, the surest first; wide spaces only where they part three columns. */
const wide: Separator = { pattern: /[ \u00a0]{2,}|\u3000+/g, fewest: 3 };
const separators: readonly Separator[] = [bar, { pattern: /\t/g, fewest: 2 }, wide];
const fewestRows = 3;
const longestOfPair = 20;

/**
 * A table of a row a line, its cells parted by |, by TABs or by wide spaces. Where every row has the same number
 * of cells, the columns are those of the table (merged cells padded with empty ones); otherwise they are ordinal.
 * A single cell a line with a | behind it is only a sequence of cells.
 */
export const readSeparatedRows: Construct = (lines, first) => readRows(lines, first, separators);

/** The same, of rows whose cells are parted by | and the like alone. */
export const readBarredRows: Construct = (lines, first) => readRows(lines, first, [bar]);

function readRows(lines: readonly Line[], first: number, tried: readonly Separator[]): ReturnType<Construct> {
  const begin = lines[first];
  if (!begin || isBlank(begin) || looksLikeHeading(begin)) return undefined;
  for (const { pattern, fewest } of tried) {
    if (!begin.text.trim().match(pattern)) continue;
    const { rows, next } = collectRows(lines, first, pattern, fewest);
    if (rows.length < fewestRows) continue;
    const whole = pattern === wide.pattern ? undefined : wholeRows(rows, pattern);
    return { table: toTable(whole ?? rows.map(({ cells }) => cells), begin), next };
  }
  return undefined;
}

/** Rows until a heading, a line of prose, or plain lines that no row follows soon. */
function collectRows(lines: readonly Line[], first: number, separator: RegExp, fewest: number) {
  const rows: LineRow[] = [];
  let next = first;
  for (let index = first; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || looksLikeHeading(line) || isProse(line)) break;
    // Where bars part cells, tabs and wide spaces only pad them.
    if (separator !== bar.pattern && firstBar.test(line.text.trimStart())) break;
    if (isBlank(line) || isRule(line)) continue;
    const cells = cellsOf(line, separator);
    const isSeparated =
      cells.length >= fewest ||
      (rows.length > 0 && isPair(cells)) ||
      (separator === bar.pattern && cells.length < splitLine(line, separator).length);
    if (!isSeparated && index > next + 3) break;
    rows.push({ line, cells });
    if (isSeparated || (index === next && rows.length > 1 && isPieceOfValue(line))) next = index + 1;
  }
  const last = lines[next - 1]?.number ?? 0;
  return { rows: rows.filter(({ line }) => line.number <= last), next };
}

/**
 * The rows with the empty cells at their edges, where those make them all equally long: a row that begins below a
 * merged cell begins with a separator, as if that drew the edge of the table. Columns empty in every row are none.
 */
function wholeRows(rows: readonly LineRow[], separator: RegExp): Line[][] | undefined {
  const whole = rows.map(({ line }) => splitLine(line, separator));
  const length = whole[0]?.length ?? 0;
  if (whole.some((row) => row.length !== length)) return undefined;
  const isPrinted = (column: number): boolean => whole.some((row) => row[column]?.text.trim() !== '');
  let [from, to] = [0, length];
  while (from < to && !isPrinted(from)) from += 1;
  while (to > from && !isPrinted(to - 1)) to -= 1;
  return whole.map((row) => row.slice(from, to));
}

/** The rest of a number that broke at the end of a row, or its unit: 60.02 below 186, 万元 below 18660.02. */
function isPieceOfValue({ text }: Line): boolean {
  return /^(?:[\d.,]+|\(?[十百千万亿]{0,2}元\)?|[\d.,]+[万亿]?元)$/.test(text.normalize('NFKC').trim());
}

/** A label and its one value: too little to begin a table parted by wide spaces, enough to go on with one. */
function isPair(cells: readonly Line[]): boolean {
  return cells.length === 2 && cells.every(({ text }) => text.trim() !== '' && text.length <= longestOfPair);
}

/** The cells of a line, without the empty ones that a separator at either edge makes. */
function cellsOf(line: Line, separator: RegExp): Line[] {
  const lead = line.text.length - line.text.trimStart().length;
  const trimmed = { ...line, text: line.text.trim(), start: line.start + lead };
  const pieces = splitLine(trimmed, separator);
  if (separator !== bar.pattern) return pieces;
  const from = pieces[0]?.text.trim() === '' && firstBar.test(trimmed.text) ? 1 : 0;
  const to = pieces.length > 1 && lastBar.test(trimmed.text) ? pieces.length - 1 : pieces.length;
  return pieces.slice(from, to);
}

/** A line that only draws: ---|---, ├──┼──┤. */
export function isRule(line: Line): boolean {
  return rule.test(line.text) && /[-─━=┄┅┈┉═]{2}/.test(line.text);
}

const rule = new RegExp(`^[\\s${bars}:\u2500-\u257f+=-]+$`);

function isProse(line: Line): boolean {
  return line.text.trim().length > 60 && line.text.includes('。');
}

function toTable(rows: Line[][], begin: Line): Table {
  const printed = rows.map((row) => row.filter((piece) => piece.text.trim() !== '').length);
  const isStream = printed.filter((count) => count <= 1).length > rows.length * 0.8;
  if (isStream) return toStream(rows.flat(), begin);
  const widths = new Set(rows.filter((row) => row.length > 1).map((row) => row.length));
  const toRow = (pieces: Line[]): Row => ({
    cells: pieces.map((piece, column) => toCell([piece], column)),
    at: { line: pieces[0]?.number ?? begin.number },
  });
  return {
    kind: 'table',
    rows: rows.map(toRow),
    grid: widths.size === 1 ? 'exact' : 'ordinal',
    at: { line: begin.number },
  };
}
