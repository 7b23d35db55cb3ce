import type { CollectResult } from '../collect.ts';
import { type ContentSourceOptions, contentSource } from '../content/content-source.ts';
import type { ReportSource } from '../report-source.ts';
import { writeReports } from '../write-reports.ts';
import { type CollectionsWriter, fillCollections } from '../writing/write-collections.ts';
import { allOrgansFile, type Part, partName, partOrganSchema, partVersion } from './part-files.ts';

type PartOptions = ContentSourceOptions & { contentDir: string; region: string; outDir: string };

/**
 * Reads the reports of one province into a part: organs, reports, their prose and lines, the files that were refused,
 * and the originals at their addresses. `readParts` makes collections of parts. Content in error is a ContentError,
 * and the part stays as it was.
 */
export async function writePart({ contentDir, outDir, ...options }: PartOptions): Promise<CollectResult> {
  const version = partVersion();
  try {
    return await fillCollections(outDir, version, (writer) =>
      writeInto(writer, contentSource(contentDir, options), { version, region: options.region }),
    );
  } finally {
    // What other provinces need of the cache was not asked for.
    options.cache?.close(false);
  }
}

async function writeInto(
  writer: CollectionsWriter,
  source: ReportSource,
  of: Pick<Part, 'version' | 'region'>,
): Promise<CollectResult> {
  const { organs, regions, files, madeUpNote } = source;
  const result = await writeReports(source, writer);
  const listed = [...organs.values()].map((organ) => ({
    ...organ,
    files: (files.get(organ.slug) ?? []).map(({ year, file }) => ({ year, file })),
  }));
  writer.writeRecords(
    'organs',
    partOrganSchema,
    listed.map((organ) => [organ.slug, organ] as const),
  );
  writer.writeJson('refused', result.refused);
  writer.writeJson(allOrgansFile, [...source.allOrgans].sort());
  const name = partName(writer.directory);
  writer.writeJson('part', { ...of, regions: [...regions], madeUp: madeUpNote ?? null, name } satisfies Part);
  return { organs: organs.size, ...result };
}
