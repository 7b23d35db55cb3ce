import type { ReportRecord } from '../../../src/model/records.ts';
import type { Aggregate } from '../aggregate.ts';
import type { CollectionsWriter } from '../write-collections.ts';

/** The file of every report with the hash of the bytes that were read, so that no others are offered as its original. */
export class OriginalsAggregate implements Aggregate {
  readonly #files: [organ: string, file: string, sha256: string][] = [];

  add({ organ, file, sha256 }: ReportRecord): void {
    this.#files.push([organ, file, sha256]);
  }

  write(writer: CollectionsWriter): void {
    writer.writeJson('originals', this.#files);
  }
}
