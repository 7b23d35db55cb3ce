import type { SearchDocument } from '../search-document.ts';
import type { SegmentEntry, TextManifest } from './manifest.ts';
import { type Deflate, formatVersion } from './sealed-file.ts';
import { createSegmentBuilder, type SegmentBuilder } from './segment-builder.ts';

export type TextIndexBuilder = {
  /** Adds the next report: newest year first, in the order of division codes and slugs within one. */
  add(document: SearchDocument): void;
  /** Writes the rest. The files of a year are to be published in the folder that the list names for it. */
  finish(): TextManifest;
};

/**
 * Builds the index of all reports, one year after another. `write` takes each file as it fills, with its year and its
 * path in the year's folder; what the folder is called is known only when the year is complete.
 */
export function createTextIndexBuilder(
  deflate: Deflate,
  write: (year: number, path: string, bytes: Uint8Array) => void,
): TextIndexBuilder {
  const segments: SegmentEntry[] = [];
  let open: { year: number; builder: SegmentBuilder } | undefined;

  function close(): void {
    if (open) segments.push(open.builder.finish());
    open = undefined;
  }

  return {
    add(document) {
      const { year } = document;
      if (open?.year !== year) close();
      open ??= {
        year,
        builder: createSegmentBuilder({
          year,
          deflate,
          write: (path, bytes) => write(year, path, bytes),
        }),
      };
      open.builder.add(document);
    },
    finish() {
      close();
      return { version: formatVersion, segments };
    },
  };
}
