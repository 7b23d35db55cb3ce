import { readFileSync } from 'node:fs';
import type { SearchDocument } from '../../../src/search/search-document.ts';
import { type Batch, readBatch } from '../../../src/search/text/batch.ts';
import { BatchWriter } from '../../../src/search/text/batch-writer.ts';
import { placesOfTexts, reportsInFolder, type TextPlace } from '../../../src/search/text/text-folder.ts';
import type { KeptFiles } from '../writing/kept-files.ts';
import { sha256Of } from '../writing/write-collections.ts';
import { putTexts } from './put-texts.ts';
import {
  keyOfReports,
  type ReportGroup,
  type SearchedReport,
  type SearchedReports,
} from './searched-reports.ts';

/** Which reports a batch is of, and what it is: bytes with this hash. */
export type BatchNote = { name: string; size: number; sha256: string };

/** The terms of a group of reports, which are gathered anew only when one of these changes. */
export type KeptBatch = BatchNote & {
  read(): Batch;
  /** The batch that stood under the name before this run, if it is the one noted. */
  readFormer(sha256: string): Batch | undefined;
};

/** A group of reports as the index of its year is made of it; `texts` are in the order of the reports. */
export type KeptGroup = { batch: KeptBatch; texts: TextPlace[] };

type GroupTarget = { published: KeptFiles; parts: KeptFiles };

/** Puts the texts of a group into the site, and its terms among the parts that collections are put together of. */
export function putGroup(
  { published, parts }: GroupTarget,
  year: number,
  group: ReportGroup,
  searched: SearchedReports,
): KeptGroup {
  const name = `${year}/${group.name}`;
  const address = `/text-index/${name}.terms`;
  const chunks = chunksOf(group);
  const toTexts = (chunk: ReportGroup, read: () => readonly SearchDocument[]): TextPlace[] =>
    placesOfTexts(putTexts(published, { year, name: chunk.name }, chunk.reports, read));
  const documentsOf = ({ reports }: ReportGroup) => reports.map((report) => searched.document(report));
  // Texts are put while their terms are gathered, so that no report is read twice for them.
  let texts: TextPlace[] | undefined;
  const sha256 = parts.put(`terms of ${name}`, keyOfReports(group.reports), ({ write }) => {
    const writer = new BatchWriter();
    texts = chunks.flatMap((chunk) => {
      const documents = documentsOf(chunk);
      for (const document of documents) writer.add(document);
      return toTexts(chunk, () => documents);
    });
    const bytes = writer.toBytes();
    write(address, bytes);
    return sha256Of(bytes);
  });
  texts ??= chunks.flatMap((chunk) => toTexts(chunk, () => documentsOf(chunk)));
  return { batch: keptBatch(), texts };

  function keptBatch(): KeptBatch {
    return {
      name,
      size: group.reports.length,
      sha256,
      read() {
        const bytes = parts.read(address);
        // A file that was damaged since it was written is as good as none.
        return readBatch(sha256Of(bytes) === sha256 ? bytes : gatherTerms(group.reports, searched));
      },
      readFormer(former) {
        const place = parts.former(`terms of ${name}`)?.findPath(address);
        const bytes = place === undefined ? undefined : readFileSync(place);
        return bytes && sha256Of(bytes) === former ? readBatch(bytes) : undefined;
      },
    };
  }
}

function gatherTerms(reports: readonly SearchedReport[], searched: SearchedReports): Uint8Array {
  const writer = new BatchWriter();
  for (const report of reports) writer.add(searched.document(report));
  return writer.toBytes();
}

/** The reports whose texts lie in one folder. */
function chunksOf({ name, reports }: ReportGroup): ReportGroup[] {
  return Array.from({ length: Math.ceil(reports.length / reportsInFolder) }, (_, number) => ({
    name: `${name}-${number}`,
    reports: reports.slice(number * reportsInFolder, (number + 1) * reportsInFolder),
  }));
}
