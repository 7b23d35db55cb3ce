import type { Finding } from '../../src/model/finding.ts';
import {
  namesakesRecordSchema,
  neighboursRecordSchema,
  type OrganRecord,
  organRecordSchema,
  type PlacedOrgan,
  refusedFileSchema,
  regionRecordSchema,
} from '../../src/model/records.ts';
import { CheckAggregate } from './aggregates/checks.ts';
import { CompareAggregate } from './aggregates/compare.ts';
import { writeIndicators } from './aggregates/indicators.ts';
import { LikenessAggregate } from './aggregates/likeness.ts';
import { writeYearFindings } from './aggregates/years.ts';
import { type ContentSourceOptions, contentSource } from './content-source.ts';
import { IndicatorTables } from './downloads/indicator-tables.ts';
import { publishDownloads } from './downloads/publish-downloads.ts';
import { FindingLog } from './finding-log.ts';
import type { Compared } from './groups/compared.ts';
import { pieceStem, reportPieces } from './groups/group-pieces.ts';
import { type MadeGroup, makeGroup } from './groups/make-group.ts';
import { namesakesOf } from './namesakes.ts';
import { neighbourRecords } from './neighbours.ts';
import { writeOrganList } from './organ-list.ts';
import { publishPlaces } from './publish-places.ts';
import { publishReports } from './publish-reports.ts';
import { publishTextIndex } from './publish-text-index.ts';
import { regionRecords, unplacedOrgans } from './regions.ts';
import type { ReportSource } from './report-source.ts';
import { Spool } from './spool.ts';
import { type CollectionsWriter, fillCollections } from './write-collections.ts';
import { byFile, type WrittenReports } from './write-reports.ts';

export type CollectTarget = {
  outDir: string;
  /** The site's root in full, for links in the files that are offered. */
  address: string;
  /** Of all that decides what is written: files of the same version are taken over where nothing has changed. */
  version?: string | undefined;
};

export type CollectOptions = CollectTarget & Omit<ContentSourceOptions, 'region'> & { contentDir: string };

export type CollectResult = WrittenReports & { organs: number };

/**
 * Reads every report in `content/` and writes the collections that the pages are made from. Reports are written
 * one after another as they are read, none is held; those that `cache` knows are not parsed again, and it is closed
 * at the end. A file that cannot be read as a report is among `refused` and stops nothing; data kept by people that
 * break their schema throw a ContentError, and the collections stay as they were.
 */
export async function collect({
  contentDir,
  cache,
  watch,
  ...target
}: CollectOptions): Promise<CollectResult> {
  let isWhole = false;
  try {
    const result = await collectFrom(() => contentSource(contentDir, { cache, watch }), target);
    isWhole = true;
    return result;
  } finally {
    cache?.close(isWhole);
  }
}

/** Writes the collections of all that a source has; whatever fails, the collections stay as they were. */
export function collectFrom(
  open: () => ReportSource,
  { outDir, address, version }: CollectTarget,
): Promise<CollectResult> {
  return fillCollections(outDir, version, async (writer) => {
    const spool = new Spool();
    try {
      return await collectInto(writer, spool, open(), address);
    } finally {
      spool.close();
    }
  });
}

