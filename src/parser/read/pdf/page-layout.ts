import { areaOf, type Box, boxOver, centreOf, contains, turnBack, turnForth } from './geometry.ts';
import { boxOfCell, findCell, type Lattice, type LatticeCell, readLattice } from './lattice.ts';
import { leaveOut, type WhyLeftOut } from './left-out-text.ts';
import type { PageMarks, Rule, Sketch, TextPiece } from './marks.ts';
import { asDrawn } from './overdrawn-text.ts';
import { type ColumnOfPage, columnOf, findGutter } from './page-columns.ts';
import { isRecognised } from './recognised-text.ts';
import { groupLines, type LineGroup } from './ruled-lines.ts';
import { findStruck } from './struck-text.ts';
import { readTextLines, type TextLine } from './text-lines-of-page.ts';
import { type PageSize, turnUpright } from './upright-marks.ts';

/** A cell of a page's table with its printed lines; the box is that of the text, or of the cell without any. */
export type PageCell = LatticeCell & { lines: TextLine[]; cellBox: Box };

export type PageTable = { lattice: Lattice; cells: PageCell[] };

/**
 * The text of a page, or of one of the columns that it is set in, in the order of reading; boxes are those of the page
 * turned so that its text is upright.
 */
export type Page = {
  number: number;
  column: ColumnOfPage;
  items: ({ kind: 'line'; line: TextLine } | { kind: 'table'; table: PageTable })[];
  /** Where a box of the items lies on the page as it is shown. */
  toShown: (box: Box) => Box;
  size: PageSize;
  hasTooManyLines: boolean;
  /** Its horizontal lines, whether a table has them or not. */
  across: readonly Rule[];
  /** Text that was not read, as it is printed, by the reason. */
  leftOut: Partial<Record<WhyLeftOut, string>>;
};

const noGap = 0.03;
/** A column of prose has this many lines with as many characters. */
const linesOfProse = 5;
const longLine = 12;
/** A page with more lines than this, or as many of them beside as much text, is a drawing: none of them is looked at. */
const mostLines = 20_000;
const mostMeetings = 20_000_000;

/**
 * Lays out a page: tables by their lines, with the text inside them, and the text outside in lines. A page in two
 * columns is laid out as two.
 */
export function layOutPage(marks: PageMarks, shown: PageSize, number: number): Page[] {
  const { pieces: all, lines, sketches, size, toShown } = turnUpright(marks, shown);
  const isDrawing = lines.length > mostLines || lines.length * all.length > mostMeetings;
  const { struck, rules } = isDrawing
    ? { struck: new Set<TextPiece>(), rules: [] }
    : findStruck(
        all.filter((piece) => piece.turns === 0),
        lines,
      );
  const page = { size, struck, isRecognised: isRecognised(marks) };
  const { pieces, leftOut } = leaveOut(all, (piece) => whyLeftOut(piece, page));
  const groups = isDrawing ? 'tooMany' : groupLines(rules);
  const lattices = groups === 'tooMany' ? [] : findLattices(groups, narrowestField(pieces));
  const marred = marredInTables(all, lattices);
  const { tables, rest } = fillTables(lattices, [...pieces, ...marred], size, { sketches, rules });
  return columnsOfPage(tables, rest, size).map(({ column, items }) => ({
    number,
    size,
    column,
    items: items.toSorted((one, other) => topOf(one) - topOf(other)),
    toShown,
    hasTooManyLines: groups === 'tooMany',
    across: rules.filter((rule) => rule.isHorizontal),
    leftOut,
  }));
}

function whyLeftOut(
  piece: TextPiece,
  page: { size: PageSize; struck: ReadonlySet<TextPiece>; isRecognised: boolean },
): WhyLeftOut | undefined {
  const whole = { left: 0, top: 0, right: page.size.width, bottom: page.size.height };
  if (!contains(whole, centreOf(piece.box))) return 'outside';
  // The text of a scanned page has no ink, and lies as askew as the page.
  if (piece.isInvisible && page.isRecognised) return undefined;
  if (piece.isSlanted) return 'slanted';
  if (piece.isInvisible || piece.isHidden) return 'hidden';
  return page.struck.has(piece) ? 'struck' : undefined;
}

/** Of a number in a table that is hidden in part a reader still sees something. */
function marredInTables(pieces: readonly TextPiece[], lattices: readonly Lattice[]): TextPiece[] {
  return pieces.filter(
    (piece) =>
      piece.isHidden && piece.isMarred && lattices.some(({ box }) => contains(box, centreOf(piece.box))),
  );
}

type Column = { column: ColumnOfPage; items: Page['items'] };

