import { findingCells } from '../../../src/downloads/finding-columns.ts';
import { organCells } from '../../../src/downloads/organ-columns.ts';
import { blockOf } from '../../../src/downloads/row-block.ts';
import type { Table } from '../../../src/downloads/table.ts';
import { checkTable, tables } from '../../../src/downloads/tables.ts';
import { downloadAddress } from '../../../src/model/addresses.ts';
import { checkCodes } from '../../../src/model/checks.ts';
import {
  type DownloadFile,
  downloadFileSchema,
  type OrganRecord,
  provinceOf,
} from '../../../src/model/records.ts';
import type { FindingLog, LoggedFinding, LogPart } from '../finding-log.ts';
import type { MadeGroup } from '../groups/make-group.ts';
import type { CollectionsWriter } from '../writing/write-collections.ts';
import type { TableSources } from './group-tables.ts';
import type { IndicatorTables } from './indicator-tables.ts';
import { TableFiles } from './table-files.ts';

type DownloadSources = TableSources & {
  log: FindingLog;
  indicators: Pick<IndicatorTables, 'close'>;
};

/**
 * Writes everything on the site as tables: CSV files, and all figures as Parquet by year and province. To be called
 * when the groups of reports, what was found about them and the indicators have been written.
 */
export function publishDownloads(
  writer: CollectionsWriter,
  { organs, groups }: { organs: Iterable<OrganRecord>; groups: readonly MadeGroup[] },
  sources: DownloadSources,
): void {
  const { log, indicators, toFullAddress } = sources;
  const open = (table: Table) => new TableFiles(writer, table, sources);
  const { figures, reports, parquet } = writeReports(writer, groups, open);
  const listed = open(tables.organs);
  for (const [province, own] of Map.groupBy(organs, provinceOf))
    listed.add(province, blockOf(own.map((organ) => organCells(organ, toFullAddress))));
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

/** The tables of figures and reports of the groups, and their Parquet files. */
function writeReports(
  writer: CollectionsWriter,
  groups: readonly MadeGroup[],
  open: (table: Table) => TableFiles,
) {
  const [figures, reports] = [open(tables.figures), open(tables.reports)];
  const parquet: DownloadFile[] = [];
  for (const { year, province, about } of groups) {
    figures.addPart(about.tables.figures);
    reports.addPart(about.tables.reports);
    writer.published.adopt(downloadAddress(about.tables.parquet.path), writer.parts);
    const part = `${year}/${province}`;
    parquet.push({ table: 'figures', part, ...about.tables.parquet, listsParts: false });
  }
  return { figures, reports, parquet };
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
    files.add(`${part.year}/${part.province}`, blockOf(rows));
  }
  return files.close(toFullAddress);
}
