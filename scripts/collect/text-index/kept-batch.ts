import { readFileSync } from 'node:fs';
import { type Batch, readBatch } from '../../../src/search/text/batch.ts';
import { BatchWriter } from '../../../src/search/text/batch-writer.ts';
import type { KeptFiles } from '../kept-files.ts';
import { sha256Of } from '../write-collections.ts';
import { keyOfReports, type ReportGroup, type SearchedReports } from './searched-reports.ts';

/** Which reports a batch is of, and what it is: bytes with this hash. */
export type BatchNote = { name: string; size: number; sha256: string };

/** The terms of a group of reports, which are gathered anew only when one of these changes. */
export type KeptBatch = BatchNote & {
  read(): Batch;
  /** The batch that stood under the name before this run, if it is the one noted. */
  readFormer(sha256: string): Batch | undefined;
};

/** Puts the terms of a group among the parts that collections are put together of. */
export function putBatch(
  parts: KeptFiles,
  year: number,
  group: ReportGroup,
  searched: SearchedReports,
): KeptBatch {
  const name = `${year}/${group.name}`;
  const address = `/text-index/${name}.terms`;
  const gather = (): Uint8Array => {
    const writer = new BatchWriter();
    for (const report of group.reports) writer.add(searched.document(report));
    return writer.toBytes();
  };
  const sha256 = parts.put(`terms of ${name}`, keyOfReports(group.reports), ({ write }) => {
    const bytes = gather();
    write(address, bytes);
    return sha256Of(bytes);
  });
  return {
    name,
    size: group.reports.length,
    sha256,
    read() {
      const bytes = parts.read(address);
      // A file that was damaged since it was written is as good as none.
      return readBatch(sha256Of(bytes) === sha256 ? bytes : gather());
    },
    readFormer(former) {
      const place = parts.former(`terms of ${name}`)?.findPath(address);
      const bytes = place === undefined ? undefined : readFileSync(place);
      return bytes && sha256Of(bytes) === former ? readBatch(bytes) : undefined;
    },
  };
}
