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
import { parseReport } from '../../src/parser/parse-report.ts';
import { buildOrganIndex, buildTextIndex } from '../../src/search/build.ts';
import { checkRecords, indicatorRecords, regionRecords } from './derive.ts';
import { placesOf, readGazetteer } from './divisions.ts';
import { type FileInFolder, type ReportFile, readBytes, readContent } from './read-content.ts';
import { searchDocuments } from './search-documents.ts';
import { CollectionsWriter, sha256Of } from './write-collections.ts';

export type CollectResult = { organs: number; reports: number; findings: number; refused: RefusedFile[] };

/**
 * Reads every report in `content/` and writes the collections that the pages are made from. A file that cannot
 * be read as a report is among `refused` and stops nothing; data kept by people that break their schema throw
 * a ContentError, and the collections stay as they were.
 */
export function collect({ contentDir, outDir }: { contentDir: string; outDir: string }): CollectResult {
  const folders = readContent(contentDir);
  const gazetteer = readGazetteer(contentDir);
  const refused: RefusedFile[] = [];
  const reports = new Map<string, ReportRecord[]>();
  for (const folder of folders) {
    const read = folder.reports.map(readReportRecord);
    reports.set(
      folder.slug,
      read.filter((record) => 'report' in record),
    );
    refused.push(...read.filter((record) => 'error' in record), ...folder.strangers.map(refuseStranger));
  }
  const organs = folders
    .map(
      ({ slug, organ }): OrganRecord => ({
        ...organ,
        slug,
        places: organ.division ? placesOf(organ.division.code, gazetteer) : [],
        years: (reports.get(slug) ?? []).map((record) => record.year).sort((one, other) => one - other),
      }),
    )
    .sort(byPlace);
  const ordered = organs
    .flatMap(({ slug }) => reports.get(slug) ?? [])
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

function readReportRecord(file: ReportFile): ReportRecord | RefusedFile {
  const bytes = readBytes(file);
  const identity = { organ: file.organ, file: file.file, sha256: sha256Of(bytes), byteLength: bytes.length };
  const parsed = parseReport(bytes);
  if ('refusal' in parsed) return { ...identity, error: parsed.refusal };
  const { report, tallies, prose, lines } = parsed;
  if (report.year !== null && report.year !== file.year) {
    report.findings.push({
      code: 'title.year-differs',
      severity: 'warning',
      message: `这份报告存放为 ${file.year} 年度，文中的年份却是 ${report.year} 年。`,
    });
  }
  return { ...identity, year: file.year, source: file.source, report, tallies, prose, lines };
}

/** A file whose name says neither organ nor year is no report that the site could file: listed, never dropped. */
function refuseStranger(stranger: FileInFolder): RefusedFile {
  const { organ, file } = stranger;
  const bytes = readBytes(stranger);
  const message = '文件名应为年份加扩展名，如 2020.txt、2021.pdf；这个文件没有读取。';
  return {
    organ,
    file,
    sha256: sha256Of(bytes),
    byteLength: bytes.length,
    error: { code: 'read.unknown-name', message },
  };
}

function byPlace(one: OrganRecord, other: OrganRecord): number {
  const [first, second] = [one, other].map((organ) => `${organ.division?.code ?? '~'} ${organ.slug}`);
  return (first ?? '') < (second ?? '') ? -1 : 1;
}