/** The items of a page, those of each column where it has two. */
function columnsOfPage(tables: readonly PageTable[], rest: readonly TextPiece[], size: PageSize): Column[] {
  const boxes = [...tables.map((table) => table.lattice.box), ...rest.map((piece) => piece.box)];
  const gutter = findGutter(boxes, size.width, size.height);
  const itemsWhere = (isHere: (box: Box) => boolean): Page['items'] => {
    const lines = linesOf(
      rest.filter((piece) => isHere(piece.box)),
      size,
    );
    return [
      ...tables
        .filter((table) => isHere(table.lattice.box))
        .map((table) => ({ kind: 'table' as const, table })),
      ...lines.map((line) => ({ kind: 'line' as const, line })),
    ];
  };
  if (gutter) {
    const columns = ([0, 1, 2, 3] as const).map((column) => ({
      column,
      items: itemsWhere((box) => columnOf(box, gutter) === column),
    }));
    if (columns.slice(1, 3).every(({ items }) => isText(items))) {
      return columns.filter(({ items }) => items.length > 0);
    }
  }
  return [{ column: 0, items: itemsWhere(() => true) }];
}

/** Whether a column has a table or text, and not only numbers or words beside those of another. */
function isText(items: Page['items']): boolean {
  const long = items.filter(
    (item) => item.kind === 'line' && (item.line.text.match(/\p{Script=Han}/gu)?.length ?? 0) >= longLine,
  );
  return long.length >= linesOfProse || items.some((item) => item.kind === 'table');
}

/** No row or column is narrower than two thirds of the usual letter, in points. */
function narrowestField(pieces: readonly TextPiece[]): number {
  const sizes = pieces.map((piece) => piece.size).sort((one, other) => one - other);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 9;
  return Math.min(7, Math.max(3, usual * 0.67));
}

function topOf(item: Page['items'][number]): number {
  return item.kind === 'line' ? item.line.box.top : item.table.lattice.box.top;
}

/**
 * The tables that groups of lines draw, without frames and layouts that hold a table: their text stands on the page
 * like any other. A table in the middle of its frame holds the frame's centre too, and is the smaller one.
 */
function findLattices(groups: readonly LineGroup[], narrowest: number): Lattice[] {
  const lattices = groups.flatMap((group) => readLattice(group, narrowest) ?? []);
  return lattices.filter(
    (lattice) =>
      !lattices.some(
        (other) => areaOf(other.box) < areaOf(lattice.box) && contains(lattice.box, centreOf(other.box)),
      ),
  );
}

function fillTables(
  lattices: readonly Lattice[],
  pieces: readonly TextPiece[],
  size: PageSize,
  drawn: { sketches: readonly Sketch[]; rules: readonly Rule[] },
): { tables: PageTable[]; rest: TextPiece[] } {
  const inside = new Map<LatticeCell, TextPiece[]>();
  const rest: TextPiece[] = [];
  let last: { piece: TextPiece; cell: LatticeCell | undefined } | undefined;
  for (const printed of pieces) {
    const centre = centreOf(printed.box);
    const lattice = lattices.find((candidate) => contains(candidate.box, centre));
    const cell = lattice && findCell(lattice, centre);
    // A number that runs over the line into the next cell is whole in neither.
    const isCut = last !== undefined && last.cell !== cell && isOneNumber(last.piece, printed);
    if (isCut && last) last.piece.text += '…';
    const text = lattice && cell ? asDrawn(printed, boxOfCell(lattice, cell), drawn) : printed.text;
    const piece = { ...printed, text: isCut ? `…${text}` : text };
    if (!cell) rest.push(piece);
    else if (!inside.get(cell)?.push(piece)) inside.set(cell, [piece]);
    last = { piece, cell };
  }
  const tables = lattices.map((lattice) => ({
    lattice,
    cells: lattice.cells
      .filter((cell) => !cell.isOpen || inside.has(cell))
      .map((cell) => ({
        ...cell,
        lines: linesOf(inside.get(cell) ?? [], size),
        cellBox: boxOfCell(lattice, cell),
      })),
  }));
  // Lines without any text between them are a drawing, not a table.
  return { tables: tables.filter((table) => table.cells.some((cell) => cell.lines.length > 0)), rest };
}

/** Whether digits follow one another without any gap, in parts of their size. */
function isOneNumber(before: TextPiece, piece: TextPiece): boolean {
  if (!/\d$/.test(before.text) || !/^\d/.test(piece.text)) return false;
  const [gap, step] = [piece.box.left - before.box.right, piece.box.bottom - before.box.bottom];
  return Math.max(Math.abs(gap), Math.abs(step)) < noGap * piece.size;
}

/** Lines of text that runs as the page does, and behind them of text turned against it, each read upright. */
function linesOf(pieces: readonly TextPiece[], { width, height }: PageSize): TextLine[] {
  const turned = ([1, 2, 3] as const).flatMap((turns) => {
    const group = pieces.filter((piece) => piece.turns === turns);
    const upright = group.map((piece) => ({ ...piece, box: turnBack(piece.box, turns, width, height) }));
    const lines = readTextLines(upright);
    return lines.map((line) => ({ ...line, box: turnForth(line.box, turns, width, height), pieces: [] }));
  });
  return [...readTextLines(pieces.filter((piece) => piece.turns === 0)), ...turned];
}

/** The box of a cell's text, or of the cell itself where it prints nothing. */
export function boxOfText(cell: PageCell): Box {
  return boxOver(cell.lines.map((line) => line.box)) ?? cell.cellBox;
}
