import { parseBefore } from '../../src/collections/json-beginning.ts';
import type { Finding } from '../../src/model/finding.ts';
import { type ProseRecord, refusedFileSchema } from '../../src/model/records.ts';
import { CheckAggregate } from './aggregates/checks.ts';
import { CompareAggregate } from './aggregates/compare.ts';
import { writeIndicators } from './aggregates/indicators.ts';
import { LikenessAggregate } from './aggregates/likeness.ts';
import { writeYearFindings } from './aggregates/years.ts';
import { type ContentSourceOptions, contentSource } from './content/content-source.ts';
import { IndicatorTables } from './downloads/indicator-tables.ts';
import { publishDownloads } from './downloads/publish-downloads.ts';
import { FindingLog } from './finding-log.ts';
import type { Compared } from './groups/compared.ts';
import { organRecords, organsOf } from './groups/group-organs.ts';
import { pieceStem, reportPieces } from './groups/group-pieces.ts';
import { type MadeGroup, makeGroup } from './groups/make-group.ts';
import { publishOrgans } from './organs/publish-organs.ts';
import { publishPlaces } from './organs/publish-places.ts';
import { writeOrgans } from './organs/write-organs.ts';
import { publishReports } from './publish-reports.ts';
import type { ReportSource } from './report-source.ts';
import { publishTextIndex } from './text-index/publish-text-index.ts';
import { byFile, type WrittenReports } from './write-reports.ts';
import type { KeptFiles } from './writing/kept-files.ts';
import { Spool } from './writing/spool.ts';
import { type CollectionsWriter, fillCollections } from './writing/write-collections.ts';

type CollectTarget = {
  outDir: string;
  /** The site's root in full, for links in the files that are offered. */
  address: string;
  /** Of all that decides what is written: files of the same version are taken over where nothing has changed. */
  version?: string | undefined;
};

type CollectOptions = CollectTarget & Omit<ContentSourceOptions, 'region'> & { contentDir: string };

export type CollectResult = WrittenReports & { organs: number };

/** What was read, and the finished files that stand in `published` for the site. */
export type CollectedSite = CollectResult & { published: Pick<KeptFiles, 'files' | 'inodes'> };

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
}: CollectOptions): Promise<CollectedSite> {
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
): Promise<CollectedSite> {
  return fillCollections(outDir, version, async (writer) => {
    const spool = new Spool();
    try {
      const result = await collectInto(writer, spool, open(), address);
      const { files, inodes } = writer.published;
      return { ...result, published: { files, inodes } };
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
  const toFullAddress = (place: string) => address.replace(/\/$/, '') + place;
  const sources = { organs, toFullAddress, isMadeUp: madeUpNote !== undefined };
  const refused = [...source.refuse(writer.offer)];
  const all: MadeGroup[] = [];
  for await (const group of source.groups(writer.offer)) all.push(await makeGroup(writer, group, sources));
  refused.push(...all.flatMap(({ about }) => about.refused));
  // A group of which no file could be read is no group.
  const groups = all.filter(({ ids }) => ids.length > 0);
  for (const name of reportPieces) {
    const stems = groups.map((group) => pieceStem(group, name));
    writer.writePieces(name, stems);
  }
  const records = organRecords(organs, groups);
  const log = new FindingLog(spool);
  const checks = new CheckAggregate(log);
  for (const group of groups) countGroup(writer, group, checks);
  writeYearFindings(writer, groups, checks);
  writeLikeness(writer, groups, checks);
  checks.write(writer);
  const compare = new CompareAggregate(writer, records);
  const indicators = new IndicatorTables(writer, sources);
  writeIndicators(writer, groups, { rows: indicators, onPlace: (place) => compare.addPlace(place) });
  compare.writeChoices();
  publishDownloads(writer, { organs: records, groups }, { ...sources, log, indicators });
  writeOrgans(writer, records);
  writer.writeJson('former-slugs', Object.fromEntries(formerSlugs));
  writer.writeJson('refused', refusedFileSchema.array().parse(refused.sort(byFile)));
  publishTextIndex(writer, organs);
  publishPlaces(writer, sources);
  publishOrgans(writer, records, { toFullAddress, madeUpNote });
  publishReports(writer, records, { toFullAddress, madeUpNote });
  const sum = (of: 'reports' | 'findings') => groups.reduce((all, { about }) => all + about[of], 0);
  return { organs: organs.size, reports: sum('reports'), findings: sum('findings'), refused };
}

/** Counts what was found about the reports of a group from themselves alone. */
function countGroup(writer: CollectionsWriter, group: MadeGroup, checks: CheckAggregate): void {
  checks.countPart(group, group.about.tallies);
  const findings = writer.openStem<Finding[]>(pieceStem(group, 'findings'));
  for (const [id, organ] of organsOf(group)) {
    if (findings.has(id)) checks.count(organ, group.year, findings.read(id), {});
  }
}

/** Holds the texts of all reports against each other. */
function writeLikeness(
  writer: CollectionsWriter,
  groups: readonly MadeGroup[],
  checks: CheckAggregate,
): void {
  const compared = writer.open<Compared>('compared');
  const prose = writer.open<ProseRecord>('report-prose');
  const likeness = new LikenessAggregate(writer, checks, (id) => {
    const { organName } = parseBefore(compared.readLine(id), 'year') as Pick<Compared, 'organName'>;
    return { readProse: () => prose.read(id), proseHash: prose.hashOf(id), organName };
  });
  for (const group of groups) {
    const { year, province, key } = group;
    likeness.add({ name: `${year}/${province}`, key, year, reports: [...organsOf(group)] });
  }
  likeness.write();
}
