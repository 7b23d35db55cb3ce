import { deflateRawSync } from 'node:zlib';
import type { SearchDocument } from '../search-document.ts';
import type { FileStoreOptions } from './file-store.ts';
import { inflate } from './inflate.ts';
import type { TextManifest } from './manifest.ts';
import { formatVersion } from './sealed-file.ts';
import { createSegmentBuilder } from './segment-builder.ts';

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

/** An index in memory, of reports put into the order in which they are built: a segment a year, newest first. */
export function buildTestIndex(documents: readonly SearchDocument[]): TestIndex {
  const codeOf = ({ places, organ }: SearchDocument): string => `${places.at(-1)?.code ?? '~'} ${organ}`;
  const sorted = documents.toSorted((a, b) => b.year - a.year || (codeOf(a) < codeOf(b) ? -1 : 1));
  const files = new Map<string, Uint8Array>();
  const segments = [...Map.groupBy(sorted, ({ year }) => year)].map(([year, members]) => {
    const written: [path: string, bytes: Uint8Array][] = [];
    const builder = createSegmentBuilder({
      year,
      deflate: (bytes) => new Uint8Array(deflateRawSync(bytes)),
      write: (...file) => written.push(file),
      writeText: (...file) => files.set(...file),
    });
    for (const document of members) builder.add(document);
    const segment = builder.finish();
    for (const [path, bytes] of written) files.set(`${segment.folder}/${path}`, bytes);
    return segment;
  });
  const manifest: TextManifest = { version: formatVersion, segments };
  return { manifest, files, options: { inflate, readFile: async (path) => fileOf(files, path) } };
}

function fileOf(files: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array {
  const bytes = files.get(path);
  if (!bytes) throw new TypeError(`no file ${path}`);
  return bytes;
}
