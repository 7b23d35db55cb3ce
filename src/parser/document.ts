import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Format } from '../model/report.ts';

/**
 * What every reader makes of a file, whatever its format: paragraphs and tables in reading order, each piece
 * with its place in the published document.
 */
export type Document = {
  format: Format;
  blocks: Block[];
  /** The text that places refer to, a line an item. */
  lines: string[];
  /** What the reader noticed on the way. */
  findings: Finding[];
};

export type Block = Paragraph | Table;

export type Paragraph = { kind: 'paragraph'; text: string; at: Place };

/**
 * A table as rows of cells. `grid` tells what is known of its columns: exact, those of the source with merged
 * cells known; ordinal, only the order of the cells in a row (text, where a horizontal merge leaves no trace);
 * none, only the sequence of the cells, one a row, the rows being lost.
 */
export type Table = { kind: 'table'; rows: Row[]; grid: 'exact' | 'ordinal' | 'none'; at: Place };

export type Row = { cells: Cell[]; at: Place };

/** A cell. `text` is NFKC with all white space removed; `raw` is as printed, without padding around it. */
export type Cell = {
  text: string;
  raw: string;
  /** 0-based column on the table's grid. */
  column: number;
  colSpan: number;
  rowSpan: number;
  /** Whether the cell only continues a cell merged from above. */
  covered: boolean;
  at: Place;
};
