import { type OrganKind, organKinds } from '../model/organ.ts';
import { type Filters, passesFilters } from './filters.ts';
import { markedText, type Pieces } from './marks.ts';
import { type OrganChunkEntry, type OrganListManifest, organListVersion } from './organs/listed-organ.ts';
import type { OrganEntry } from './organs/organ-entry.ts';
import { type OrganFiles, OrganList } from './organs/organ-list.ts';
import { type AskedName, askedName, rankOf } from './organs/organ-match.ts';
import { choosePlaces, type PlaceChoice, type Places, placesOf } from './organs/place-choices.ts';
import { soundsOf } from './organs/sounds.ts';
import type { Query } from './query.ts';
import { exceptionFold, simplifiedCharacters } from './simplified-set.ts';
import type { Fold } from './terms.ts';

export type OrganHit = {
  slug: string;
  name: Pieces;
  /** Other and former names that have the phrases, where the name has none. */
  otherNames: Pieces[];
  formerNames: Pieces[];
  /** In words. */
  kind: string;
  place: string;
  years: readonly number[];
};

/** What the organs say to a query. `nearest` are names with something of it, where no name has it. */
export type OrganAnswer = {
  total: number;
  hits: OrganHit[];
  nearest: OrganHit[];
  /** Provinces whose organs could not be fetched or are not there yet. */
  missing: string[];
  /** Whether a part of the list could not be fetched, or is damaged. */
  hasFailed: boolean;
};

export type OrganSearchOptions = {
  /** Ends the search: it then rejects with the signal's reason. */
  signal?: AbortSignal;
  /** Hears of the answer as the parts of the list come in. */
  onProgress?(answer: OrganAnswer): void;
};

type OrganSearch = {
  fold: Fold;
  alphabet: Pick<ReadonlySet<string>, 'has'>;
  /**
   * The first `limit` organs that have every phrase in a name, a place or its sound, or, where none has, that are
   * meant by them; none for no phrase.
   */
  search(query: Query, filters: Filters, limit: number, options?: OrganSearchOptions): Promise<OrganAnswer>;
  /** The names of organs that stand in a phrase, longest first; of those that can be had. */
  namesIn(phrase: string): Promise<string[]>;
  /** The first `limit` places that organs are in whose names have every phrase; the provinces for no phrase. */
  places(query: Query, limit: number): Promise<PlaceChoice[]>;
  /** The place of a code, if organs are in it. */
  place(code: string): Promise<PlaceChoice | undefined>;
  /** Fetches a list that is small, and of any other only what it begins with. */
  prepare(): Promise<void>;
};

const mostNearest = 3;

/** A list of so many organs is fetched before anything is typed: some 50 kB. */
const mostToPrepare = 3_000;

type Match = { entry: OrganEntry; rank: number };

/** Opens a list of organs. Throws where it is of another version. */
export function openOrganIndex(manifest: OrganListManifest, files: OrganFiles): OrganSearch {
  if (manifest.version !== organListVersion)
    throw new Error(`list of organs of version ${manifest.version}, expected ${organListVersion}`);
  const list = new OrganList(manifest, files);
  let knownPlaces: { entries: number; places: Places } | undefined;

  async function allPlaces(): Promise<Places> {
    await list.loadAll();
    const entries = list.present();
    if (knownPlaces?.entries !== entries.length)
      knownPlaces = { entries: entries.length, places: placesOf(entries) };
    return knownPlaces.places;
  }

  return {
    fold: exceptionFold(),
    alphabet: simplifiedCharacters(),
    search: ({ phrases }, filters, limit, options = {}) =>
      new OrganRun(list, phrases, filters, limit, options).toEnd(),
    namesIn: async (phrase) => {
      await list.loadAll();
      return namesIn(phrase, list.present());
    },
    places: async ({ phrases }, limit) => choosePlaces(await allPlaces(), phrases, limit),
    place: async (code) => (await allPlaces()).get(code),
    prepare: async () => {
      const organs = list.chunks.reduce((sum, chunk) => sum + chunk.organs, 0);
      await list.alphabet();
      if (organs <= mostToPrepare) await list.loadAll();
    },
  };
}

/** One search through the parts of the list, in the order in which they come in. */
class OrganRun {
  readonly #list: OrganList;
  readonly #phrases: readonly string[];
  readonly #asked: readonly AskedName[];
  readonly #filters: Filters;
  readonly #limit: number;
  readonly #options: OrganSearchOptions;
  readonly #awaited: Set<OrganChunkEntry>;
  readonly #matches: Match[] = [];
  #hasFailed = false;

