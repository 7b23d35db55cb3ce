import { addresses } from '../model/addresses.ts';
import { slugPattern } from '../model/organ.ts';

/** What stands side by side. */
export type ComparedKind = 'organs' | 'places';

/** All indicators, or all years. */
export const every = 'all';

/** In which order rows stand: as they were chosen, or by number, what has none always last. */
export const orders = ['chosen', 'descending', 'ascending'] as const;
export type Order = (typeof orders)[number];

/** What a comparison shows: everything is in its address, so that a pasted link shows the same. */
export type CompareState = {
  kind: ComparedKind;
  /** Slugs of organs or codes of places, in the order in which they were chosen. */
  chosen: readonly string[];
  indicators: readonly string[] | typeof every;
  /** Oldest first; newest is the newest one that what is chosen has numbers for. */
  years: readonly number[] | typeof every | 'newest';
  order: Order;
};

/** Above so many, what stands side by side says nothing any more. */
export const mostCompared = 12;

/** How many unknown things are named one by one. */
const mostNamed = 20;

const kindWords: Record<ComparedKind, string> = { organs: '机关', places: '地方' };

/** A problem with some of the things that were asked for: 没有代号为“x”的指标。 */
export function unknownWords(kind: ComparedKind | 'indicators', ids: readonly string[]): string[] {
  const thing = kind === 'indicators' ? '指标' : kindWords[kind];
  const named = ids.slice(0, mostNamed).map((id) => `没有代号为“${id}”的${thing}。`);
  return ids.length > mostNamed ? [...named, `另有 ${ids.length - mostNamed} 个代号也没有${thing}。`] : named;
}

/** What was asked for and is not shown: more than there is room for, or places beside organs. */
export type Unlisted = { kind: ComparedKind; ids: readonly string[]; why: string };

/** Of so many of these the names are said, of the others how many. */
export function namedOf({ ids }: Unlisted): readonly string[] {
  return ids.slice(0, mostNamed);
}

/** That something is not shown, by the names that are known: 最多对照 12 个机关，没有列出：湖塘乡。 */
export function unlistedWords(unlisted: Unlisted, names: ReadonlyMap<string, string>): string {
  const { ids, why } = unlisted;
  const more = ids.length > mostNamed ? ` 等 ${ids.length} 个` : '';
  const named = namedOf(unlisted).map((id) => names.get(id) ?? id);
  return `${why}，没有列出：${named.join('、')}${more}。`;
}

/** Whether a text can be the slug of an organ or the code of a place: no other is asked for. */
export function canBeKnown(kind: ComparedKind, id: string): boolean {
  return kind === 'organs' ? slugPattern.test(id) && id.length <= 120 : /^\d{6}$/.test(id);
}

/** The ids of all indicators, and the one that is shown where none is asked for, by its id and name. */
type Catalogue = { all: readonly string[]; first: string; firstName: string };

/** What an address asks for, and the parts of it that cannot be shown: in sentences, and those that may have names. */
export function readState(
  search: string,
  catalogue: Catalogue,
): { state: CompareState; problems: string[]; unlisted: Unlisted[] } {
  const query = new URLSearchParams(search);
  const kind = query.has('places') && !listOf(query, 'organs').length ? 'places' : 'organs';
  const asked = listOf(query, kind);
  const [possible, impossible] = split(asked, (id) => canBeKnown(kind, id));
  const left = kind === 'organs' ? listOf(query, 'places') : [];
  const dropped = possible.slice(mostCompared);
  const unlisted: Unlisted[] = [
    { kind, ids: dropped, why: `最多对照 ${mostCompared} 个${kindWords[kind]}` },
    { kind: 'places', ids: left, why: '机关和地方不能放在一起对照' },
  ];
  const indicators = readIndicators(query, catalogue);
  const years = readYears(query);
  const order = query.get('order') ?? 'chosen';
  return {
    state: {
      kind,
      chosen: possible.slice(0, mostCompared),
      indicators: indicators.known,
      years: years.known,
      order: orders.find((one) => one === order) ?? 'chosen',
    },
    problems: [...unknownWords(kind, impossible), ...indicators.problems, ...years.problems],
    unlisted: unlisted.filter(({ ids }) => ids.length > 0),
  };
}

