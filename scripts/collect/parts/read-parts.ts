import { createHash } from 'node:crypto';
import { RecordStore, readJson } from '../../../src/collections/store.ts';
import {
  type PlacedOrgan,
  type ProseRecord,
  type RefusedFile,
  refusedFileSchema,
  type StoredReport,
} from '../../../src/model/records.ts';
import { fromStored } from '../../../src/model/stored-report.ts';
import { PlainError } from '../../site/failure.ts';
import { readFormerSlugs } from '../content/former-slugs.ts';
import { byGroup } from '../groups/by-group.ts';
import { byPlace } from '../organs/by-place.ts';
import type { ReadReport } from '../reading/read-reports.ts';
import type { ReportGroup, ReportSource } from '../report-source.ts';
import {
  allOrgansFile,
  allOrgansSchema,
  type Part,
  type PartOrgan,
  partCollections,
  partSchema,
  partVersion,
} from './part-files.ts';

/** A part whose files are all there. */
type OpenPart = Part & {
  folder: string;
  organs: readonly PartOrgan[];
  allOrgans: readonly string[];
  reports: RecordStore<StoredReport>;
  prose: RecordStore<ProseRecord>;
  refused: readonly RefusedFile[];
};

/** Opens a part that `writePart` wrote; a PlainError where a folder is none, or not whole. */
export function openPart(folder: string): OpenPart {
  try {
    const stores = partCollections.map((name) => openWhole(folder, name));
    const [organs, reports, prose] = stores as [
      RecordStore<PartOrgan>,
      RecordStore<StoredReport>,
      RecordStore<ProseRecord>,
    ];
    return {
      ...partSchema.parse(readJson('part', folder)),
      folder,
      organs: organs.ids.map((slug) => organs.read(slug)),
      allOrgans: allOrgansSchema.parse(readJson(allOrgansFile, folder)),
      reports,
      prose,
      refused: refusedFileSchema.array().parse(readJson('refused', folder)),
    };
  } catch {
    throw new PlainError(`${folder} 不是一份读好的省份，或者不完整。请先运行 npm run parse -- --region …。`);
  }
}

/** A folder that was copied from elsewhere may be cut short. */
function openWhole(folder: string, name: string): RecordStore<unknown> {
  const store = new RecordStore(name, folder);
  if (!store.isWhole) throw new Error('cut short');
  return store;
}

/**
 * The organs and reports of parts, in the order in which one run over all of them would have read them. Originals and
 * the lines of texts are left where they are. Parts of different code, two of one region or with one organ, and a
 * region that is missing are PlainErrors.
 */
export function readParts(parts: readonly OpenPart[]): ReportSource {
  assertWhole(parts);
  const organs = parts
    .flatMap((part) => part.organs)
    .map(({ files, ...organ }): PlacedOrgan => organ)
    .sort(byPlace);
  const files = new Map(parts.flatMap((part) => part.organs.map((organ) => [organ.slug, organ.files])));
  const named = organs.map((organ) => ({ slug: organ.slug, organ, reports: files.get(organ.slug) ?? [] }));
  return {
    organs: new Map(organs.map((organ) => [organ.slug, organ])),
    regions: parts.map(({ region }) => region).sort(),
    allOrgans: organs.map(({ slug }) => slug),
    files,
    formerSlugs: readFormerSlugs(named),
    madeUpNote: parts[0]?.madeUp ?? undefined,
    refuse: () => parts.flatMap(({ refused }) => refused),
    groups: () => groupsOf(parts, organs),
  };
}

function assertWhole(parts: readonly OpenPart[]): void {
  const [first] = parts;
  if (!first) throw new PlainError('没有给出要合并的部分。');
  const version = partVersion();
  for (const part of parts) {
    if (part.version !== version) throw new PlainError(`${part.folder} 是另一个版本的程序读的，请重新读取。`);
    if (part.madeUp !== first.madeUp)
      throw new PlainError(`${first.folder} 与 ${part.folder} 的虚构说明不同，不能合并。`);
  }
  assertOnce(parts, 'regions', ({ region }) => [region]);
  assertOnce(parts, 'organs', ({ organs }) => organs.map(({ slug }) => slug));
  assertRegions(parts);
  assertNoneLost(parts);
}