  constructor(
    list: OrganList,
    phrases: readonly string[],
    filters: Filters,
    limit: number,
    options: OrganSearchOptions,
  ) {
    this.#list = list;
    this.#phrases = phrases;
    this.#asked = phrases.map(askedName);
    this.#filters = filters;
    this.#limit = limit;
    this.#options = options;
    this.#awaited = new Set(list.chunks);
  }

  async toEnd(): Promise<OrganAnswer> {
    const { signal, onProgress } = this.#options;
    for (const chunk of this.#list.chunks) {
      const entries = this.#list.loadedChunk(chunk);
      if (entries) this.#add(chunk, entries);
    }
    await Promise.all(
      [...this.#awaited].map(async (chunk) => {
        const entries = await this.#list.chunk(chunk).catch(() => undefined);
        signal?.throwIfAborted();
        if (entries) this.#add(chunk, entries);
        else this.#hasFailed = true;
        if (this.#awaited.size > 0) onProgress?.(this.#toAnswer([]));
      }),
    );
    signal?.throwIfAborted();
    if (this.#matches.length === 0) await this.#addLoose().catch(() => undefined);
    const isNothing = this.#matches.length === 0 && this.#phrases.length > 0;
    return this.#toAnswer(isNothing ? await this.#nearest().catch(() => []) : []);
  }

  #add(chunk: OrganChunkEntry, entries: readonly OrganEntry[]): void {
    this.#awaited.delete(chunk);
    if (this.#asked.length === 0) return;
    for (const entry of entries) {
      const rank = passes(entry, this.#filters) ? rankOf(entry, this.#asked) : undefined;
      if (rank !== undefined) this.#matches.push({ entry, rank });
    }
  }

  /** Adds those that are meant, where none is called so. That code, too, is fetched only then. */
  async #addLoose(): Promise<void> {
    if (this.#phrases.length === 0) return;
    const { looseRankOf } = await import('./organs/loose-names.ts');
    this.#options.signal?.throwIfAborted();
    for (const entry of this.#list.present()) {
      const rank = passes(entry, this.#filters) ? looseRankOf(entry, this.#phrases) : undefined;
      if (rank !== undefined) this.#matches.push({ entry, rank });
    }
  }

  /** The code that looks for them is fetched when nothing else was found. */
  async #nearest(): Promise<OrganEntry[]> {
    const { readings } = await this.#list.alphabet();
    const { nearestOrgans } = await import('./organs/nearest.ts');
    this.#options.signal?.throwIfAborted();
    return nearestOrgans(
      this.#list.present(),
      this.#phrases,
      (text) => soundsOf(text, readings),
      mostNearest,
    );
  }

  #toAnswer(nearest: readonly OrganEntry[]): OrganAnswer {
    const hits = this.#matches.sort(inOrder).slice(0, this.#limit);
    return {
      total: this.#matches.length,
      hits: hits.map(({ entry }) => hitOf(entry, this.#phrases)),
      nearest: nearest.map((entry) => hitOf(entry, [])),
      missing: [...new Set([...this.#awaited].flatMap(({ provinces }) => provinces))],
      hasFailed: this.#hasFailed,
    };
  }
}

/** Best first; of those alike, a government before its departments and towns, then in the order of the list. */
function inOrder(a: Match, b: Match): number {
  const isGovernment = ({ entry }: Match): number => Number(entry.organ.kind.endsWith('Government'));
  return a.rank - b.rank || isGovernment(b) - isGovernment(a) || a.entry.order - b.entry.order;
}

function passes({ organ }: OrganEntry, filters: Filters): boolean {
  const { kind, place, town, years } = organ;
  return passesFilters(
    { kind, places: [...(place?.codes ?? []), ...(town ? [town.code] : [])], years },
    filters,
  );
}

function namesIn(phrase: string, entries: readonly OrganEntry[]): string[] {
  const names = new Set(
    entries.map(({ name }) => name.text).filter((name) => name !== '' && phrase.includes(name)),
  );
  return [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

function hitOf({ organ, fold }: OrganEntry, phrases: readonly string[]): OrganHit {
  // A name is found while it is typed, and so by the beginning of a number in it: 第1 of 第12中学.
  const marked = (text: string): Pieces =>
    markedText(text, phrases, fold, (normalised, phrase, from) => normalised.indexOf(phrase, from));
  const name = marked(organ.name);
  const markedNames = (names: readonly string[]): Pieces[] =>
    isMarked(name) ? [] : names.map(marked).filter(isMarked);
  return {
    slug: organ.slug,
    name,
    otherNames: markedNames(organ.otherNames),
    formerNames: markedNames(organ.formerNames),
    kind: organKinds[organ.kind as OrganKind]?.name ?? '',
    place: organ.place?.names.join('') ?? '',
    years: organ.years,
  };
}

function isMarked(pieces: Pieces): boolean {
  return pieces.some((piece) => piece.isMarked);
}
