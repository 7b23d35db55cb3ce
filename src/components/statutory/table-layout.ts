import type { Figure } from '../../model/figure.ts';

/** A statutory table as the form prints it, ready to be shown: rows of cells with their spans and headers. */
export type TableLayout = {
  caption: string;
  unit: string;
  head: Row[];
  /** Row groups: the blocks of table 2, or one. */
  bodies: Row[][];
};

export type Row = { cells: Cell[]; isSplit?: boolean };

export type Cell = HeaderCell | NoteCell | FigureCell;

export type HeaderCell = {
  kind: 'header';
  text: string;
  scope: 'row' | 'col' | 'rowgroup';
  colSpan: number;
  rowSpan: number;
  id?: string;
  /** How the cell is set: a block's title, a merged label at the first or second depth, a leaf. */
  role?: 'block' | 'group' | 'subgroup' | 'leaf';
};

type NoteCell = { kind: 'note'; text: string; colSpan: number; rowSpan: number };

export type FigureCell = {
  kind: 'figure';
  /** Anchor of the cell, and the figure's id where it is one of the form. */
  id: string;
  figure: Figure;
  /** The unit of a count; an amount carries its own. */
  unit: string | null;
  colSpan: number;
  /** Ids of the headers where rows and columns alone do not tell them. */
  headers?: string;
  /** Name of a figure that is not one of the form: a row that the report adds or splits off. */
  name?: string;
};

export type Figures = Readonly<Record<string, Figure>>;

/** The figure with this id; absent where the report has none, so that a table never loses a cell. */
export function figureAt(figures: Figures, id: string): Figure {
  return figures[id] ?? { state: 'absent' };
}

/** A header cell of one row and one column unless `spans` says otherwise. */
export function header(
  text: string,
  scope: HeaderCell['scope'],
  spans: Partial<Omit<HeaderCell, 'kind' | 'text' | 'scope'>> = {},
): HeaderCell {
  return { kind: 'header', text, scope, colSpan: 1, rowSpan: 1, ...spans };
}
