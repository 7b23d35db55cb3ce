import { type FilterName, type Filters, filterNames, withoutFilter } from '../filters.ts';
import type { Query } from '../query.ts';
import { exceptionFold, simplifiedCharacters } from '../simplified-set.ts';
import type { SearchOptions, TextAnswer, TextSearch } from '../text-search.ts';
import { AnswerDraft } from './answer-draft.ts';
import { type Candidates, findCandidates } from './candidates.ts';
import { checkCandidates } from './checked-hits.ts';
import { FileStore, type FileStoreOptions } from './file-store.ts';
import type { TextManifest } from './manifest.ts';
import { formatVersion } from './sealed-file.ts';
import { openSegment, type Segment } from './segment.ts';

/** Up to this many reports in all, every year is counted for every query: the files are small and few. */
const fewReports = 10_000;

/** How many texts a query reads for each hit that is wanted before it leaves the rest unchecked. */
const mostTextsPerHit = 30;

/** Opens an index in pieces. Throws where it is of another version. */
export function openTextIndex(manifest: TextManifest, options: FileStoreOptions): TextSearch {
  if (manifest.version !== formatVersion)
    throw new Error(`search index of version ${manifest.version}, expected ${formatVersion}`);
  const store = new FileStore(options);
  const segments = manifest.segments.map((entry) => openSegment(entry, store));
  const isSmall = manifest.segments.reduce((sum, { reports }) => sum + reports, 0) <= fewReports;

  return {
    fold: exceptionFold(),
    alphabet: simplifiedCharacters(),
    async search(query, filters, limit, { countsAllYears = isSmall, ...rest } = {}) {
      const run = (narrowed: Filters, most: number, options: SearchOptions): Promise<TextAnswer> =>
        new Run(segments, query, narrowed, most, { ...options, countsAllYears }).toEnd();
      const answer = await run(filters, limit, rest);
      if (answer.total > 0 || limit === 0) return answer;
      const { signal } = rest;
      return {
        ...answer,
        withoutFilter: await countsWithoutFilter(filters, (narrowed) =>
          run(narrowed, limit, signal ? { signal } : {}),
        ),
      };
    },
  };
}

async function countsWithoutFilter(
  filters: Filters,
  run: (filters: Filters) => Promise<TextAnswer>,
): Promise<Partial<Record<FilterName, number>>> {
  const active = filterNames.filter((name) => filters[name] !== undefined);
  const answers = await Promise.all(active.map((name) => run(withoutFilter(filters, name))));
  return Object.fromEntries(
    active.map((name, place) => {
      const answer = answers[place];
      return [name, answer?.match === 'exact' ? answer.total : 0];
    }),
  );
}

type Found = { candidates: Candidates } | { error: unknown };

/** One search through the years, from the newest; one that the query names comes before the others. */
class Run {
  readonly #segments: readonly Segment[];
  readonly #phrases: readonly string[];
  readonly #filters: Filters;
  readonly #limit: number;
  readonly #options: SearchOptions;
  readonly #signal: AbortSignal;
  readonly #draft: AnswerDraft;
  #textsLeft: number;

  constructor(
    segments: readonly Segment[],
    { phrases, year: asked }: Query,
    filters: Filters,
    limit: number,
    options: SearchOptions,
  ) {
    const kept = segments.filter(({ year }) => filters.year === undefined || filters.year === year);
    this.#segments = kept.toSorted((a, b) => Number(b.year === asked) - Number(a.year === asked));
    this.#phrases = phrases;
    this.#filters = filters;
    this.#limit = limit;
    this.#options = options;
    this.#signal = options.signal ?? new AbortController().signal;
    this.#textsLeft = limit * mostTextsPerHit;
    this.#draft = new AnswerDraft(
      phrases,
      kept.map(({ year }) => year),
      limit,
    );
  }

  async toEnd(): Promise<TextAnswer> {
    const countsAll = this.#options.countsAllYears === true;
    const early = countsAll ? this.#segments.map((segment) => this.#find(segment)) : [];
    for (const [place, segment] of this.#segments.entries()) {
      if (this.#isFull() && !countsAll) break;
      await this.#search(segment, await (early[place] ?? this.#find(segment)));
    }
    this.#signal.throwIfAborted();
    return this.#draft.toAnswer(true);
  }

  /** Never rejects, so that a year that fails does not keep the others from answering. */
  async #find(segment: Segment): Promise<Found> {
    try {
      return { candidates: await findCandidates(segment, this.#phrases, this.#filters, this.#signal) };
    } catch (error) {
      return { error };
    }
  }

  async #search(segment: Segment, found: Found): Promise<void> {
    this.#signal.throwIfAborted();
    const { year } = segment;
    if ('error' in found) {
      this.#draft.fail(year, found.error);
      return this.#tell();
    }
    const { ids, isExact } = found.candidates;
    this.#draft.count(year, ids.length, isExact);
    this.#tell();
    let next = 0;
    while (!this.#isFull() && next < ids.length && this.#textsLeft > 0) {
      const batch = ids.subarray(next, next + this.#limit - this.#draft.length);
      next += batch.length;
      this.#textsLeft -= batch.length;
      await this.#check(segment, batch);
    }
    if (next === ids.length && !this.#draft.hasFailed(year)) this.#draft.settle(year);
  }

  async #check(segment: Segment, batch: Uint32Array): Promise<void> {
    const first = this.#draft.reserve(batch.length);
    await checkCandidates(segment, batch, this.#phrases, this.#signal, (place, step) => {
      if ('hit' in step) this.#draft.put(first + place, step.hit);
      else if ('dropped' in step) this.#draft.drop(first + place, step.dropped);
      else this.#draft.fail(segment.year, step.failed);
      this.#tell();
    });
  }

  #isFull(): boolean {
    return this.#draft.length >= this.#limit;
  }

  #tell(): void {
    if (!this.#signal.aborted) this.#options.onProgress?.(this.#draft.toAnswer(false));
  }
}
