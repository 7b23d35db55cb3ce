import { createHash } from 'node:crypto';
import { parseBefore } from '../../../src/collections/json-beginning.ts';
import type { RecordStore } from '../../../src/collections/store.ts';
import {
  type PlacedOrgan,
  type ProseRecord,
  provinceOf,
  type StoredReport,
} from '../../../src/model/records.ts';
import type { SearchDocument } from '../../../src/search/search-document.ts';
import { type SearchedRecord, searchDocument } from './search-documents.ts';

/** A report, and what changes whenever anything does that the index says of it. */
export type SearchedReport = { id: string; organ: PlacedOrgan; key: string };

/** Reports of one year and province that follow each other. */
export type ReportGroup = { name: string; reports: SearchedReport[] };

type SearchedCollections = {
  reports: RecordStore<StoredReport>;
  proses: RecordStore<ProseRecord>;
  /** By slug. */
  organs: ReadonlyMap<string, PlacedOrgan>;
};

/** Every report as the text index is made of it. */
export class SearchedReports {
  readonly #collections: SearchedCollections;

  constructor(collections: SearchedCollections) {
    this.#collections = collections;
  }

  /** The reports of each year, in the order in which they stand. */
  *byYear(): Generator<[year: number, reports: SearchedReport[]]> {
    const years = Map.groupBy(this.#collections.reports.ids, (id) => Number(id.slice(id.indexOf('/') + 1)));
    for (const [year, ids] of years) yield [year, ids.map((id) => this.#report(id))];
  }

  document({ id, organ }: SearchedReport): SearchDocument {
    const { reports, proses } = this.#collections;
    // Figures, which stand behind what is searched, are nine tenths of a record.
    const record = parseBefore(reports.readLine(id), 'figures', 2) as SearchedRecord;
    return searchDocument(record, proses.read(id), organ);
  }

  #report(id: string): SearchedReport {
    const { reports, proses, organs } = this.#collections;
    const organ = organs.get(id.slice(0, id.indexOf('/')));
    if (!organ) throw new Error(`a report ${id} of no organ`);
    const shown = JSON.stringify([organ.name, organ.kind, organ.places]);
    return { id, organ, key: `${id} ${reports.hashOf(id)} ${proses.hashOf(id)} ${shown}\n` };
  }
}

/** Changes whenever any of the reports does, or their order. */
export function keyOfReports(reports: readonly SearchedReport[]): string {
  const hash = createHash('sha256');
  for (const { key } of reports) hash.update(key);
  return hash.digest('hex');
}

/** The reports of one year, a group a province; where a province's do not follow each other it has several. */
export function groupsOf(reports: readonly SearchedReport[]): ReportGroup[] {
  const groups: ReportGroup[] = [];
  const counts = new Map<string, number>();
  let last: string | undefined;
  for (const report of reports) {
    const province = provinceOf(report.organ);
    if (province !== last) {
      const count = (counts.get(province) ?? 0) + 1;
      counts.set(province, count);
      groups.push({ name: `${province}-${count}`, reports: [] });
      last = province;
    }
    groups.at(-1)?.reports.push(report);
  }
  return groups;
}
