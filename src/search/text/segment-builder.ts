import type { SearchDocument } from '../search-document.ts';
import { type Batch, readBatch } from './batch.ts';
import { BatchWriter } from './batch-writer.ts';
import type { SegmentEntry } from './manifest.ts';
import { MergedLists } from './merged-lists.ts';
import { putPostings } from './postings-files.ts';
import { RowsWriter } from './rows-writer.ts';
import { putIndexes } from './segment-indexes.ts';
import { type SegmentOptions, SegmentWriter } from './segment-writer.ts';

type SegmentBuilder = {
  /** Adds the next report. They come in the order of division codes and slugs. */
  add(document: SearchDocument): void;
  /** Writes what is not yet written, and says what the segment is called. Nothing can be added after it. */
  finish(): SegmentEntry;
};

/** So many reports are gathered before their terms are put in order: what is then held of them is a quarter. */
const reportsInBatch = 512;

/** Builds the index of one year's reports. Its memory grows by little more than a byte a term of each report. */
export function createSegmentBuilder(options: SegmentOptions, batchSize = reportsInBatch): SegmentBuilder {
  const writer = new SegmentWriter(options);
  const rows = new RowsWriter((path, body) => writer.put(path, body));
  const organs: Pick<SearchDocument, 'kind' | 'places'>[] = [];
  const batches: Batch[] = [];
  let batch = new BatchWriter();
  const closeBatch = (): void => {
    batches.push(readBatch(batch.toBytes()));
    batch = new BatchWriter();
  };
  return {
    add(document) {
      organs.push({ kind: document.kind, places: document.places });
      rows.add(document);
      batch.add(document);
      if (batch.size === batchSize) closeBatch();
    },
    finish() {
      rows.finish();
      closeBatch();
      const firstTerms = putPostings(new MergedLists(batches), {
        put: (_, path, body) => writer.put(path, body),
      });
      putIndexes(writer, { organs, batches, firstTerms });
      return { year: options.year, reports: organs.length, folder: writer.folder };
    },
  };
}
