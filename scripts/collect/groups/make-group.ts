import { z } from 'zod';
import { publishedOrganReport } from '../../../src/downloads/published-organ.ts';
import { measuresOf } from '../../../src/metrics/measure.ts';
import { summariseReport } from '../../../src/metrics/report-summary.ts';
import type { PlacedOrgan, RefusedFile } from '../../../src/model/records.ts';
import { findingSchema } from '../../../src/model/report-schema.ts';
import { reportSummarySchema } from '../../../src/model/report-summary.ts';
import { type GroupTables, GroupTablesWriter, type TableSources } from '../downloads/group-tables.ts';
import type { ReadReport } from '../reading/read-reports.ts';
import { ReportFiles } from '../report-files.ts';
import type { ReportGroup } from '../report-source.ts';
import { addTallies, type Tallies } from '../tallies.ts';
import type { FilesUnderWay } from '../writing/kept-files.ts';
import type { OpenRecords } from '../writing/records-file.ts';
import type { CollectionsWriter } from '../writing/write-collections.ts';
import { comparedOf, comparedSchema } from './compared.ts';
import { type GroupPieceName, pieceStem } from './group-pieces.ts';
import { GroupSeriesWriter } from './group-series.ts';

/** What is worked out of the reports of a group alone, beside what stands in its files. */
type GroupAbout = {
  reports: number;
  findings: number;
  refused: RefusedFile[];
  /** How each check came out on all its reports. */
  tallies: Tallies;
  tables: GroupTables;
};

/** A group whose files are made, or taken over. */
export type MadeGroup = Pick<ReportGroup, 'year' | 'province' | 'organs'> & {
  /** Changes whenever anything does that its files are made of. */
  key: string;
  /** Of its reports, in the order of organs. */
  ids: readonly string[];
  about: GroupAbout;
};

/** Reads a group of reports and writes what is worked out of them alone; nothing of it is read where it stands already. */
export async function makeGroup(
  writer: CollectionsWriter,
  group: ReportGroup,
  sources: TableSources,
): Promise<MadeGroup> {
  const { year, province, organs } = group;
  const name = `reports of ${year}/${province}`;
  if (writer.parts.stands(name)) {
    const key = group.key();
    const standing = writer.parts.takeOver<GroupAbout>(name, key);
    if (standing) {
      const { ids } = writer.openStem(pieceStem(group, 'reports'));
      group.takeOver(ids);
      return { year, province, organs, key, ids, about: standing.about };
    }
  }
  const { files, finish } = writer.parts.begin(name);
  const under = new GroupUnderWay(writer, files, group, sources);
  for await (const read of group.read()) under.add(read);
  const { ids, about } = under.finish();
  const key = group.key();
  finish(key, about);
  return { year, province, organs, key, ids, about };
}

/** Everything that is written of a group, while its reports come. */
class GroupUnderWay {
  readonly #organs: ReadonlyMap<string, PlacedOrgan>;
  readonly #reports;
  readonly #summaries;
  readonly #findings;
  readonly #compared;
  readonly #measures;
  readonly #series;
  readonly #tables;
  readonly #toFullAddress: TableSources['toFullAddress'];
  readonly #ids: string[] = [];
  readonly #refused: RefusedFile[] = [];
  readonly #tallies: Tallies = {};
  #findingsCount = 0;

  constructor(writer: CollectionsWriter, files: FilesUnderWay, group: ReportGroup, sources: TableSources) {
    this.#toFullAddress = sources.toFullAddress;
    this.#organs = new Map(group.organs.map((organ) => [organ.slug, organ]));
    const open: OpenRecords<GroupPieceName> = (name, schema) =>
      writer.openPiece(files, pieceStem(group, name), schema);
    this.#reports = new ReportFiles(open);
    this.#summaries = open('report-summaries', reportSummarySchema);
    this.#findings = open('findings', z.array(findingSchema));
    this.#compared = open('compared', comparedSchema);
    this.#measures = open('measures', z.json());
    this.#series = new GroupSeriesWriter(open);
    this.#tables = new GroupTablesWriter(files, group, sources);
  }

  add(read: ReadReport | RefusedFile): void {
    if ('error' in read) {
      this.#refused.push(read);
      return;
    }
    const { record } = read;
    const { report } = record;
    const organ = this.#organs.get(record.organ);
    if (!organ) throw new Error(`a report of ${record.organ}, which is no organ of its group`);
    const id = `${record.organ}/${record.year}`;
    this.#ids.push(id);
    this.#reports.add(read);
    this.#summaries.add(id, summariseReport(record));
    if (report.findings.length > 0) this.#findings.addLine(id, JSON.stringify(report.findings));
    this.#compared.addLine(id, JSON.stringify(comparedOf(record)));
    const measures = measuresOf(record, organ);
    const inOrgan = publishedOrganReport(record, measures, this.#toFullAddress);
    this.#measures.addLine(id, JSON.stringify(inOrgan));
    this.#series.add(record, organ, measures);
    this.#tables.add(record, organ);
    this.#findingsCount += report.findings.length;
    addTallies(this.#tallies, record.tallies);
  }

  finish(): Pick<MadeGroup, 'ids' | 'about'> {
    for (const file of [this.#reports, this.#summaries, this.#findings, this.#compared, this.#measures])
      file.close();
    this.#series.finish();
    const about: GroupAbout = {
      reports: this.#ids.length,
      findings: this.#findingsCount,
      refused: this.#refused,
      tallies: this.#tallies,
      tables: this.#tables.finish(),
    };
    return { ids: this.#ids, about };
  }
}
