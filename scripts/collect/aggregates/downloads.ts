import type { CsvValue } from '../../../src/downloads/csv.ts';
import { figureCells } from '../../../src/downloads/figure-columns.ts';
import { findingCells } from '../../../src/downloads/finding-columns.ts';
import { organCells } from '../../../src/downloads/organ-columns.ts';
import { parquetColumns, parquetPath } from '../../../src/downloads/parquet.ts';
import { reportCells } from '../../../src/downloads/report-columns.ts';
import { tables } from '../../../src/downloads/tables.ts';
import {
  type DownloadFile,
  downloadFileSchema,
  type OrganRecord,
  type PlacedOrgan,
  type ReportRecord,
} from '../../../src/model/records.ts';
import type { Aggregate } from '../aggregate.ts';
import { ParquetFile } from '../downloads/parquet-file.ts';
import { TableFiles } from '../downloads/table-files.ts';
import type { CollectionsWriter } from '../write-collections.ts';

type ToFullAddress = (address: string) => string;

/** Which columns of the CSV table the Parquet files have. */
const parquetCells = parquetColumns.map(({ id }) =>
  tables.figures.columns.findIndex((column) => column.id === id),
);

/** Everything on the site as tables: CSV files, and all figures as Parquet by year and province. */
export class DownloadAggregate implements Aggregate {
  readonly #writer: CollectionsWriter;
  readonly #toFullAddress: ToFullAddress;
  readonly #figures: TableFiles;
  readonly #reports: TableFiles;
  readonly #findings: TableFiles;
  readonly #parquetFiles: DownloadFile[] = [];
  #parquet: { year: number; province: string; file: ParquetFile } | undefined;

  /** `toFullAddress` makes a full address of one on this site. */
  constructor(writer: CollectionsWriter, toFullAddress: ToFullAddress) {
    this.#writer = writer;
    this.#toFullAddress = toFullAddress;
    this.#figures = new TableFiles(writer, tables.figures);
    this.#reports = new TableFiles(writer, tables.reports);
    this.#findings = new TableFiles(writer, tables.findings);
  }

  add(record: ReportRecord, organ: PlacedOrgan): void {
    const { year, report } = record;
    const province = organ.places[0]?.code ?? 'none';
    const part = `${year}/${province}`;
    const figures = Object.keys(report.figures).map((id) =>
      figureCells(organ, record, id, this.#toFullAddress),
    );
    this.#figures.add(part, figures);
    this.#addToParquet(year, province, figures);
    this.#reports.add(part, [reportCells(organ, record, this.#toFullAddress)]);
    this.#findings.add(
      part,
      report.findings.map((finding) => findingCells(organ, year, finding, this.#toFullAddress)),
    );
  }

  /** The table of organs is known when all reports are read. */
  addOrgans(organs: Iterable<OrganRecord>): void {
    this.#organs = new TableFiles(this.#writer, tables.organs);
    for (const organ of organs) {
      this.#organs.add(organ.places[0]?.code ?? 'none', [organCells(organ, this.#toFullAddress)]);
    }
  }

  #organs: TableFiles | undefined;

  write(writer: CollectionsWriter): void {
    this.#closeParquet();
    const csv = [this.#figures, this.#reports, this.#organs, this.#findings];
    const files = csv.flatMap((table) => table?.close(this.#toFullAddress) ?? []);
    writer.writeJson('downloads', downloadFileSchema.array().parse([...files, ...this.#parquetFiles]));
  }

  #addToParquet(year: number, province: string, rows: readonly (readonly CsvValue[])[]): void {
    if (this.#parquet?.year !== year || this.#parquet.province !== province) {
      this.#closeParquet();
      this.#parquet = { year, province, file: new ParquetFile(parquetColumns) };
    }
    this.#parquet.file.add(rows.map((row) => parquetCells.map((index) => row[index] ?? null)));
  }

  #closeParquet(): void {
    if (!this.#parquet) return;
    const { year, province, file } = this.#parquet;
    this.#parquet = undefined;
    const bytes = file.finish();
    const path = parquetPath(year, province);
    this.#writer.writeFile(`downloads/${path}`, bytes);
    const part = `${year}/${province}`;
    this.#parquetFiles.push({
      table: 'figures',
      path,
      part,
      rows: file.rows,
      bytes: bytes.length,
      listsParts: false,
    });
  }
}
