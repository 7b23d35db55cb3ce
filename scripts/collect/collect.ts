import {
  namesakesRecordSchema,
  neighboursRecordSchema,
  type OrganRecord,
  organRecordSchema,
  refusedFileSchema,
  regionRecordSchema,
} from '../../src/model/records.ts';
import { CheckAggregate } from './aggregates/checks.ts';
import { CompareAggregate } from './aggregates/compare.ts';
import { IndicatorAggregate } from './aggregates/indicators.ts';
import { LikenessAggregate } from './aggregates/likeness.ts';
import { MeasuredAggregate } from './aggregates/measured.ts';
import { SummaryAggregate } from './aggregates/report-summaries.ts';
import { YearAggregate } from './aggregates/years.ts';
import { type ContentSourceOptions, contentSource } from './content-source.ts';
import { IndicatorTables } from './downloads/indicator-tables.ts';
import { publishDownloads } from './downloads/publish-downloads.ts';
import { FindingLog } from './finding-log.ts';
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
import { type WrittenReports, writeReports } from './write-reports.ts';

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
  const log = new FindingLog(spool);
  const toFullAddress = (place: string) => address.replace(/\/$/, '') + place;
  const sources = { organs, log, toFullAddress, isMadeUp: madeUpNote !== undefined };
  const indicatorTables = new IndicatorTables(writer, sources);
  const checks = new CheckAggregate(log);
  const acrossYears = new YearAggregate(writer, checks);
  const compare = new CompareAggregate(writer, spool);
  const aggregates = [
    new MeasuredAggregate([
      new IndicatorAggregate(
        spool,
        (place) => compare.addPlace(place),
        (series) => indicatorTables.add(series),
      ),
      compare,
    ]),
    new SummaryAggregate(writer),
    acrossYears,
    new LikenessAggregate(writer, checks, spool),
    checks,
  ];
  const years = new Map<string, number[]>();
  const read = await writeReports(source.read(writer.offer), organs, writer, ({ record, prose }, organ) => {
    for (const aggregate of aggregates) aggregate.add(record, organ, prose);
    years.set(organ.slug, [...(years.get(organ.slug) ?? []), record.year]);
  });
  const records = [...organs.values()].map(
    (organ): OrganRecord => ({ ...organ, years: (years.get(organ.slug) ?? []).toReversed() }),
  );
  compare.addOrgans(records);
  for (const aggregate of aggregates) aggregate.write(writer);
  publishDownloads(writer, records, { ...sources, indicators: indicatorTables });
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
    namesakesOf(organs.values()).map((record) => [record.name, record] as const),
  );
  writer.writeRecords(
    'neighbours',
    neighboursRecordSchema,
    neighbourRecords(records).map((record) => [record.id, record] as const),
  );
  writer.writeJson('former-slugs', Object.fromEntries(formerSlugs));
  writer.writeJson('refused', refusedFileSchema.array().parse(read.refused));
  writeOrganList(writer, records);
  publishTextIndex(writer.directory, writer.published);
  publishPlaces(writer.directory, writer.published, sources);
  publishReports(writer.directory, writer.published, { toFullAddress, madeUpNote });
  return { organs: organs.size, ...read };
}
