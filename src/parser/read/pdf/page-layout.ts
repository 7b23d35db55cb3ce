import {
  areaOf,
  type Box,
  boxOver,
  centreOf,
  contains,
  type Turns,
  turnBack,
  turnForth,
} from './geometry.ts';
import { boxOfCell, findCell, type Lattice, type LatticeCell, readLattice } from './lattice.ts';
import { leaveOut, type WhyLeftOut } from './left-out-text.ts';
import type { PageMarks, Rule, Sketch, TextPiece } from './marks.ts';
import { asDrawn } from './overdrawn-text.ts';
import { type ColumnOfPage, columnOf, findGutter } from './page-columns.ts';
import { isRecognised } from './recognised-text.ts';
import { groupLines, joinRules } from './ruled-lines.ts';
import { findStruck } from './struck-text.ts';
import { readTextLines, type TextLine } from './text-lines-of-page.ts';

type PageSize = { width: number; height: number };

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
  const turns = readingTurns(marks.pieces.filter((piece) => !piece.isSlanted));
  const isTurned = turns % 2 === 1;
  const size = isTurned ? { width: shown.height, height: shown.width } : shown;
  const back = (box: Box) => turnBack(box, turns, shown.width, shown.height);
  const whole = { left: 0, top: 0, right: size.width, bottom: size.height };
  const all = marks.pieces.map((piece) => ({
    ...piece,
    box: back(piece.box),
    turns: turnsFrom(turns, piece.turns),
  }));
  const lines = joinRules(marks.rules.map((rule) => turnRule(rule, back)));
  const isDrawing = lines.length > mostLines || lines.length * all.length > mostMeetings;
  const { struck, rules } = isDrawing
    ? { struck: new Set(), rules: [] }
    : findStruck(
        all.filter((piece) => piece.turns === 0),
        lines,
      );
  const isRead = isRecognised(marks);
  const { pieces, leftOut } = leaveOut(all, (piece) => {
    if (!contains(whole, centreOf(piece.box))) return 'outside';
    // The text of a scanned page has no ink, and lies as askew as the page.
    if (piece.isInvisible && isRead) return undefined;
    if (piece.isSlanted) return 'slanted';
    if (piece.isInvisible || piece.isHidden) return 'hidden';
    return struck.has(piece) ? 'struck' : undefined;
  });
  const groups = isDrawing ? 'tooMany' : groupLines(rules);
  const narrowest = narrowestField(pieces);
  const lattices =
    groups === 'tooMany' ? [] : withoutFrames(groups.flatMap((group) => readLattice(group, narrowest) ?? []));
  const sketches = marks.sketches.map((sketch) => turnSketch(sketch, back, isTurned));
  // Of a number in a table that is hidden in part a reader still sees something.
  const marred = all.filter(
    (piece) =>
      piece.isHidden && piece.isMarred && lattices.some(({ box }) => contains(box, centreOf(piece.box))),
  );
  const { tables, rest } = fillTables(lattices, [...pieces, ...marred], size, { sketches, rules });
  const laid = { number, size };
  return columnsOfPage(tables, rest, size).map(({ column, items }) => ({
    ...laid,
    column,
    items: items.toSorted((one, other) => topOf(one) - topOf(other)),
    toShown: (box) => turnForth(box, turns, shown.width, shown.height),
    hasTooManyLines: groups === 'tooMany',
    across: rules.filter((rule) => rule.isHorizontal),
    leftOut,
  }));
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

/** How most of a page's text runs: a table too wide for its page is often set sideways. */
function readingTurns(pieces: readonly TextPiece[]): Turns {
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  for (const piece of pieces) counts[piece.turns] += piece.text.length;
  return counts.indexOf(Math.max(...counts)) as Turns;
}

function turnsFrom(page: Turns, piece: Turns): Turns {
  return ((piece - page + 4) % 4) as Turns;
}

function turnRule(rule: Rule, back: (box: Box) => Box): Rule {
  const { position, from, to } = rule;
  const box = back(
    rule.isHorizontal
      ? { left: from, top: position, right: to, bottom: position }
      : { left: position, top: from, right: position, bottom: to },
  );
  const isHorizontal = box.right - box.left >= box.bottom - box.top;
  return isHorizontal
    ? { isHorizontal, position: box.top, from: box.left, to: box.right }
    : { isHorizontal, position: box.left, from: box.top, to: box.bottom };
}

function turnSketch({ box, slant }: Sketch, back: (box: Box) => Box, isTurned: boolean): Sketch {
  const other = slant === 'rising' ? 'falling' : 'rising';
  return { box: back(box), ...(slant && { slant: isTurned ? other : slant }) };
}

/**
 * Leaves out frames and layouts that hold a table: their text stands on the page like any other. A table in the
 * middle of its frame holds the frame's centre too, and is the smaller one.
 */
function withoutFrames(lattices: readonly Lattice[]): Lattice[] {
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
