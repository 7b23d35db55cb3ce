import type { Place } from '../../model/place.ts';
import type { Block, Cell, Document, Paragraph, Row, Table } from '../document.ts';
import { cellText, paragraphText, trimmedPlace } from './cell-text.ts';
import { decodeText } from './decode-text.ts';
import { type Line, splitLines } from './text-lines.ts';

/**
 * Reads text in which a table is a run of lines that begin with a TAB, as Apache Tika writes Word files:
 * a TAB begins a cell, further lines continue it, a blank line ends the row, two end the table.
 * A blank line may also be an empty paragraph inside a cell; what follows it decides. Merged cells leave
 * either an empty cell (vertical) or nothing at all (horizontal), so columns are ordinal.
 */
export function readTxt(bytes: Uint8Array): Document {
  const { text, findings } = decodeText(bytes);
  const lines = splitLines(text);
  const blocks = readBlocks(lines);
  return { format: 'txt', blocks, lines: lines.map((line) => line.text), findings };
}

function readBlocks(lines: Line[]): Block[] {
  const blocks: Block[] = [];
  for (let index = 0; index < lines.length; ) {
    const line = lines[index];
    if (!line) break;
    if (isCellLine(line)) {
      const { table, next } = readTable(lines, index);
      blocks.push(table);
      index = next;
    } else {
      if (!isBlank(line)) blocks.push(toParagraph(line));
      index += 1;
    }
  }
  return blocks.filter((block) => block.kind === 'table' || block.text !== '');
}

function readTable(lines: Line[], first: number): { table: Table; next: number } {
  const rows: Line[][][] = [[]];
  let index = first;
  for (; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    const row = rows.at(-1) ?? [];
    if (isCellLine(line)) {
      const cells = splitCells(line);
      row.push(...cells.map((cell) => [cell]));
      // A line of several cells is a whole row, as Tika writes tables of web pages.
      if (cells.length > 1) rows.push([]);
    } else if (isBlank(line)) {
      const after = whatFollows(lines, index);
      if (after === 'end') break;
      if (after === 'row' && row.length > 0) rows.push([]);
    } else if (row.length > 0 && !looksLikeHeading(line)) {
      row.at(-1)?.push(line);
    } else break;
  }
  const filled = rows.filter((row) => row.length > 0);
  const at = { line: lines[first]?.number ?? 1 };
  return { table: { kind: 'table', rows: filled.map(toRow), grid: 'ordinal', at }, next: index };
}

/**
 * What the blank lines at an index mean: the end of a row, an empty paragraph inside a cell, or the end of the
 * table. By the grammar a table's end leaves two blank lines, so a single one before plain text is inside a
 * cell; so are several, when the text is short and a TAB follows soon.
 */
function whatFollows(lines: Line[], index: number): 'row' | 'cell' | 'end' {
  let next = index;
  while (next < lines.length && isBlank(lines[next])) next += 1;
  const line = lines[next];
  if (!line) return 'end';
  if (isCellLine(line)) return 'row';
  if (looksLikeHeading(line)) return 'end';
  const longest = next - index === 1 ? 40 : 8;
  const isShort = line.text.trim().length <= longest;
  const isFollowedByCell = lines.slice(next + 1, next + 6).some((later) => isCellLine(later));
  return isShort && isFollowedByCell ? 'cell' : 'end';
}

/** A TAB begins a cell, unless it only indents a heading or a paragraph of prose. */
function isCellLine(line: Line): boolean {
  return (
    line.text.startsWith('\t') &&
    !looksLikeHeading(line) &&
    !(line.text.length > 60 && line.text.includes('。'))
  );
}

function isBlank(line: Line | undefined): boolean {
  return line !== undefined && !isCellLine(line) && line.text.trim() === '';
}

/** A section heading never stands inside a cell that began before it. */
function looksLikeHeading(line: Line): boolean {
  return /^(\[bookmark:[^\]]*\])?\s*[一二三四五六1-6]?\s*[、.．]?\s*(总体情况|主动公开政府信息情况|收到和处理政府信息|(因)?政府信息公开(工作)?(行政复议|被申请)|(政府信息公开工作)?存在的主要问题|其他需要报告)/.test(
    line.text,
  );
}

function splitCells(line: Line): Line[] {
  const cells: Line[] = [];
  let start = line.start + 1;
  for (const text of line.text.slice(1).split('\t')) {
    cells.push({ text, start, number: line.number });
    start += text.length + 1;
  }
  return cells;
}

function toRow(pieces: Line[][]): Row {
  const cells = pieces.map((lines, column) => toCell(lines, column));
  return { cells, at: { line: pieces[0]?.[0]?.number ?? 1 } };
}

function toCell(pieces: Line[], column: number): Cell {
  // The TAB that begins a cell was cut from its first line; continuation lines are whole.
  const printed = pieces.filter((piece) => piece.text.trim() !== '');
  const raw = printed.map((piece) => piece.text.trim()).join('\n');
  return {
    text: cellText(raw),
    raw,
    column,
    colSpan: 1,
    rowSpan: 1,
    covered: false,
    at: placeOf(printed, pieces),
  };
}

function placeOf(printed: Line[], pieces: Line[]): Place {
  const first = printed[0] ?? pieces[0];
  const last = printed.at(-1) ?? first;
  if (!first || !last) return {};
  const { start } = trimmedPlace(first);
  return { line: first.number, start, end: trimmedPlace(last).end };
}

function toParagraph(line: Line): Paragraph {
  return {
    kind: 'paragraph',
    text: paragraphText(line.text),
    at: { line: line.number, ...trimmedPlace(line) },
  };
}
