import type { SearchDocument } from '../search-document.ts';
import { type Batch, readBatch } from './batch.ts';
import { BatchWriter } from './batch-writer.ts';
import type { SegmentEntry } from './manifest.ts';
import { MergedLists } from './merged-lists.ts';
import { segmentFiles } from './paths.ts';
import { putPostings } from './postings-files.ts';
import { toRows } from './report-row.ts';
import { type Row, rowsInFile, toRowsBody } from './rows.ts';
import { putIndexes } from './segment-indexes.ts';
import { type SegmentOptions, SegmentWriter } from './segment-writer.ts';
import { placesOfTexts, reportsInFolder, sealTexts } from './text-folder.ts';

type SegmentBuilder = {
  /** Adds the next report. They come in the order of division codes and slugs. */
  add(document: SearchDocument): void;
  /** Writes what is not yet written, and says what the segment is called. Nothing can be added after it. */
  finish(): SegmentEntry;
};

type BuilderOptions = SegmentOptions & {
  /** Takes a file of texts and its path below the folder of all search files. */
  writeText(path: string, bytes: Uint8Array): void;
};

/** So many reports are gathered before their terms are put in order: what is then held of them is a quarter. */
const reportsInBatch = 512;

/** Builds the index of one year's reports. Its memory grows by little more than a byte a term of each report. */
export function createSegmentBuilder(options: BuilderOptions, batchSize = reportsInBatch): SegmentBuilder {
  const writer = new SegmentWriter(options);
  const organs: Pick<SearchDocument, 'kind' | 'places'>[] = [];
  const batches: Batch[] = [];
  let batch = new BatchWriter();
  let documents: SearchDocument[] = [];
  let [folders, rowFiles] = [0, 0];
  let rows: Row[] = [];
  const closeBatch = (): void => {
    batches.push(readBatch(batch.toBytes()));
    batch = new BatchWriter();
  };
  const closeFolder = (): void => {
    const sealed = sealTexts({ year: options.year, name: String(folders++) }, documents, options);
    for (const { path, bytes } of sealed.files) options.writeText(path, bytes);
    rows.push(...toRows(documents, placesOfTexts(sealed)));
    documents = [];
    while (rows.length >= rowsInFile) closeRows();
  };
  const closeRows = (): void => {
    writer.put(segmentFiles.rows(rowFiles++), toRowsBody(rows.slice(0, rowsInFile)));
    rows = rows.slice(rowsInFile);
  };
  return {
    add(document) {
      organs.push({ kind: document.kind, places: document.places });
      documents.push(document);
      if (documents.length === reportsInFolder) closeFolder();
      batch.add(document);
      if (batch.size === batchSize) closeBatch();
    },
    finish() {
      if (documents.length > 0) closeFolder();
      if (rows.length > 0) closeRows();
      closeBatch();
      const firstTerms = putPostings(new MergedLists(batches), {
        put: (_, path, body) => writer.put(path, body),
      });
      putIndexes(writer, { organs, batches, firstTerms });
      return { year: options.year, reports: organs.length, folder: writer.folder };
    },
  };
}
