import { RecordStore, readJson } from '../../../src/collections/store.ts';
import type { PlacedOrgan, ProseRecord, RefusedFile, ReportRecord } from '../../../src/model/records.ts';
import { PlainError } from '../../site/failure.ts';
import { byPlace } from '../by-place.ts';
import { extractorVersion } from '../extractor-version.ts';
import { readFormerSlugs } from '../former-slugs.ts';
import type { ReadReport } from '../read-reports.ts';
import type { ReportSource } from '../report-source.ts';
import { type Part, type PartOrgan, partSchema } from './part-files.ts';

type OpenPart = Part & { folder: string; organs: PartOrgan[] };

/**
 * The organs and reports of parts that `writePart` wrote, in the order in which one run over all of them would have
 * read them. Originals and the lines of texts are left where they are. A folder that is no part, parts of different
 * extractors, and two with one organ are PlainErrors.
 */
export function readParts(folders: readonly string[]): ReportSource {
  const parts = folders.map(openPart);
  assertAlike(parts);
  const organs = parts
    .flatMap((part) => part.organs)
    .map(({ files, ...organ }): PlacedOrgan => organ)
    .sort(byPlace);
  const files = new Map(parts.flatMap((part) => part.organs.map((organ) => [organ.slug, organ.files])));
  const named = organs.map((organ) => ({ slug: organ.slug, organ, reports: files.get(organ.slug) ?? [] }));
  return {
    organs: new Map(organs.map((organ) => [organ.slug, organ])),
    files,
    formerSlugs: readFormerSlugs(named),
    madeUpNote: parts[0]?.madeUp ?? undefined,
    read: () => readReports(parts, organs),
  };
}

/** Regions of parts, in order; throws as `readParts` does. */
export function regionsOfParts(folders: readonly string[]): string[] {
  return folders.map((folder) => openPart(folder).region).sort();
}

function openPart(folder: string): OpenPart {
  try {
    const part = partSchema.parse(readJson('part', folder));
    const store = new RecordStore<PartOrgan>('organs', folder);
    return { ...part, folder, organs: store.ids.map((slug) => store.read(slug)) };
  } catch {
    throw new PlainError(`${folder} 不是一份读好的省份，或者不完整。请先运行 npm run parse -- --region …。`);
  }
}

function assertAlike(parts: readonly OpenPart[]): void {
  const [first] = parts;
  if (!first) throw new PlainError('没有给出要合并的部分。');
  const places = new Map<string, string>();
  for (const { folder, extractor, madeUp, organs } of parts) {
    if (extractor !== extractorVersion())
      throw new PlainError(`${folder} 是另一个版本的程序读的，请重新读取。`);
    if (madeUp !== first.madeUp)
      throw new PlainError(`${first.folder} 与 ${folder} 一个是公布的报告，一个是虚构的，不能合并。`);
    for (const { slug } of organs) {
      const known = places.get(slug);
      if (known !== undefined) throw new PlainError(`${known} 与 ${folder} 都有机关 ${slug}，不能合并。`);
      places.set(slug, folder);
    }
  }
}

/** Newest year first, then in the order of organs; one at a time. */
async function* readReports(
  parts: readonly OpenPart[],
  organs: readonly PlacedOrgan[],
): AsyncIterable<ReadReport | RefusedFile> {
  for (const { folder } of parts) yield* readJson('refused', folder) as RefusedFile[];
  const order = new Map(organs.map(({ slug }, index) => [slug, index]));
  const reports = parts.flatMap(({ folder }) => {
    const records = new RecordStore<ReportRecord>('reports', folder);
    const prose = new RecordStore<ProseRecord>('report-prose', folder);
    return records.ids.map((id) => {
      const [slug = '', year] = id.split('/');
      return { id, year: Number(year), place: order.get(slug) ?? 0, records, prose };
    });
  });
  reports.sort((one, other) => other.year - one.year || one.place - other.place);
  for (const { id, records, prose } of reports) {
    const line = records.readLine(id);
    yield { record: JSON.parse(line) as ReportRecord, line, prose: prose.readLine(id) };
  }
}