/** The query of an address that shows this state again. */
export function toQuery({ kind, chosen, indicators, years, order }: CompareState): string {
  const parts = [
    `${kind}=${toList(chosen)}`,
    `indicator=${indicators === every ? every : toList(indicators)}`,
    ...(years === 'newest' ? [] : [`year=${years === every ? every : years.join(',')}`]),
    ...(order === 'chosen' ? [] : [`order=${order}`]),
  ];
  return `?${parts.join('&')}`;
}

/** A comparison made ready for a link: how many of how many it shows, and by which rule they were picked. */
export type PrebuiltComparison = {
  address: string;
  shown: number;
  total: number;
  /** Empty where all are shown: 共 23 个，按区划代码取相邻的 12 个. */
  rule: string;
};

/**
 * A comparison of organs (slugs) or places (codes), all in the order of their division codes: all where they are no
 * more than 12, else the 12 that stand nearest to `own`, or the first 12. Undefined where there are fewer than two.
 * `indicators` are ids, of model/indicators.ts.
 */
export function comparisonOf(
  kind: ComparedKind,
  ids: readonly string[],
  indicators: readonly string[],
  own?: string,
): PrebuiltComparison | undefined {
  const total = ids.length;
  if (total < 2) return undefined;
  const at = own === undefined ? -1 : ids.indexOf(own);
  const start = Math.max(0, Math.min(at - mostCompared / 2, total - mostCompared));
  const chosen = ids.slice(start, start + mostCompared);
  const state: CompareState = { kind, chosen, indicators, years: 'newest', order: 'chosen' };
  const pick = at < 0 ? '取前' : '取相邻的';
  return {
    address: `${addresses.compare}${toQuery(state)}`,
    shown: chosen.length,
    total,
    rule: total > chosen.length ? `共 ${total} 个，按区划代码${pick} ${chosen.length} 个` : '',
  };
}

function readIndicators(query: URLSearchParams, { all, first, firstName }: Catalogue) {
  const asked = listOf(query, 'indicator');
  if (asked.length === 1 && asked[0] === every) return { known: every as typeof every, problems: [] };
  const [known, unknown] = split(asked, (id) => all.includes(id));
  const problems = unknownWords('indicators', unknown);
  if (known.length > 0) return { known, problems };
  return { known: [first], problems: problems.length > 0 ? [...problems, `改为显示${firstName}。`] : [] };
}

function readYears(query: URLSearchParams): { known: CompareState['years']; problems: string[] } {
  const asked = listOf(query, 'year');
  if (asked.length === 1 && asked[0] === every) return { known: every, problems: [] };
  const [years, others] = split(asked, (text) => /^\d{4}$/.test(text));
  const problems = others.slice(0, mostNamed).map((text) => `“${text}”不是年度。`);
  if (years.length > 0) return { known: years.map(Number).sort((a, b) => a - b), problems };
  return { known: 'newest', problems: problems.length > 0 ? [...problems, '显示最新的年度。'] : [] };
}

/** A list set apart by commas, each once, empty ones left out. */
function listOf(query: URLSearchParams, name: string): string[] {
  return [...new Set((query.get(name) ?? '').split(',').filter((part) => part !== ''))];
}

/** Commas may stand in a query as they are. */
function toList(ids: readonly string[]): string {
  return ids.map(encodeURIComponent).join(',');
}

function split(all: readonly string[], isIn: (one: string) => boolean): [string[], string[]] {
  return [all.filter(isIn), all.filter((one) => !isIn(one))];
}
