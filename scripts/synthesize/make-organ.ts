import { createHash } from 'node:crypto';
import { levelOf } from '../../src/model/division.ts';
import type { OrganFile } from '../../src/model/organ.ts';
import { dataWords } from '../add/evidence.ts';
import type { PlaceIndex } from '../add/place-index.ts';
import type { PlaceWords } from '../add/place-words.ts';
import { slugsFor } from '../add/slug.ts';
import { placesOf } from '../collect/content/divisions.ts';
import { Chance } from './chance.ts';
import { earlierName, laterName, namesOf } from './names.ts';
import type { MadeUpOrgan, OrganNames, PlannedOrgan } from './organ.ts';

/**
 * Of all towns, how many change their name in the years of the reports, and have no place or one only inferred; of
 * the renamed, how many to a name that the gazetteer does not have yet, and had their pages at another address.
 */
const rates = { renamed: 0.03, renamedLater: 0.3, moved: 0.5, placeless: 0.006, inferred: 0.06 };

/** Names of an organ over the years: the later one holds from `since` on. */
type Naming = { earlier: PlannedName; later: PlannedName; since: number };
type PlannedName = Pick<PlannedOrgan, 'kind' | 'own'>;

/** Gives an organ its names over the years, its organ.json and addresses that `taken` has not, and now has. */
export function makeOrgan(
  planned: PlannedOrgan,
  neighbour: PlannedOrgan | undefined,
  words: PlaceWords,
  seed: number,
  taken: Set<string>,
): MadeUpOrgan {
  const { gazetteer } = words.index;
  const chance = new Chance(seed, planned.key, 'organ');
  const place = gazetteer.get(planned.code) ?? '';
  const { earlier, later, since } = drawNaming(planned, chance);
  const [before, after] = [earlier, later].map(({ kind, own }) => namesOf(kind, own, place)) as [
    OrganNames,
    OrganNames,
  ];
  const enclosing = placesOf(planned.code, words.index.gazetteer).map(({ name }) => name);
  const above = enclosing.slice(0, planned.kind === 'department' ? undefined : -1);
  const { division, titled } = drawDivision(planned, after, above, words.index, chance);
  const others = [after, before].flatMap(({ name, formal }) => [
    name,
    formal,
    name.replace(/街道办事处$/, '街道'),
  ]);
  const otherNames = [...new Set(others)].filter((other) => other !== after.name);
  const formerNames = since > 0 ? { formerNames: [{ name: before.name, until: since - 1 }] } : {};
  const named: OrganFile = { name: after.name, kind: later.kind, division, otherNames, ...formerNames };
  const slug = slugOf(planned, named, words, seed, taken);
  const former = `${slug}${/镇$/.test(before.name) ? 'zhen' : 'xiang'}`;
  const hasMoved = since > 0 && chance.happens(rates.moved) && !taken.has(former);
  const file = hasMoved ? { ...named, formerSlugs: [former] } : named;
  for (const address of hasMoved ? [slug, former] : [slug]) taken.add(address);
  const namesIn = (year: number) => (year < since ? before : after);
  return { ...planned, slug, file, above, titled, namesIn, neighbour };
}

function drawNaming(planned: PlannedOrgan, chance: Chance): Naming {
  const now = { kind: planned.kind, own: planned.own };
  const [before, after] = [earlierName(planned), laterName(planned)];
  const since = chance.between(2020, 2024);
  if (!chance.happens(rates.renamed)) return { earlier: now, later: now, since: 0 };
  if (after && chance.happens(rates.renamedLater)) return { earlier: now, later: after, since };
  return before ? { earlier: before, later: now, since } : { earlier: now, later: now, since: 0 };
}

/** Where the organ is, how that is known, and what its titles print of it. */
function drawDivision(
  { code, kind }: PlannedOrgan,
  { name, formal }: OrganNames,
  above: readonly string[],
  index: PlaceIndex,
  chance: Chance,
): { division: OrganFile['division']; titled: string } {
  const isTown = levelOf(code) === 'town';
  if (isTown && chance.happens(rates.placeless)) return { division: null, titled: '' };
  const known = index.gazetteer.get(code) ?? '';
  if (isTown && chance.happens(rates.inferred)) {
    const evidence = `报告没有写明上级地方；正文提到“${above.at(-1) ?? known}”，${dataWords(index)}中那里有${known}。`;
    return { division: { code, basis: 'inferred', evidence }, titled: '' };
  }
  if (!isTown && kind !== 'department')
    return { division: { code, basis: 'stated', evidence: `标题写明${name}。` }, titled: '' };
  const places = kind === 'department' ? above.slice(0, -1) : above;
  const titled = places.slice(places.length - chance.weighted([20, 25, 55])).join('');
  const isNamed = name.replace(/办事处$/, '') === known.replace(/办事处$/, '') || kind === 'department';
  const stated =
    titled === '' && kind !== 'department'
      ? `文末署名“${above.at(-1) ?? ''}${formal}”`
      : `标题写明${titled || name}`;
  const evidence = `${stated}${isNamed ? '' : `；${dataWords(index)}中的名称是${known}`}。`;
  return { division: { code, basis: 'stated', evidence }, titled };
}

/** The first address by the rules of `npm run add` that no organ before has. */
function slugOf(
  planned: PlannedOrgan,
  organ: OrganFile,
  words: PlaceWords,
  seed: number,
  taken: ReadonlySet<string>,
): string {
  const isTown = planned.kind === 'township' || planned.kind === 'subdistrict';
  const own = isTown ? organ.name : planned.own;
  const reading = {
    ...{ printed: organ.name, stated: [], unknownPlace: '', own, matches: [] },
    town: isTown ? organ.name.replace(/办事处$/, '') : '',
    body: planned.kind === 'department' ? planned.own : '',
  };
  const digest = createHash('sha256').update(`${seed} ${planned.key}`).digest('hex');
  const { division } = organ;
  const resolution = division
    ? { division, candidates: [] }
    : { division, reason: 'unknown' as const, candidates: [] };
  const forms = slugsFor({ organ, reading, resolution }, digest, words);
  const free = forms.find((form) => !taken.has(form));
  if (free === undefined) throw new Error(`no address is left for ${planned.key}`);
  return free;
}
