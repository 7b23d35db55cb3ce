import { type PlacedOrgan, provinceOf } from '../../../src/model/records.ts';
import { byGroup } from '../groups/by-group.ts';
import { byPlace } from '../organs/by-place.ts';
import { type ReadingOptions, ReportReader, refuseStranger } from '../reading/read-reports.ts';
import type { ReportGroup, ReportSource } from '../report-source.ts';
import { ContentError } from './content-error.ts';
import { ContentGroup } from './content-group.ts';
import { type Corrections, readCorrections } from './corrections.ts';
import { countyNames, type Gazetteer, placesOf, readGazetteer } from './divisions.ts';
import { readFormerSlugs } from './former-slugs.ts';
import { findMadeUpNote } from './made-up.ts';
import { type OfferOriginal, type OrganFolder, type ReportFile, readContent } from './read-content.ts';

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
  // A disk that is not mounted would otherwise replace the site by an empty one.
  if (folders.length === 0)
    throw new ContentError('organs/', '里面一个机关也没有；请先用 npm run add 添加报告。');
  const formerSlugs = readFormerSlugs(folders);
  const corrections = readCorrections(contentDir);
  const gazetteer = readGazetteer(contentDir);
  const counties = countyNames(gazetteer);
  const all = placedOrgans(folders, gazetteer);
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
    allOrgans: [...all.keys()],
    files: new Map(own.map(({ slug, reports }) => [slug, reports])),
    formerSlugs: new Map([...formerSlugs].filter(([, slug]) => organs.has(slug))),
    madeUpNote: findMadeUpNote(contentDir),
    refuse: (offer) =>
      own.flatMap(({ strangers }) => strangers.map((stranger) => refuseStranger(stranger, offer))),
    groups: (offer) => readGroups(own, organs, { ...reading, offer, corrections, counties, isExpected }),
  };
}

async function* readGroups(
  folders: readonly OrganFolder[],
  organs: ReadonlyMap<string, PlacedOrgan>,
  {
    corrections,
    counties,
    isExpected,
    offer,
    ...reading
  }: Omit<ReadingOptions, 'offer'> & {
    offer: OfferOriginal;
    corrections: Corrections;
    counties: ReadonlySet<string>;
    isExpected: (organ: string) => boolean;
  },
): AsyncIterable<ReportGroup> {
  const files = inOrder(folders, organs);
  const reader = new ReportReader({ ...reading, total: files.length });
  try {
    for (const group of groupFiles(files, organs)) {
      yield new ContentGroup({ ...group, corrections, counties, reader, offer });
    }
  } finally {
    await reader.close();
  }
  corrections.close(isExpected);
}

/** Files that are in order, by year and province. */
function groupFiles(
  files: readonly ReportFile[],
  organs: ReadonlyMap<string, PlacedOrgan>,
): (Pick<ReportGroup, 'year' | 'province' | 'organs'> & { files: ReportFile[] })[] {
  const members = files.flatMap((file) => {
    const organ = organs.get(file.organ);
    return organ ? [{ file, organ }] : [];
  });
  const groups = Map.groupBy(members, ({ file, organ }) => `${file.year}/${provinceOf(organ)}`);
  return [...groups]
    .map(([key, own]) => ({
      year: Number(key.slice(0, key.indexOf('/'))),
      province: key.slice(key.indexOf('/') + 1),
      organs: own.map(({ organ }) => organ),
      files: own.map(({ file }) => file),
    }))
    .sort(byGroup);
}

/** Organs by slug, in order of division code, then slug; those of unknown place last. */
function placedOrgans(folders: readonly OrganFolder[], gazetteer: Gazetteer): Map<string, PlacedOrgan> {
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