function assertOnce(
  parts: readonly OpenPart[],
  what: 'regions' | 'organs',
  namesOf: (part: OpenPart) => readonly string[],
): void {
  const folders = new Map<string, string>();
  for (const part of parts) {
    for (const name of namesOf(part)) {
      const known = folders.get(name);
      const noun = what === 'regions' ? '都是' : '都有机关';
      if (known !== undefined) throw new PlainError(`${known} 与 ${part.folder} ${noun} ${name}，不能合并。`);
      folders.set(name, part.folder);
    }
  }
}

/** Every region of the content that the parts were read from is there, and that content is the same for all of it. */
function assertRegions(parts: readonly OpenPart[]): void {
  const given = new Set(parts.map(({ region }) => region));
  const missing = [...new Set(parts.flatMap(({ regions }) => regions))].filter(
    (region) => !given.has(region),
  );
  if (missing.length > 0) throw new PlainError(`缺少这些省份：${missing.sort().join('、')}。没有合并。`);
  const byRegion = new Map<string, OpenPart>();
  for (const part of parts) {
    for (const region of part.regions) {
      const other = byRegion.get(region) ?? part;
      byRegion.set(region, other);
      if (other.regions.join() !== part.regions.join())
        throw new PlainError(
          `${other.folder} 与 ${part.folder} 读的时候，内容里的省份不同；请把它们重新读取，不再有的删去。`,
        );
    }
  }
}

/** An organ that moves to another province while that one is not read again would be in none. */
function assertNoneLost(parts: readonly OpenPart[]): void {
  const present = new Set(parts.flatMap(({ organs }) => organs.map(({ slug }) => slug)));
  for (const { folder, allOrgans } of parts) {
    const lost = allOrgans.filter((slug) => !present.has(slug));
    if (lost.length === 0) continue;
    const named = lost.slice(0, 3).join('、') + (lost.length > 3 ? ` 等 ${lost.length} 个` : '');
    throw new PlainError(
      `${folder} 读的时候，内容里还有机关 ${named}，各部分里却没有：换了省份，或已删去；请把各省份重新读取。`,
    );
  }
}

/** Every province of every year that it has reports of. */
async function* groupsOf(
  parts: readonly OpenPart[],
  organs: readonly PlacedOrgan[],
): AsyncIterable<ReportGroup> {
  const bySlug = new Map(organs.map((organ) => [organ.slug, organ]));
  const groups = parts.flatMap((part) => {
    const years = Map.groupBy(part.reports.ids, (id) => Number(id.slice(id.indexOf('/') + 1)));
    return [...years].map(([year, ids]) => ({ part, province: part.region, year, ids }));
  });
  for (const { part, province, year, ids } of groups.sort(byGroup)) {
    yield {
      year,
      province,
      organs: ids.flatMap((id) => bySlug.get(id.slice(0, id.indexOf('/'))) ?? []),
      key: () => keyOf(part, ids, bySlug),
      read: () => readGroup(part, ids),
      takeOver: () => {},
    };
  }
}

function keyOf(
  { reports, prose }: OpenPart,
  ids: readonly string[],
  organs: ReadonlyMap<string, PlacedOrgan>,
): string {
  const hash = createHash('sha256');
  for (const id of ids) {
    const organ = organs.get(id.slice(0, id.indexOf('/')));
    hash.update(`${id} ${reports.hashOf(id)} ${prose.hashOf(id)} ${JSON.stringify(organ)}\n`);
  }
  return hash.digest('hex');
}

async function* readGroup({ reports, prose }: OpenPart, ids: readonly string[]): AsyncIterable<ReadReport> {
  for (const id of ids) {
    const line = reports.readLine(id);
    yield { record: fromStored(JSON.parse(line) as StoredReport), line, prose: prose.readLine(id) };
  }
}
