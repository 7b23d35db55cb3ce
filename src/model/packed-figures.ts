import { type Figure, type FigureCorrection, type FigureState, figureList, figureStates } from './figure.ts';
import { figuresOf } from './forms/figures.ts';
import type { Place } from './place.ts';
import type { FormId } from './report.ts';

/**
 * The figures of a report as the collections keep them. A build writes and reads each report several times, and nine
 * tenths of its JSON would be the ids and the names of the fields of its figures.
 */
export type PackedFigures = {
  /** The form whose figures they are, all of them and in its order; else their ids. */
  ids: FormId | string[];
  /** What figures have: a state, then names of `fields`, with spaces between. */
  shapes: string[];
  /** Of each figure, which of the shapes it has. */
  of: number[];
  /** What stands in the fields, figure after figure. */
  cells: Cell[];
};

type Cell = number | string | null | NonNullable<Place['box']> | FigureCorrection;

/** What a place may have, in the order in which it is kept. */
export const placeFields = ['line', 'start', 'end', 'page', 'box'] as const satisfies (keyof Place)[];

/**
 * What a figure may have besides its state, in this order. Nothing stands in the cells for `same`, a raw text that is
 * the value as JSON writes it, nor for `at`, which the fields of a place follow.
 */
const fields = ['value', 'raw', 'same', 'at', ...placeFields, 'unit', 'unitSource', 'correction'] as const;

/** Packs figures; a field that is undefined is one that is not there. */
export function packFigures(figures: Readonly<Record<string, Figure>>, form: FormId | null): PackedFigures {
  const ids = Object.keys(figures);
  const shapes = new Map<number, number>();
  const cells: Cell[] = [];
  const of = figureList(figures).map((figure) => {
    const shape = packFigure(figure, cells);
    const known = shapes.get(shape) ?? shapes.size;
    if (known === shapes.size) shapes.set(shape, known);
    return known;
  });
  return {
    ids: form !== null && isOrderOf(form, ids) ? form : ids,
    shapes: [...shapes.keys()].map(shapeText),
    of,
    cells,
  };
}

/** The figures that were packed. */
export function unpackFigures({ ids, shapes, of, cells }: PackedFigures): Record<string, Figure> {
  const names = typeof ids === 'string' ? figuresOf(ids).map(({ id }) => id) : ids;
  const known = shapes.map(shapeOf);
  const figures: Record<string, Figure> = {};
  const left = { cells, next: 0 };
  for (let index = 0; index < names.length; index += 1) {
    figures[names[index] ?? ''] = unpackFigure(known[of[index] ?? 0] ?? 0, left);
  }
  return figures;
}

/** Every field of a figure and of its place, so that types tell when one is added and not packed. */
type Field = Exclude<keyof Figure, 'state'> | keyof Place | 'same';

/** Shapes as numbers: a bit a field, in their order, and the state above them. */
const bit: Record<Field, number> = Object.fromEntries(
  fields.map((field, index) => [field, 2 ** index]),
) as Record<(typeof fields)[number], number>;
const stateBit = 2 ** fields.length;

/** Adds what stands in the fields of a figure to the cells, and gives its shape. */
function packFigure({ state, value, raw, at, unit, unitSource, correction }: Figure, cells: Cell[]): number {
  let shape = figureStates.indexOf(state) * stateBit;
  shape += put(bit.value, value, cells);
  if (value !== undefined && raw === String(value)) shape += bit.same;
  else shape += put(bit.raw, raw, cells);
  if (at) {
    shape += bit.at;
    shape += put(bit.line, at.line, cells);
    shape += put(bit.start, at.start, cells);
    shape += put(bit.end, at.end, cells);
    shape += put(bit.page, at.page, cells);
    shape += put(bit.box, at.box, cells);
  }
  shape += put(bit.unit, unit, cells);
  shape += put(bit.unitSource, unitSource, cells);
  shape += put(bit.correction, correction, cells);
  return shape;
}

function put(field: number, cell: Cell | undefined, cells: Cell[]): number {
  if (cell === undefined) return 0;
  cells.push(cell);
  return field;
}

function unpackFigure(shape: number, left: { cells: readonly Cell[]; next: number }): Figure {
  const state = figureStates[Math.floor(shape / stateBit)] ?? 'unreadable';
  const figure: Figure = { state };
  const take = <T>(): T => left.cells[left.next++] as T;
  if (shape & bit.value) figure.value = take();
  if (shape & bit.raw) figure.raw = take();
  if (shape & bit.same) figure.raw = String(figure.value);
  if (shape & bit.at) {
    const at: Place = {};
    if (shape & bit.line) at.line = take();
    if (shape & bit.start) at.start = take();
    if (shape & bit.end) at.end = take();
    if (shape & bit.page) at.page = take();
    if (shape & bit.box) at.box = take();
    figure.at = at;
  }
  if (shape & bit.unit) figure.unit = take();
  if (shape & bit.unitSource) figure.unitSource = take();
  if (shape & bit.correction) figure.correction = take();
  return figure;
}

function shapeText(shape: number): string {
  const words = fields.filter((field) => shape & bit[field]);
  return [figureStates[Math.floor(shape / stateBit)], ...words].join(' ');
}

function shapeOf(text: string): number {
  const [state, ...words] = text.split(' ');
  return fields.reduce(
    (shape, field) => shape + (words.includes(field) ? bit[field] : 0),
    figureStates.indexOf(state as FigureState) * stateBit,
  );
}

function isOrderOf(form: FormId, ids: readonly string[]): boolean {
  const own = figuresOf(form);
  return own.length === ids.length && own.every(({ id }, index) => id === ids[index]);
}
