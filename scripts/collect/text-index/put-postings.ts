import { createHash } from 'node:crypto';
import type { Batch } from '../../../src/search/text/batch.ts';
import { MergedLists } from '../../../src/search/text/merged-lists.ts';
import { segmentFiles } from '../../../src/search/text/paths.ts';
import { putPostings } from '../../../src/search/text/postings-files.ts';
import type { SegmentFiles } from './segment-files.ts';

/** A file of postings: its first term, what it is made of, and its checksum. */
export type KeptPostings = { first: string; key: string; checksum: number };

/** Puts the postings of batches, and gives what is to be known of their files in the next run. */
export function putAllPostings(
  segment: SegmentFiles,
  batches: readonly Batch[],
  former: readonly KeptPostings[] = [],
): KeptPostings[] {
  const lists = new MergedLists(batches);
  const keyOf = keysOf(lists, batches);
  const all: KeptPostings[] = [];
  putPostings(lists, {
    put({ first, next }, path, body) {
      all.push({ first, key: keyOf(first, next), checksum: segment.writer.put(path, body) });
    },
    takeOver(number, first) {
      const known = former[number];
      if (known?.first !== first) return undefined;
      const next = former[number + 1]?.first;
      const sealed = { path: segmentFiles.postings(number), checksum: known.checksum };
      if (known.key !== keyOf(first, next) || !segment.takeOver([sealed])) return undefined;
      all.push(known);
      return { next };
    },
  });
  return all;
}

/** Tells what changes whenever the lists of any term from `first` up to `next`, or to the end, do. */
function keysOf(
  lists: MergedLists,
  batches: readonly Batch[],
): (first: string, next: string | undefined) => string {
  const sizes = batches.map(({ size }) => size).join(' ');
  const digests = new Map<number, Buffer>();
  const digestOf = (unit: number): Buffer => {
    const known = digests.get(unit);
    if (known) return known;
    const hash = createHash('sha256');
    for (const bytes of lists.bytesOf(unit)) hash.update(`${bytes.length} `).update(bytes);
    const digest = hash.digest();
    digests.set(unit, digest);
    return digest;
  };
  return (first, next) => {
    const units = lists.unitsOf(first, next);
    const hash = createHash('sha256').update(JSON.stringify([sizes, first, next, units]));
    for (const unit of units) hash.update(digestOf(unit));
    return hash.digest('hex');
  };
}
