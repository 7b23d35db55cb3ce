import { deflateRawSync } from 'node:zlib';
import type { SearchDocument } from '../search-document.ts';
import type { FileStoreOptions } from './file-store.ts';
import { inflate } from './inflate.ts';
import type { TextManifest } from './manifest.ts';
import { createTextIndexBuilder } from './text-index-builder.ts';

/** A report of a township with nothing in it but what is given. */
export function report(over: Partial<SearchDocument>): SearchDocument {
  return {
    organ: 'a-b',
    year: 2020,
    name: '',
    kind: 'township',
    places: [],
    title: '',
    paragraphs: [],
    ...over,
  };
}

/** Paragraphs on the lines from the first. */
export function prose(...texts: string[]): SearchDocument['paragraphs'] {
  return texts.map((text, index) => ({ line: index + 1, text }));
}

export type TestIndex = {
  manifest: TextManifest;
  /** By path, as the browser asks for them. */
  files: Map<string, Uint8Array>;
  options: FileStoreOptions;
};

/** An index in memory, of reports put into the order in which they are built. */
export function buildTestIndex(documents: readonly SearchDocument[]): TestIndex {
  const written: [year: number, path: string, bytes: Uint8Array][] = [];
  const builder = createTextIndexBuilder(
    (bytes) => new Uint8Array(deflateRawSync(bytes)),
    (...file) => written.push(file),
  );
  const codeOf = ({ places, organ }: SearchDocument): string => `${places.at(-1)?.code ?? '~'} ${organ}`;
  const sorted = documents.toSorted((a, b) => b.year - a.year || (codeOf(a) < codeOf(b) ? -1 : 1));
  for (const document of sorted) builder.add(document);
  const manifest = builder.finish();
  const folders = new Map(manifest.segments.map(({ year, folder }) => [year, folder]));
  const files = new Map(written.map(([year, path, bytes]) => [`${folders.get(year)}/${path}`, bytes]));
  return { manifest, files, options: { inflate, readFile: async (path) => fileOf(files, path) } };
}

function fileOf(files: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array {
  const bytes = files.get(path);
  if (!bytes) throw new TypeError(`no file ${path}`);
  return bytes;
}
