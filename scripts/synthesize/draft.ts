import type { SourceFile } from '../../src/model/records.ts';
import type { FormId } from '../../src/model/report.ts';
import type { Quirks } from '../../src/writer/statutory-tables.ts';
import type { Cells } from './figures/cell.ts';
import type { AmountStyle } from './figures/disclosure-cells.ts';
import type { LocalRows } from './local-rows.ts';

/** A report before it is written in a format. A defect changes it, and what whoever reads it should find. */
export type Draft = {
  year: number;
  form: FormId;
  title: string;
  /** Its organ as the title prints it. */
  organName: string;
  headings: string[];
  /** Paragraphs by section. */
  prose: string[][];
  cells: Cells;
  style: AmountStyle;
  quirks: Quirks;
  /** What a province has its organs print besides. */
  localRows: LocalRows;
  /** Rows of table 2 or 3 by id that the report does not print. */
  lostRows: string[];
  source: SourceFile | undefined;
};
