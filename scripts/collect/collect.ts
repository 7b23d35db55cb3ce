import { originalAddress } from '../../src/model/addresses.ts';
import {
  namesakesRecordSchema,
  neighboursRecordSchema,
  type OrganRecord,
  organRecordSchema,
  type PlacedOrgan,
  type RefusedFile,
  refusedFileSchema,
  regionRecordSchema,
} from '../../src/model/records.ts';
import type { Aggregate } from './aggregate.ts';
import { CheckAggregate } from './aggregates/checks.ts';
import { CompareAggregate } from './aggregates/compare.ts';
import { IndicatorAggregate } from './aggregates/indicators.ts';
import { LikenessAggregate } from './aggregates/likeness.ts';
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
import type { OfferOriginal, ReadReport } from './read-reports.ts';
import { regionRecords, unplacedOrgans } from './regions.ts';
import { ReportFiles } from './report-files.ts';
import type { ReportSource } from './report-source.ts';
import { CollectionsWriter } from './write-collections.ts';

export type CollectTarget = {
  outDir: string;
  /** The site's root in full, for links in the files that are offered. */
  address: string;
  /** Of all that decides what is written: files of the same version are taken over where nothing has changed. */
  version?: string | undefined;
};

export type CollectOptions = CollectTarget & Omit<ContentSourceOptions, 'region'> & { contentDir: string };

export type CollectResult = { organs: number; reports: number; findings: number; refused: RefusedFile[] };

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
export async function collectFrom(
  open: () => ReportSource,
  { outDir, address, version }: CollectTarget,
): Promise<CollectResult> {
  const writer = new CollectionsWriter(outDir, version);
  let isWhole = false;
  try {
    const result = await collectInto(writer, open(), address);
    writer.commit();
    isWhole = true;
    return result;
  } finally {
    if (!isWhole) writer.abandon();
  }
}

async function collectInto(
  writer: CollectionsWriter,
  { organs, formerSlugs, madeUpNote, read }: ReportSource,
  address: string,
): Promise<CollectResult> {
  const log = new FindingLog();
  const toFullAddress = (place: string) => address.replace(/\/$/, '') + place;
  const sources = { organs, log, toFullAddress, isMadeUp: madeUpNote !== undefined };
  const indicatorTables = new IndicatorTables(writer, sources);
  const checks = new CheckAggregate(log);
  const acrossYears = new YearAggregate(writer, checks);
  const compare = new CompareAggregate(writer);
  const aggregates = [
    new IndicatorAggregate(
      (place) => compare.addPlace(place),
      (series) => indicatorTables.add(series),
    ),
    compare,
    new SummaryAggregate(writer),
    acrossYears,
    new LikenessAggregate(writer, checks),
    checks,
  ];
  const { years, refused, ...counts } = await writeReports(read(offerTo(writer)), {
    organs,
    writer,
    aggregates,
  });
  const records = [...organs.values()].map(
    (organ): OrganRecord => ({ ...organ, years: (years.get(organ.slug) ?? []).toReversed() }),
  );
  compare.addOrgans(records);
  for (const aggregate of aggregates) aggregate.write(writer);
  publishDownloads(writer, records, { ...sources, indicators: indicatorTables });
  log.close();
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
  writer.writeJson('refused', refusedFileSchema.array().parse(refused));
  writeOrganList(writer, records);
  publishTextIndex(writer.directory, writer.published);
  publishPlaces(writer.directory, writer.published, sources);
  publishReports(writer.directory, writer.published, { toFullAddress, madeUpNote });
  return { organs: organs.size, ...counts, refused };
}

/** Puts original files at their addresses, byte for byte. */
export function offerTo(writer: CollectionsWriter): OfferOriginal {
  return ({ organ, file }, bytes, sha256) => {
    const place = originalAddress(organ, file);
    writer.published.put(place, sha256, (write) => write(place, bytes));
  };
}

/** Writes every report that can be read, in the order in which they come. */
async function writeReports(
  reading: AsyncIterable<ReadReport | RefusedFile>,
  {
    organs,
    writer,
    aggregates,
  }: {
    organs: ReadonlyMap<string, PlacedOrgan>;
    writer: CollectionsWriter;
    aggregates: readonly Aggregate[];
  },
) {
  const refused: RefusedFile[] = [];
  const years = new Map<string, number[]>();
  const counts = { reports: 0, findings: 0 };
  const files = new ReportFiles(writer);
  for await (const read of reading) {
    const organ = 'error' in read ? undefined : organs.get(read.record.organ);
    if ('error' in read || !organ) {
      if ('error' in read) refused.push(read);
      continue;
    }
    const { record, prose } = read;
    files.add(read);
    for (const aggregate of aggregates) aggregate.add(record, organ, prose);
    years.set(organ.slug, [...(years.get(organ.slug) ?? []), record.year]);
    counts.reports += 1;
    counts.findings += record.report.findings.length;
  }
  files.close();
  return { ...counts, years, refused: refused.sort(byFile) };
}

function byFile(one: RefusedFile, other: RefusedFile): number {
  return `${one.organ}/${one.file}` < `${other.organ}/${other.file}` ? -1 : 1;
}
