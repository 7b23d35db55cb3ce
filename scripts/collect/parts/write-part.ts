import { type RefusedFile, refusedFileSchema } from '../../../src/model/records.ts';
import { type CollectResult, offerTo } from '../collect.ts';
import { type ContentSourceOptions, contentSource } from '../content-source.ts';
import { extractorVersion } from '../extractor-version.ts';
import { ReportFiles } from '../report-files.ts';
import type { ReportSource } from '../report-source.ts';
import { CollectionsWriter } from '../write-collections.ts';
import { type Part, partOrganSchema } from './part-files.ts';

export type PartOptions = ContentSourceOptions & { contentDir: string; region: string; outDir: string };

/**
 * Reads the reports of one province into a part: organs, reports, their prose and lines, the files that were refused,
 * and the originals at their addresses. `readParts` makes collections of parts. Content in error is a ContentError,
 * and the part stays as it was.
 */
export async function writePart({ contentDir, outDir, ...options }: PartOptions): Promise<CollectResult> {
  const writer = new CollectionsWriter(outDir, extractorVersion());
  let isWhole = false;
  try {
    const result = await writeInto(writer, contentSource(contentDir, options), options.region);
    writer.commit();
    isWhole = true;
    return result;
  } finally {
    if (!isWhole) writer.abandon();
    // What other provinces need of the cache was not asked for.
    options.cache?.close(false);
  }
}

async function writeInto(
  writer: CollectionsWriter,
  { organs, files, madeUpNote, read }: ReportSource,
  region: string,
): Promise<CollectResult> {
  const refused: RefusedFile[] = [];
  const counts = { reports: 0, findings: 0 };
  const reports = new ReportFiles(writer);
  for await (const one of read(offerTo(writer))) {
    if ('error' in one) {
      refused.push(one);
      continue;
    }
    reports.add(one);
    counts.reports += 1;
    counts.findings += one.record.report.findings.length;
  }
  reports.close();
  const listed = [...organs.values()].map((organ) => ({
    ...organ,
    files: (files.get(organ.slug) ?? []).map(({ year, file }) => ({ year, file })),
  }));
  writer.writeRecords(
    'organs',
    partOrganSchema,
    listed.map((organ) => [organ.slug, organ] as const),
  );
  writer.writeJson('refused', refusedFileSchema.array().parse(refused));
  const part: Part = { extractor: extractorVersion(), region, madeUp: madeUpNote ?? null };
  writer.writeJson('part', part);
  return { organs: organs.size, ...counts, refused };
}
