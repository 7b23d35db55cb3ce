import { type FileStore, UnreadableFile } from './file-store.ts';
import { readJsonBody } from './json-body.ts';
import type { SegmentEntry } from './manifest.ts';
import { segmentFiles, textFile } from './paths.ts';
import { type PlaceRanges, readPlaces } from './place-ranges.ts';
import type { Postings } from './postings.ts';
import { type PostingsFile, readPostingsFile } from './postings-file.ts';
import { findFile, type Router, readRouter } from './router.ts';
import { type Row, readRows, rowsInFile } from './rows.ts';
import { type Paragraphs, readPack } from './text-pack.ts';

/** One year's index as it is read: each call fetches the file that it needs, and rejects as FileStore.load does. */
export type Segment = {
  year: number;
  router(signal: AbortSignal): Promise<Router>;
  /** The list of a term; undefined where no report has it. */
  postings(term: string, signal: AbortSignal): Promise<Postings | undefined>;
  /**
   * The lists of all terms that begin with a character: the reports that have it. Undefined where they take up too
   * many files, as for a character that stands in nearly every report.
   */
  postingsOfCharacter(character: string, signal: AbortSignal): Promise<Postings[] | undefined>;
  row(id: number, signal: AbortSignal): Promise<Row>;
  text(row: Row, signal: AbortSignal): Promise<Paragraphs>;
  /** The kind of every report's organ. */
  kinds(signal: AbortSignal): Promise<string[]>;
  /** Divisions by code: towns, or all above them. */
  places(level: 'towns' | 'above', signal: AbortSignal): Promise<PlaceRanges[]>;
  /** The names of the divisions above towns, in the same order. */
  placeNames(signal: AbortSignal): Promise<string[]>;
};

/** Pairs that begin with a character in more files than this: it is in so many reports that their texts tell soon enough. */
const mostFilesOfCharacter = 8;

export function openSegment(entry: SegmentEntry, store: FileStore): Segment {
  const router = (signal: AbortSignal): Promise<Router> =>
    store.load(entry.folder, segmentFiles.router, readRouter, signal);

  async function readPostings<T>(
    number: number,
    find: (file: PostingsFile) => T,
    signal: AbortSignal,
  ): Promise<T> {
    const { size } = await router(signal);
    const path = segmentFiles.postings(number);
    const file = await store.load(entry.folder, path, (body) => readPostingsFile(body, size), signal);
    return orDamaged(`${entry.folder}/${path}`, () => find(file));
  }

  return {
    year: entry.year,
    router,
    async postings(term, signal) {
      const number = findFile(await router(signal), term);
      return number === undefined ? undefined : readPostings(number, (file) => file.find(term), signal);
    },
    async postingsOfCharacter(character, signal) {
      const read = await router(signal);
      const first = findFile(read, character) ?? 0;
      const last = findFile(read, `${character}\uffff`) ?? -1;
      if (last - first >= mostFilesOfCharacter) return undefined;
      const numbers = Array.from({ length: last - first + 1 }, (_, place) => first + place);
      const lists = await Promise.all(
        numbers.map((number) => readPostings(number, (file) => file.findBeginning(character), signal)),
      );
      return lists.flat();
    },
    async row(id, signal) {
      const path = segmentFiles.rows(Math.floor(id / rowsInFile));
      const rows = await store.load(entry.folder, path, readRows, signal);
      return orDamaged(`${entry.folder}/${path}`, () => present(rows[id % rowsInFile]));
    },
    async text({ text: { folder, file, place } }, signal) {
      const name = textFile(file);
      const texts = await store.load(folder, name, readPack, signal);
      return orDamaged(`${folder}/${name}`, () => present(texts[place]));
    },
    kinds: (signal) => store.load(entry.folder, segmentFiles.kinds, readJsonBody<string[]>, signal),
    places: (level, signal) => {
      const path = level === 'towns' ? segmentFiles.towns : segmentFiles.places;
      return store.load(entry.folder, path, readPlaces, signal);
    },
    placeNames: (signal) => store.load(entry.folder, segmentFiles.placeNames, readJsonBody<string[]>, signal),
  };
}

/** What does not decode is a fault of its file, even where its checksum is right. */
function orDamaged<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UnreadableFile(path, 'damaged', error);
  }
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('fewer entries than asked for');
  return value;
}
