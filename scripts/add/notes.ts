import { levelOf } from '../../src/model/division.ts';
import { coreNameOf } from '../../src/model/division-name.ts';
import type { OrganFile } from '../../src/model/organ.ts';
import { canBeOf } from '../../src/model/organ-match.ts';
import { placesOf } from '../collect/content/divisions.ts';
import { dataWords, describeReach } from './evidence.ts';
import { areNearTowns } from './near-names.ts';
import { type PlaceIndex, placeLine } from './place-index.ts';
import type { Recognition } from './recognise.ts';
import type { ShelvedOrgan } from './shelf.ts';

/** Places and organs that are named one by one where there are many. */
const namedPlaces = 5;
const namedOrgans = 3;

/** What the organ's place could be, and what to do, where it is not known; nothing where it is. */
export function placeNotes({ organ, reading, resolution }: Recognition, index: PlaceIndex): string[] {
  if (resolution.division || organ.kind === 'ministry') return [];
  const name = reading.town || reading.printed;
  const places = resolution.candidates.map(({ code }) => `${placeLine(code, index)}（${code}）`);
  const list = listText(places, namedPlaces, '处');
  const known = dataWords(index);
  const doubts = {
    unknown: reading.town === '' ? `没有写明“${name}”是哪里的` : `${known}中没有与“${name}”相符的乡镇、街道`,
    contradicted: `文中说到的是别处，而“${name}”只能是 ${list}`,
    ambiguous:
      reading.unknownPlace === ''
        ? `文中线索不足，“${name}”可能是 ${list}`
        : `${known}中没有“${reading.unknownPlace}”，“${name}”可能是 ${list}`,
  };
  return [`地方未定：${doubts[resolution.reason]}。要定下来，${addWith('--division 代码')}`];
}

/** A town that its county does not have in the gazetteer, and those it has that may be meant. */
export function unlistedTownNotes({ organ, reading, resolution }: Recognition, index: PlaceIndex): string[] {
  const { code } = resolution.division ?? {};
  const isTown = organ.kind === 'township' || organ.kind === 'subdistrict';
  if (code === undefined || !isTown || reading.town === '' || levelOf(code) === 'town') return [];
  const near = (index.townsOf.get(code) ?? [])
    .map((town) => ({ town, name: index.gazetteer.get(town) ?? town }))
    .filter(({ name }) => areNearTowns(name, reading.town));
  const missing = `${dataWords(index)}中${placeLine(code, index)}没有“${reading.town}”，${describeReach(code)}`;
  const [first] = near;
  if (!first) return [`${missing}。`];
  const list = listText(
    near.map(({ town, name }) => `${name}（${town}）`),
    namedPlaces,
    '处',
  );
  return [`${missing}；名称相近的有 ${list}，如果是它，${addWith(`--division ${first.town}`)}`];
}

/** A division given for an organ whose name does not sound like it. */
export function divisionNotes(
  { reading }: Recognition,
  given: string | undefined,
  index: PlaceIndex,
): string[] {
  const name = given === undefined ? undefined : index.gazetteer.get(given);
  const isAlike = name === undefined || reading.printed.includes(coreNameOf(name));
  return isAlike
    ? []
    : [`代码 ${given} 是${placeLine(given ?? '', index)}，文中的机关是“${reading.printed}”，请核对。`];
}

/** Organs of the same name that are there already, where the place of either is not known. */
export function namesakeNotes({ organ }: Recognition, namesakes: readonly ShelvedOrgan[]): string[] {
  const doubtful = namesakes.filter((other) => organ.division === null || other.organ.division === null);
  const [first] = doubtful;
  if (!first) return [];
  const slugs = doubtful.map(({ slug }) => slug);
  return [
    `已有同名的机关 ${listText(slugs, namedOrgans, '个')}；如果是同一个，${addWith(`--organ ${first.slug}`)}`,
  ];
}

/** Organs of the same place whose names are so near that they may be this one. */
export function nearNameNotes(near: readonly ShelvedOrgan[]): string[] {
  const [first] = near;
  if (!first) return [];
  const named = near.map(({ slug, organ }) => `${slug}（${organ.name}）`);
  return [
    `同一地方已有名称相近的机关 ${listText(named, namedOrgans, '个')}；如果是同一个，${addWith(`--organ ${first.slug}`)}`,
  ];
}

/** A report that prints the name of another organ than the one it is filed under: its page says so too. */
export function otherOrganNotes(
  printed: string | null,
  slug: string,
  organ: OrganFile,
  index: PlaceIndex,
): string[] {
  const places = organ.division ? placesOf(organ.division.code, index.gazetteer) : [];
  if (printed === null || canBeOf(printed, { ...organ, places }, index.counties)) return [];
  return [
    `文中的机关是“${printed}”，不像“${organ.name}”，页面会标为存疑：放错了请删去重加；如果是它的另一个名称，请写进 organs/${slug}/organ.json 的 otherNames。`,
  ];
}

/** A name that the organ.json of an organ that is there does not have; nothing is written into it. */
export function nameNotes({ organ }: Recognition, known: ShelvedOrgan): string[] {
  if ([known.organ.name, ...known.organ.otherNames].includes(organ.name)) return [];
  return [
    `文中的机关名称是“${organ.name}”，organs/${known.slug}/organ.json 里没有；如果也是它的名称，请写进 otherNames。`,
  ];
}

function listText(items: readonly string[], most: number, counter: string): string {
  const named = items.slice(0, most).join('、');
  return items.length > most ? `${named} 等 ${items.length} ${counter}` : named;
}

/** What to do where an option settles it. */
function addWith(option: string): string {
  return `请加 ${option} 添加（已经添加的，先删去它的文件夹）。`;
}
