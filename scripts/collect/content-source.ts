import {
  type PlacedOrgan,
  provinceOf,
  type RefusedFile,
  reportRecordSchema,
} from '../../src/model/records.ts';
import { byPlace } from './by-place.ts';
import { ContentError } from './content-error.ts';
import { type Corrections, readCorrections } from './corrections.ts';
import { placesOf, readGazetteer } from './divisions.ts';
import { readFormerSlugs } from './former-slugs.ts';
import { findMadeUpNote } from './made-up.ts';
import { type OfferOriginal, type OrganFolder, type ReportFile, readContent } from './read-content.ts';
import { type ReadingOptions, type ReadReport, readReports, refuseStranger } from './read-reports.ts';
import type { ReportSource } from './report-source.ts';

export type ContentSourceOptions = Omit<ReadingOptions, 'offer'> & {
  /** Code of the province whose organs alone are read, or `none` for those of unknown place. All are checked. */
  region?: string | undefined;
};

/**
 * What people keep in a content folder. Data that break their schema throw a ContentError, at once or when the reports
 * are read; a report that cannot be read is among what is read, as a refused file.
 */
export function contentSource(
  contentDir: string,
  { region, ...reading }: ContentSourceOptions = {},
): ReportSource {
  const folders = readContent(contentDir);
  const formerSlugs = readFormerSlugs(folders);
  const corrections = readCorrections(contentDir);
  const all = placedOrgans(folders, contentDir);
  const regions = [...new Set([...all.values()].map(provinceOf))].sort();
  if (region !== undefined && !regions.includes(region))
    throw new ContentError('organs/', `没有属于 ${region} 的机关；有的是：${regions.join('、')}。`);
  const organs =
    region === undefined ? all : new Map([...all].filter(([, organ]) => provinceOf(organ) === region));
  const own = folders.filter(({ slug }) => organs.has(slug));
  const isExpected = (slug: string) => organs.has(slug) || !all.has(slug);
  return {
    organs,
    regions,
    files: new Map(own.map(({ slug, reports }) => [slug, reports])),
    formerSlugs: new Map([...formerSlugs].filter(([, slug]) => organs.has(slug))),
    madeUpNote: findMadeUpNote(contentDir),
    read: (offer) => readOwn(own, organs, { ...reading, offer, corrections, isExpected }),
  };
}

async function* readOwn(
  folders: readonly OrganFolder[],
  organs: ReadonlyMap<string, PlacedOrgan>,
  {
    corrections,
    isExpected,
    offer,
    ...reading
  }: ReadingOptions & {
    offer: OfferOriginal;
    corrections: Corrections;
    isExpected: (organ: string) => boolean;
  },
): AsyncIterable<ReadReport | RefusedFile> {
  for (const { strangers } of folders) {
    for (const stranger of strangers) yield refuseStranger(stranger, offer);
  }
  for await (const read of readReports(inOrder(folders, organs), { ...reading, offer })) {
    yield 'error' in read ? read : corrected(read, corrections);
  }
  corrections.close(isExpected);
}

function corrected(read: ReadReport, corrections: Corrections): ReadReport {
  const record = corrections.apply(read.record);
  return record === read.record
    ? read
    : { ...read, record, line: JSON.stringify(reportRecordSchema.parse(record)) };
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

function inOrder(folders: readonly OrganFolder[], organs: ReadonlyMap<string, PlacedOrgan>): ReportFile[] {
  const files = new Map(folders.map(({ slug, reports }) => [slug, reports]));
  return [...organs.keys()]
    .flatMap((slug) => files.get(slug) ?? [])
    .sort((one, other) => other.year - one.year);
}
