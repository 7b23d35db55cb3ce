import type { AmountUnit, FigureState, UnitSource } from '../../../src/model/figure.ts';

/** What a made-up report prints in a cell, and what whoever reads it should find there. */
export type Cell = {
  print: string;
  state: FigureState;
  value?: number;
  unit?: AmountUnit | null;
  unitSource?: UnitSource | null;
};

/** Cells of a report by figure; a figure that is not there prints 0. */
export type Cells = Map<string, Cell>;

/** A cell that prints a whole number as it is. */
export function count(value: number): Cell {
  return { print: String(value), state: 'reported', value };
}

/** The number in a cell, 0 where nothing is said of it; undefined where it prints none. */
export function valueIn(cells: ReadonlyMap<string, Cell>, figure: string): number | undefined {
  const cell = cells.get(figure);
  return cell ? cell.value : 0;
}

/** The same figures with another number in one of them. */
export function setCount(cells: Cells, figure: string, value: number): void {
  if (value === 0) cells.delete(figure);
  else cells.set(figure, count(value));
}
