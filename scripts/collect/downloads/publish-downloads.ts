import { createHash } from 'node:crypto';
import { RecordStore } from '../../../src/collections/store.ts';
import { figureRows } from '../../../src/downloads/figure-columns.ts';
import { findingCells } from '../../../src/downloads/finding-columns.ts';
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
import type { FindingLog, LoggedFinding, LogPart } from '../finding-log.ts';
import type { CollectionsWriter } from '../write-collections.ts';
import type { IndicatorTables } from './indicator-tables.ts';
import { ParquetFile } from './parquet-file.ts';
import { TableFiles } from './table-files.ts';

export type DownloadSources = {
  organs: ReadonlyMap<string, PlacedOrgan>;
  log: FindingLog;
  indicators: Pick<IndicatorTables, 'close'>;
  /** Makes a full address of one on this site. */
  toFullAddress: (address: string) => string;
  isMadeUp: boolean;
};

/**
 * Writes everything on the site as tables: CSV files, and all figures as Parquet by year and province. A part of
 * which no report has changed is taken over. To be called when the reports, what was found about them and the
 * indicators have been written.
 */
export function publishDownloads(
  writer: CollectionsWriter,
  organs: Iterable<OrganRecord>,
  sources: DownloadSources,
): void {
  const { log, indicators, toFullAddress } = sources;
  const open = (table: Table) => new TableFiles(writer, table, sources);
  const { figures, reports, parquet } = writeReports(writer, sources, open);
  const listed = open(tables.organs);
  for (const organ of organs) listed.add(provinceOf(organ), [organCells(organ, toFullAddress)]);
  const findings = (table: Table, read: (part: LogPart) => LoggedFinding[]) =>
    writeFindings(open(table), read, sources);
  const files = [
    ...[figures, reports, listed].flatMap((table) => table.close(toFullAddress)),
    ...findings(tables.findings, (part) => log.readAll(part)),
    ...indicators.close(),
    ...checkCodes.flatMap((code) => findings(checkTable(code), (part) => log.readFailures(part, code))),
    ...parquet,
  ];
  writer.writeJson('downloads', downloadFileSchema.array().parse(files));
}

/** The tables of figures and reports, a part a year and province, the figures of each as Parquet too. */
function writeReports(
  writer: CollectionsWriter,
  { organs, toFullAddress, isMadeUp }: DownloadSources,
  open: (table: Table) => TableFiles,
) {
  const store = new RecordStore<ReportRecord>('reports', writer.directory);
  const [figures, reports] = [open(tables.figures), open(tables.reports)];
  const parquet: DownloadFile[] = [];
  for (const { year, province, members } of partsOf(store, organs)) {
    const part = `${year}/${province}`;
    const path = parquetPath(year, province);
    const made = writer.parts.put(`reports of ${part}`, keyOf(store, members), ({ write }) => {
      const [figurePart, reportPart] = [figures.openPart(part), reports.openPart(part)];
      const file = new ParquetFile(parquetColumns, { given: tables.figures.columns, isMadeUp });
      for (const { id, organ } of members) {
        const record = store.read(id);
        const rows = figureRows(organ, record, toFullAddress);
        figurePart.add(rows);
        file.add(rows);
        reportPart.add([reportCells(organ, record, toFullAddress)]);
      }
      const bytes = file.finish();
      write(downloadAddress(path), bytes);
      return {
        figures: figurePart.write(write),
        reports: reportPart.write(write),
        parquet: { rows: file.rows, bytes: bytes.length },
      };
    });
    figures.addPart(made.figures);
    reports.addPart(made.reports);
    writer.published.adopt(downloadAddress(path), writer.parts);
    parquet.push({ table: 'figures', path, part, ...made.parquet, listsParts: false });
  }
  return { figures, reports, parquet };
}

type Member = { id: string; organ: PlacedOrgan };

/** Reports by year and province, in the order in which they stand. */
function partsOf(
  { ids }: RecordStore<ReportRecord>,
  organs: ReadonlyMap<string, PlacedOrgan>,
): { year: number; province: string; members: Member[] }[] {
  const members = ids.flatMap((id): (Member & { year: number })[] => {
    const [slug = '', year] = id.split('/');
    const organ = organs.get(slug);
    return organ ? [{ id, organ, year: Number(year) }] : [];
  });
  const parts = Map.groupBy(members, ({ organ, year }) => `${year}/${provinceOf(organ)}`);
  return [...parts].map(([part, own]) => ({
    year: Number(part.slice(0, part.indexOf('/'))),
    province: part.slice(part.indexOf('/') + 1),
    members: own,
  }));
}

/** Changes whenever a report of a part does, or what the tables say of its organ. */
function keyOf(store: RecordStore<ReportRecord>, members: readonly Member[]): string {
  const hash = createHash('sha256');
  for (const { id, organ } of members) hash.update(`${id} ${store.hashOf(id)} ${JSON.stringify(organ)}\n`);
  return hash.digest('hex');
}

function writeFindings(
  files: TableFiles,
  read: (part: LogPart) => LoggedFinding[],
  { log, toFullAddress }: DownloadSources,
): DownloadFile[] {
  for (const part of log.parts()) {
    const rows = read(part).map(({ organ, finding }) =>
      findingCells(organ, part.year, finding, toFullAddress),
    );
    files.add(`${part.year}/${part.province}`, rows);
  }
  return files.close(toFullAddress);
}
