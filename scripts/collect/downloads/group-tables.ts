import { figureBlock } from '../../../src/downloads/figure-block.ts';
import { parquetColumns, parquetPath } from '../../../src/downloads/parquet.ts';
import { reportCells } from '../../../src/downloads/report-columns.ts';
import { blockOf } from '../../../src/downloads/row-block.ts';
import { tables } from '../../../src/downloads/tables.ts';
import { downloadAddress } from '../../../src/model/addresses.ts';
import type { PlacedOrgan, ReportRecord } from '../../../src/model/records.ts';
import type { ReportGroup } from '../report-source.ts';
import type { FilesUnderWay } from '../writing/kept-files.ts';
import { ParquetFile } from './parquet-file.ts';
import { type StandingPart, TablePart } from './table-part.ts';

export type TableSources = {
  /** Makes a full address of one on this site. */
  toFullAddress: (address: string) => string;
  isMadeUp: boolean;
};

/** The parts of tables that hold the reports of a group, as they stand among the parts of the collections. */
export type GroupTables = {
  figures: StandingPart;
  reports: StandingPart;
  /** The figures as a Parquet file. */
  parquet: { path: string; rows: number; bytes: number };
};

/** Writes the figures and reports of a group as parts of their tables, the figures as Parquet too. */
export class GroupTablesWriter {
  readonly #files: FilesUnderWay;
  readonly #sources: TableSources;
  readonly #figures: TablePart;
  readonly #reports: TablePart;
  readonly #parquet: ParquetFile;
  readonly #parquetPath: string;

  constructor(
    files: FilesUnderWay,
    { year, province }: Pick<ReportGroup, 'year' | 'province'>,
    sources: TableSources,
  ) {
    const part = `${year}/${province}`;
    const { isMadeUp } = sources;
    this.#files = files;
    this.#sources = sources;
    this.#figures = new TablePart(tables.figures, part, isMadeUp);
    this.#reports = new TablePart(tables.reports, part, isMadeUp);
    this.#parquet = new ParquetFile(parquetColumns, { given: tables.figures.columns, isMadeUp });
    this.#parquetPath = parquetPath(year, province);
  }

  add(record: ReportRecord, organ: PlacedOrgan): void {
    const { toFullAddress } = this.#sources;
    const figures = figureBlock(organ, record, toFullAddress);
    this.#figures.add(figures);
    this.#parquet.add(figures);
    this.#reports.add(blockOf([reportCells(organ, record, toFullAddress)]));
  }

  finish(): GroupTables {
    const { write } = this.#files;
    const bytes = this.#parquet.finish();
    write(downloadAddress(this.#parquetPath), bytes);
    return {
      figures: this.#figures.write(write),
      reports: this.#reports.write(write),
      parquet: { path: this.#parquetPath, rows: this.#parquet.rows, bytes: bytes.length },
    };
  }
}