async function collectInto(
  writer: CollectionsWriter,
  spool: Spool,
  source: ReportSource,
  address: string,
): Promise<CollectResult> {
  const { organs, formerSlugs, madeUpNote } = source;
  const toFullAddress = (place: string) => address.replace(/\/$/, '') + place;
  const sources = { organs, toFullAddress, isMadeUp: madeUpNote !== undefined };
  const refused = [...source.refuse(writer.offer)];
  const all: MadeGroup[] = [];
  for await (const group of source.groups(writer.offer)) all.push(await makeGroup(writer, group, sources));
  refused.push(...all.flatMap(({ about }) => about.refused));
  // A group of which no file could be read is no group.
  const groups = all.filter(({ ids }) => ids.length > 0);
  for (const name of reportPieces) {
    const stems = groups.map((group) => pieceStem(group, name));
    writer.writePieces(name, stems);
  }
  const records = organRecords(organs, groups);
  const log = new FindingLog(spool);
  const checks = new CheckAggregate(log);
  for (const group of groups) countGroup(writer, group, checks);
  writeYearFindings(writer, groups, checks);
  writeLikeness(writer, groups, checks);
  checks.write(writer);
  const compare = new CompareAggregate(writer, records);
  const indicators = new IndicatorTables(writer, sources);
  writeIndicators(writer, groups, { rows: indicators, onPlace: (place) => compare.addPlace(place) });
  compare.write();
  publishDownloads(writer, { organs: records, groups }, { ...sources, log, indicators });
  writeOrgans(writer, records);
  writer.writeJson('former-slugs', Object.fromEntries(formerSlugs));
  writer.writeJson('refused', refusedFileSchema.array().parse(refused.sort(byFile)));
  publishTextIndex(writer, organs);
  publishPlaces(writer, sources);
  publishReports(writer, { toFullAddress, madeUpNote });
  const sum = (of: 'reports' | 'findings') => groups.reduce((all, { about }) => all + about[of], 0);
  return { organs: organs.size, reports: sum('reports'), findings: sum('findings'), refused };
}

/** Organs with the years that they have reports of, oldest first. */
function organRecords(organs: ReadonlyMap<string, PlacedOrgan>, groups: readonly MadeGroup[]): OrganRecord[] {
  const years = new Map<string, number[]>();
  for (const { year, ids } of groups.toReversed()) {
    for (const id of ids) {
      const slug = id.slice(0, id.indexOf('/'));
      const known = years.get(slug);
      if (known) known.push(year);
      else years.set(slug, [year]);
    }
  }
  return [...organs.values()].map((organ) => ({ ...organ, years: years.get(organ.slug) ?? [] }));
}

/** Counts what was found about the reports of a group from themselves alone. */
function countGroup(writer: CollectionsWriter, group: MadeGroup, checks: CheckAggregate): void {
  checks.countPart(group, group.about.tallies);
  const findings = writer.openStem<Finding[]>(pieceStem(group, 'findings'));
  for (const [id, organ] of organsOf(group)) {
    if (findings.has(id)) checks.count(organ, group.year, findings.read(id), {});
  }
}

/** Holds the texts of all reports against each other. */
function writeLikeness(
  writer: CollectionsWriter,
  groups: readonly MadeGroup[],
  checks: CheckAggregate,
): void {
  const compared = writer.open<Compared>('compared');
  const prose = writer.open('report-prose');
  const likeness = new LikenessAggregate(writer, checks, (id) => ({
    prose: prose.readLine(id),
    organName: compared.read(id).organName,
  }));
  for (const group of groups) {
    const { year, province, key } = group;
    likeness.add({ name: `${year}/${province}`, key, year, reports: [...organsOf(group)] });
  }
  likeness.write();
}

/** Every report of a group by its id, with its organ. */
function* organsOf({ ids, organs }: MadeGroup): Iterable<[id: string, organ: PlacedOrgan]> {
  const bySlug = new Map(organs.map((organ) => [organ.slug, organ]));
  for (const id of ids) {
    const organ = bySlug.get(id.slice(0, id.indexOf('/')));
    if (organ) yield [id, organ];
  }
}

/** Organs, their places, those who share a name, and those that are fairly compared. */
function writeOrgans(writer: CollectionsWriter, records: readonly OrganRecord[]): void {
  writer.writeRecords(
    'organs',
    organRecordSchema,
    records.map((organ) => [organ.slug, organ] as const),
  );
  writer.writeRecords(
    'regions',
    regionRecordSchema,
    regionRecords(records).map((record) => [record.code, record] as const),
  );
  writer.writeJson('unplaced-organs', unplacedOrgans(records));
  writer.writeRecords(
    'namesakes',
    namesakesRecordSchema,
    namesakesOf(records).map((record) => [record.name, record] as const),
  );
  writer.writeRecords(
    'neighbours',
    neighboursRecordSchema,
    neighbourRecords(records).map((record) => [record.id, record] as const),
  );
  writeOrganList(writer, records);
}
