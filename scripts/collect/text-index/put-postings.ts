import type { Batch } from '../../../src/search/text/batch.ts';
import { findChangedTerms } from '../../../src/search/text/changed-terms.ts';
import { MergedLists } from '../../../src/search/text/merged-lists.ts';
import { segmentFiles } from '../../../src/search/text/paths.ts';
import { putPostings } from '../../../src/search/text/postings-files.ts';
import type { BatchNote, KeptBatch } from './put-group.ts';
import type { SegmentFiles } from './segment-files.ts';

/** The batches that postings are made from; of each file of these the first term, and its checksum. */
export type KeptPostings = { batches: BatchNote[]; files: { first: string; checksum: number }[] };

/**
 * Puts the postings of batches, which are read, and gives what is to be known of them in the next run. A file is taken
 * over if the list of none of its terms has changed, and that of the term after them neither: it ends there.
 */
export function putAllPostings(
  segment: SegmentFiles,
  kept: readonly KeptBatch[],
  batches: readonly Batch[],
  former?: KeptPostings,
): KeptPostings {
  const changed = former && changedTerms(kept, batches, former.batches);
  const hasChanged = (first: string, next: string | undefined): boolean => {
    const term = changed?.[placeOf(changed, first)];
    return term !== undefined && (next === undefined || term <= next);
  };
  const files: KeptPostings['files'] = [];
  putPostings(new MergedLists(batches), {
    put({ first }, path, body) {
      files.push({ first, checksum: segment.writer.put(path, body) });
    },
    takeOver(number, first) {
      const known = former?.files[number];
      if (!changed || known?.first !== first) return undefined;
      const next = former?.files[number + 1]?.first;
      const sealed = { path: segmentFiles.postings(number), checksum: known.checksum };
      if (hasChanged(first, next) || !segment.takeOver(sealed)) return undefined;
      files.push(known);
      return { next };
    },
  });
  return { batches: kept.map(({ name, size, sha256 }) => ({ name, size, sha256 })), files };
}

/** The terms whose lists have changed since, rising by UTF-16 units; undefined where all may have. */
function changedTerms(
  kept: readonly KeptBatch[],
  batches: readonly Batch[],
  former: readonly BatchNote[],
): string[] | undefined {
  const changed = new Set<string>();
  // With another number of reports before it every list is written with other numbers.
  if (former.length !== kept.length) return undefined;
  for (const [place, { name, size, sha256, readFormer }] of kept.entries()) {
    const known = former[place];
    if (known?.name !== name || known.size !== size) return undefined;
    if (known.sha256 === sha256) continue;
    const [before, after] = [readFormer(known.sha256), batches[place]];
    if (!before || !after) return undefined;
    for (const term of findChangedTerms(before, after)) changed.add(term);
  }
  return [...changed].sort();
}

/** The place of the first term that is not before one. */
function placeOf(terms: readonly string[], first: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] ?? '') < first) low = middle + 1;
    else high = middle;
  }
  return low;
}
