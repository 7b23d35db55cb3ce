import {
  checkRecordSchema,
  indicatorRecordSchema,
  type OrganRecord,
  organRecordSchema,
  type RefusedFile,
  type ReportRecord,
  refusedFileSchema,
  regionRecordSchema,
  reportRecordSchema,
} from '../../src/model/records.ts';
import { buildOrganIndex, buildTextIndex } from '../../src/search/build.ts';
import { checkRecords, indicatorRecords, regionRecords } from './derive.ts';
import { placesOf, readGazetteer } from './divisions.ts';
import { readContent } from './read-content.ts';
import { readReports, refuseStranger } from './read-reports.ts';
import { searchDocuments } from './search-documents.ts';
import { CollectionsWriter } from './write-collections.ts';

export type CollectResult = { organs: number; reports: number; findings: number; refused: RefusedFile[] };

/**
 * Reads every report in `content/` and writes the collections that the pages are made from. A file that cannot be
 * read as a report is among `refused` and stops nothing; data kept by people that break their schema throw a
 * ContentError, and the collections stay as they were.
 */
export async function collect({
  contentDir,
  outDir,
}: {
  contentDir: string;
  outDir: string;
}): Promise<CollectResult> {
  const folders = readContent(contentDir);
  const gazetteer = readGazetteer(contentDir);
  const read = await readReports(folders.flatMap((folder) => folder.reports));
  const reports = read.filter((record) => 'report' in record);
  const refused = [
    ...read.filter((record) => 'error' in record),
    ...folders.flatMap((folder) => folder.strangers.map(refuseStranger)),
  ].sort(byFile);
  const bySlug = Map.groupBy(reports, (record) => record.organ);
  const organs = folders
    .map(
      ({ slug, organ }): OrganRecord => ({
        ...organ,
        slug,
        places: organ.division ? placesOf(organ.division.code, gazetteer) : [],
        years: (bySlug.get(slug) ?? []).map((record) => record.year).sort((one, other) => one - other),
      }),
    )
    .sort(byPlace);
  const ordered = organs
    .flatMap(({ slug }) => bySlug.get(slug) ?? [])
    .sort((one, other) => other.year - one.year);
  write(outDir, organs, ordered, refused);
  const findings = ordered.reduce((count, record) => count + record.report.findings.length, 0);
  return { organs: organs.length, reports: ordered.length, findings, refused };
}

function write(outDir: string, organs: OrganRecord[], reports: ReportRecord[], refused: RefusedFile[]): void {
  const bySlug = new Map(organs.map((organ) => [organ.slug, organ]));
  const writer = new CollectionsWriter(outDir);
  writer.writeRecords(
    'organs',
    organRecordSchema,
    organs.map((organ) => [organ.slug, organ] as const),
  );
  writer.writeRecords(
    'reports',
    reportRecordSchema,
    reports.map((record) => [`${record.organ}/${record.year}`, record] as const),
  );
  writer.writeRecords(
    'indicators',
    indicatorRecordSchema,
    indicatorRecords(reports, bySlug).map((record) => [record.id, record] as const),
  );
  writer.writeRecords(
    'checks',
    checkRecordSchema,
    checkRecords(reports, bySlug).map((record) => [record.code, record] as const),
  );
  writer.writeRecords(
    'regions',
    regionRecordSchema,
    regionRecords(organs).map((record) => [record.code, record] as const),
  );
  writer.writeJson('refused', refusedFileSchema.array().parse(refused));
  writer.writeJson('search-text', buildTextIndex(searchDocuments(reports, bySlug)));
  writer.writeJson('search-organs', buildOrganIndex(organs));
  writer.commit();
}

function byPlace(one: OrganRecord, other: OrganRecord): number {
  const [first, second] = [one, other].map((organ) => `${organ.division?.code ?? '~'} ${organ.slug}`);
  return (first ?? '') < (second ?? '') ? -1 : 1;
}

function byFile(one: RefusedFile, other: RefusedFile): number {
  return `${one.organ}/${one.file}` < `${other.organ}/${other.file}` ? -1 : 1;
}
