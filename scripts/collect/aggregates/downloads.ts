import type { CsvValue } from '../../../src/downloads/csv.ts';
import { figureCells } from '../../../src/downloads/figure-columns.ts';
import { findingCells } from '../../../src/downloads/finding-columns.ts';
import { cellsOf, columnsOf } from '../../../src/downloads/made-up.ts';
import { organCells } from '../../../src/downloads/organ-columns.ts';
import { parquetColumns, parquetPath } from '../../../src/downloads/parquet.ts';
import { reportCells } from '../../../src/downloads/report-columns.ts';
import type { Table } from '../../../src/downloads/table.ts';
import { checkTable, tables } from '../../../src/downloads/tables.ts';
import { downloadAddress } from '../../../src/model/addresses.ts';
import { checkCodes } from '../../../src/model/checks.ts';
import {
  type DownloadFile,
  downloadFileSchema,
  type OrganRecord,
  type PlacedOrgan,
  provinceOf,
  type ReportRecord,
} from '../../../src/model/records.ts';
import type { Aggregate } from '../aggregate.ts';
import type { IndicatorTables } from '../downloads/indicator-tables.ts';
import { ParquetFile } from '../downloads/parquet-file.ts';
import { TableFiles } from '../downloads/table-files.ts';
import type { FindingLog, LoggedFinding, LogPart } from '../finding-log.ts';
import type { CollectionsWriter } from '../write-collections.ts';

export type DownloadSources = {
  log: FindingLog;
  indicators: Pick<IndicatorTables, 'close'>;
  /** Makes a full address of one on this site. */
  toFullAddress: (address: string) => string;
  isMadeUp: boolean;
};

/** Which columns of the CSV table the Parquet files have. */
const parquetCells = parquetColumns.map(({ id }) =>
  tables.figures.columns.findIndex((column) => column.id === id),
);

/** Everything on the site as tables: CSV files, and all figures as Parquet by year and province. */
export class DownloadAggregate implements Aggregate {
  readonly #writer: CollectionsWriter;
  readonly #sources: DownloadSources;
  readonly #figures: TableFiles;
  readonly #reports: TableFiles;
  readonly #parquetFiles: DownloadFile[] = [];
  #parquet: { year: number; province: string; file: ParquetFile } | undefined;

  constructor(writer: CollectionsWriter, sources: DownloadSources) {
    this.#writer = writer;
    this.#sources = sources;
    this.#figures = this.#openTable(tables.figures);
    this.#reports = this.#openTable(tables.reports);
  }

  add(record: ReportRecord, organ: PlacedOrgan): void {
    const { year, report } = record;
    const { toFullAddress } = this.#sources;
    const province = provinceOf(organ);
    const part = `${year}/${province}`;
    const figures = Object.keys(report.figures).map((id) => figureCells(organ, record, id, toFullAddress));
    this.#figures.add(part, figures);
    this.#addToParquet(year, province, figures);
    this.#reports.add(part, [reportCells(organ, record, toFullAddress)]);
  }

  /** The table of organs is known when all reports are read. */
  addOrgans(organs: Iterable<OrganRecord>): void {
    this.#organs = this.#openTable(tables.organs);
    for (const organ of organs) {
      this.#organs.add(provinceOf(organ), [organCells(organ, this.#sources.toFullAddress)]);
    }
  }

  #organs: TableFiles | undefined;

  /** To be called when every other aggregate has written: findings and indicators are known then. */
  write(writer: CollectionsWriter): void {
    this.#closeParquet();
    const { log, indicators, toFullAddress } = this.#sources;
    const csv = [this.#figures, this.#reports, this.#organs];
    const files = [
      ...csv.flatMap((table) => table?.close(toFullAddress) ?? []),
      ...this.#writeFindings(tables.findings, (part) => log.readAll(part)),
      ...indicators.close(),
      ...checkCodes.flatMap((code) =>
        this.#writeFindings(checkTable(code), (part) => log.readFailures(part, code)),
      ),
      ...this.#parquetFiles,
    ];
    writer.writeJson('downloads', downloadFileSchema.array().parse(files));
  }

  #openTable(table: Table): TableFiles {
    return new TableFiles(this.#writer, table, this.#sources);
  }

  #writeFindings(table: Table, read: (part: LogPart) => LoggedFinding[]): DownloadFile[] {
    const { log, toFullAddress } = this.#sources;
    const files = this.#openTable(table);
    for (const part of log.parts()) {
      const rows = read(part).map(({ organ, finding }) =>
        findingCells(organ, part.year, finding, toFullAddress),
      );
      files.add(`${part.year}/${part.province}`, rows);
    }
    return files.close(toFullAddress);
  }

  #addToParquet(year: number, province: string, rows: readonly (readonly CsvValue[])[]): void {
    const { isMadeUp } = this.#sources;
    if (this.#parquet?.year !== year || this.#parquet.province !== province) {
      this.#closeParquet();
      this.#parquet = { year, province, file: new ParquetFile(columnsOf(parquetColumns, isMadeUp)) };
    }
    const cells = rows.map((row) => parquetCells.map((index) => row[index] ?? null));
    this.#parquet.file.add(cells.map((row) => cellsOf(row, isMadeUp)));
  }

  #closeParquet(): void {
    if (!this.#parquet) return;
    const { year, province, file } = this.#parquet;
    this.#parquet = undefined;
    const bytes = file.finish();
    const path = parquetPath(year, province);
    this.#writer.published.write(downloadAddress(path), bytes);
    this.#parquetFiles.push({
      table: 'figures',
      path,
      part: `${year}/${province}`,
      rows: file.rows,
      bytes: bytes.length,
      listsParts: false,
    });
  }
}
