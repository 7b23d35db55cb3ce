import { originalAddress } from '../../src/model/addresses.ts';
import {
  linesRecordSchema,
  namesakesRecordSchema,
  neighboursRecordSchema,
  type OrganRecord,
  organRecordSchema,
  type PlacedOrgan,
  proseRecordSchema,
  type RefusedFile,
  refusedFileSchema,
  regionRecordSchema,
  reportRecordSchema,
} from '../../src/model/records.ts';
import type { Aggregate } from './aggregate.ts';
import { CheckAggregate } from './aggregates/checks.ts';
import { CompareAggregate } from './aggregates/compare.ts';
import { IndicatorAggregate } from './aggregates/indicators.ts';
import { LikenessAggregate } from './aggregates/likeness.ts';
import { SummaryAggregate } from './aggregates/report-summaries.ts';
import { YearAggregate } from './aggregates/years.ts';
import { byPlace } from './by-place.ts';
import { type Corrections, readCorrections } from './corrections.ts';
import { placesOf, readGazetteer } from './divisions.ts';
import { IndicatorTables } from './downloads/indicator-tables.ts';
import { publishDownloads } from './downloads/publish-downloads.ts';
import { FindingLog } from './finding-log.ts';
import { readFormerSlugs } from './former-slugs.ts';
import { findMadeUpNote } from './made-up.ts';
import { namesakesOf } from './namesakes.ts';
import { neighbourRecords } from './neighbours.ts';
import { writeOrganList } from './organ-list.ts';
import { publishReports } from './publish-reports.ts';
import { publishTextIndex } from './publish-text-index.ts';
import { type OrganFolder, type ReportFile, readContent } from './read-content.ts';
import {
  type OfferOriginal,
  type ReadingOptions,
  type ReadReport,
  readReports,
  refuseStranger,
} from './read-reports.ts';
import { regionRecords, unplacedOrgans } from './regions.ts';
import { CollectionsWriter } from './write-collections.ts';

export type CollectOptions = Omit<ReadingOptions, 'offer'> & {
  contentDir: string;
  outDir: string;
  /** The site's root in full, for links in the files that are offered. */
  address: string;
  /** Of all that decides what is written: files of the same version are taken over where nothing has changed. */
  version?: string | undefined;
};

export type CollectResult = { organs: number; reports: number; findings: number; refused: RefusedFile[] };

/**
 * Reads every report in `content/` and writes the collections that the pages are made from. Reports are written
 * one after another as they are read, none is held; those that `cache` knows are not parsed again, and it is closed
 * at the end. A file that cannot be read as a report is among `refused` and stops nothing; data kept by people that
 * break their schema throw a ContentError, and the collections stay as they were.
 */
export async function collect(options: CollectOptions): Promise<CollectResult> {
  const { outDir, cache, version } = options;
  const writer = new CollectionsWriter(outDir, version);
  let isWhole = false;
  try {
    const result = await collectInto(writer, options);
    writer.commit();
    isWhole = true;
    return result;
  } finally {
    cache?.close(isWhole);
    if (!isWhole) writer.abandon();
  }
}

async function collectInto(
  writer: CollectionsWriter,
  { contentDir, address, cache, watch }: CollectOptions,
): Promise<CollectResult> {
  const folders = readContent(contentDir);
  const formerSlugs = readFormerSlugs(folders);
  const corrections = readCorrections(contentDir);
  const organs = placedOrgans(folders, contentDir);
  const log = new FindingLog();
  const madeUpNote = findMadeUpNote(contentDir);
  const toFullAddress = (place: string) => address.replace(/\/$/, '') + place;
  const sources = { organs, log, toFullAddress, isMadeUp: madeUpNote !== undefined };
  const offer: OfferOriginal = ({ organ, file }, bytes, sha256) => {
    const place = originalAddress(organ, file);
    writer.published.put(place, sha256, (write) => write(place, bytes));
  };
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
  const { years, refused, ...counts } = await writeReports(
    readReports(inOrder(folders, organs), { cache, watch, offer }),
    { offer, folders, organs, corrections, writer, aggregates },
  );
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
  publishReports(writer.directory, writer.published, { toFullAddress, madeUpNote });
  return { organs: organs.size, ...counts, refused };
}

/** Organs by slug, in order of division code, then slug; those of unknown place last. */
function placedOrgans(folders: readonly OrganFolder[], contentDir: string): Map<string, PlacedOrgan> {
  const gazetteer = readGazetteer(contentDir);
  const organs = folders.map(({ slug, organ }) => ({
    ...organ,
    slug,
    places: organ.division ? placesOf(organ.division.code, gazetteer) : [],
  }));
  return new Map(organs.sort(byPlace).map((organ) => [organ.slug, organ]));
}

/** Writes every report that can be read, newest year first, then in the order of organs. */
async function writeReports(
  reading: AsyncIterable<ReadReport | RefusedFile>,
  {
    offer,
    folders,
    organs,
    corrections,
    writer,
    aggregates,
  }: {
    offer: OfferOriginal;
    folders: readonly OrganFolder[];
    organs: ReadonlyMap<string, PlacedOrgan>;
    corrections: Corrections;
    writer: CollectionsWriter;
    aggregates: readonly Aggregate[];
  },
) {
  const refused = folders.flatMap((folder) =>
    folder.strangers.map((stranger) => refuseStranger(stranger, offer)),
  );
  const years = new Map<string, number[]>();
  const counts = { reports: 0, findings: 0 };
  const files = {
    reports: writer.openRecords('reports', reportRecordSchema),
    prose: writer.openRecords('report-prose', proseRecordSchema),
    lines: writer.openRecords('report-lines', linesRecordSchema),
  };
  for await (const read of reading) {
    const organ = 'error' in read ? undefined : organs.get(read.record.organ);
    if ('error' in read || !organ) {
      if ('error' in read) refused.push(read);
      continue;
    }
    const record = corrections.apply(read.record);
    const id = `${record.organ}/${record.year}`;
    if (record === read.record) files.reports.addLine(id, read.line);
    else files.reports.add(id, record);
    files.prose.addLine(id, read.prose);
    files.lines.addLine(id, read.lines);
    for (const aggregate of aggregates) aggregate.add(record, organ, read.prose);
    years.set(organ.slug, [...(years.get(organ.slug) ?? []), record.year]);
    counts.reports += 1;
    counts.findings += record.report.findings.length;
  }
  for (const file of Object.values(files)) file.close();
  corrections.close();
  return { ...counts, years, refused: refused.sort(byFile) };
}

function inOrder(folders: readonly OrganFolder[], organs: ReadonlyMap<string, PlacedOrgan>): ReportFile[] {
  const files = new Map(folders.map(({ slug, reports }) => [slug, reports]));
  return [...organs.keys()]
    .flatMap((slug) => files.get(slug) ?? [])
    .sort((one, other) => other.year - one.year);
}

function byFile(one: RefusedFile, other: RefusedFile): number {
  return `${one.organ}/${one.file}` < `${other.organ}/${other.file}` ? -1 : 1;
}
