import {
  type OrganRecord,
  organRecordSchema,
  type PlacedOrgan,
  type RefusedFile,
  refusedFileSchema,
  regionRecordSchema,
  reportRecordSchema,
} from '../../src/model/records.ts';
import { buildOrganIndex } from '../../src/search/build.ts';
import type { Aggregate } from './aggregate.ts';
import { CheckAggregate } from './aggregates/checks.ts';
import { DownloadAggregate } from './aggregates/downloads.ts';
import { IndicatorAggregate } from './aggregates/indicators.ts';
import { TextSearchAggregate } from './aggregates/text-search.ts';
import { placesOf, readGazetteer } from './divisions.ts';
import { type OrganFolder, type ReportFile, readContent } from './read-content.ts';
import { readReports, refuseStranger } from './read-reports.ts';
import { regionRecords } from './regions.ts';
import { CollectionsWriter } from './write-collections.ts';

export type CollectResult = { organs: number; reports: number; findings: number; refused: RefusedFile[] };

/**
 * Reads every report in `content/` and writes the collections that the pages are made from. Reports are written
 * one after another as they are read, none is held. A file that cannot be read as a report is among `refused` and
 * stops nothing; data kept by people that break their schema throw a ContentError, and the collections stay as
 * they were.
 */
export async function collect({
  contentDir,
  outDir,
  address,
}: {
  contentDir: string;
  outDir: string;
  /** The site's root in full, for links in the files that are offered. */
  address: string;
}): Promise<CollectResult> {
  const folders = readContent(contentDir);
  const organs = placedOrgans(folders, contentDir);
  const writer = new CollectionsWriter(outDir);
  const downloads = new DownloadAggregate(writer, (path) => address.replace(/\/$/, '') + path);
  const aggregates = [new IndicatorAggregate(), new CheckAggregate(), new TextSearchAggregate(), downloads];
  const { years, refused, ...counts } = await writeReports(folders, organs, writer, aggregates);
  const records = [...organs.values()].map(
    (organ): OrganRecord => ({ ...organ, years: (years.get(organ.slug) ?? []).toReversed() }),
  );
  downloads.addOrgans(records);
  for (const aggregate of aggregates) aggregate.write(writer);
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
  writer.writeJson('refused', refusedFileSchema.array().parse(refused));
  writer.writeJson('search-organs', buildOrganIndex(records));
  writer.commit();
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
  folders: readonly OrganFolder[],
  organs: ReadonlyMap<string, PlacedOrgan>,
  writer: CollectionsWriter,
  aggregates: readonly Aggregate[],
) {
  const refused = folders.flatMap((folder) => folder.strangers.map(refuseStranger));
  const years = new Map<string, number[]>();
  const counts = { reports: 0, findings: 0 };
  const file = writer.openRecords('reports', reportRecordSchema);
  for await (const record of readReports(inOrder(folders, organs))) {
    const organ = organs.get(record.organ);
    if ('error' in record || !organ) {
      if ('error' in record) refused.push(record);
      continue;
    }
    file.add(`${record.organ}/${record.year}`, record);
    for (const aggregate of aggregates) aggregate.add(record, organ);
    years.set(organ.slug, [...(years.get(organ.slug) ?? []), record.year]);
    counts.reports += 1;
    counts.findings += record.report.findings.length;
  }
  file.close();
  return { ...counts, years, refused: refused.sort(byFile) };
}

function inOrder(folders: readonly OrganFolder[], organs: ReadonlyMap<string, PlacedOrgan>): ReportFile[] {
  const files = new Map(folders.map(({ slug, reports }) => [slug, reports]));
  return [...organs.keys()]
    .flatMap((slug) => files.get(slug) ?? [])
    .sort((one, other) => other.year - one.year);
}

function byPlace(one: PlacedOrgan, other: PlacedOrgan): number {
  const [first, second] = [one, other].map((organ) => `${organ.division?.code ?? '~'} ${organ.slug}`);
  return (first ?? '') < (second ?? '') ? -1 : 1;
}

function byFile(one: RefusedFile, other: RefusedFile): number {
  return `${one.organ}/${one.file}` < `${other.organ}/${other.file}` ? -1 : 1;
}
