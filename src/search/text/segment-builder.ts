import { organKinds } from '../../model/organ.ts';
import { placeText } from '../places.ts';
import type { SearchDocument } from '../search-document.ts';
import { crc32 } from './checksum.ts';
import { toJsonBody } from './json-body.ts';
import type { SegmentEntry } from './manifest.ts';
import { MetFold } from './met-fold.ts';
import { segmentFiles } from './paths.ts';
import { PlaceGatherer, toPlacesBody } from './place-ranges.ts';
import { PostingsFileWriter } from './postings-file.ts';
import { PostingsGatherer } from './postings-gatherer.ts';
import { toRouterBody } from './router.ts';
import { RowsWriter } from './rows-writer.ts';
import { type Deflate, sealFile } from './sealed-file.ts';

export type SegmentBuilder = {
  /** Adds the next report. They come in the order of division codes and slugs. */
  add(document: SearchDocument): void;
  /** Writes what is not yet written, and says what the segment is called. Nothing can be added after it. */
  finish(): SegmentEntry;
};

export type SegmentOptions = {
  year: number;
  /** Raw DEFLATE; the name of the folder does not depend on how well it compresses. */
  deflate: Deflate;
  /** Takes a file and its path in the segment's folder. Called as files fill, so that no text is kept. */
  write(path: string, bytes: Uint8Array): void;
};

/** A file of postings is full with about this many bytes. */
const postingsInFile = 8192;

/** Builds the index of one year's reports. Its memory grows by five bytes a term of each report. */
export function createSegmentBuilder({ year, deflate, write }: SegmentOptions): SegmentBuilder {
  const fold = new MetFold();
  const postings = new PostingsGatherer(fold);
  const places = new PlaceGatherer();
  const kinds: string[] = [];
  let contents = 0;

  function put(path: string, body: Uint8Array): void {
    const { bytes, checksum } = sealFile(`${year}/${path}`, body, deflate);
    contents = crc32(new TextEncoder().encode(`${path} ${checksum}\n`), contents);
    write(path, bytes);
  }

  const rows = new RowsWriter(put);

  function putPostings(): string[] {
    const firstTerms: string[] = [];
    let file = new PostingsFileWriter(postings.size);
    const close = (): void => {
      if (!file.isEmpty) put(segmentFiles.postings(firstTerms.length - 1), file.toBody());
      file = new PostingsFileWriter(postings.size);
    };
    for (const { term, documents, weights } of postings.inOrder()) {
      if (file.weight >= postingsInFile) close();
      if (file.isEmpty) firstTerms.push(term);
      file.add(term, documents, weights);
    }
    close();
    return firstTerms;
  }

  return {
    add(document) {
      places.add(postings.size, document.places);
      kinds.push(document.kind);
      postings.add(document);
      rows.add(document, {
        kind: organKinds[document.kind].name,
        place: placeText(
          document.places.map(({ code }) => code),
          new Map(document.places.map(({ code, name }) => [code, name])),
        ),
      });
    },
    finish() {
      rows.finish();
      const firstTerms = putPostings();
      put(segmentFiles.kinds, toJsonBody(kinds));
      put(segmentFiles.places, toPlacesBody(places.list('above')));
      put(segmentFiles.placeNames, toJsonBody(places.list('above').map(({ name }) => name)));
      put(segmentFiles.towns, toPlacesBody(places.list('towns')));
      put(segmentFiles.router, toRouterBody({ size: postings.size, firstTerms, variants: fold.variants() }));
      const name = contents.toString(16).padStart(8, '0');
      return { year, reports: postings.size, folder: `${year}-${name}` };
    },
  };
}
