import type { PlacedOrgan, ReportRecord } from '../../../src/model/records.ts';
import { buildTextIndex, type SearchDocument } from '../../../src/search/build.ts';
import type { Aggregate } from '../aggregate.ts';
import { searchDocument } from '../search-documents.ts';
import type { CollectionsWriter } from '../write-collections.ts';

/** The full-text index of titles and prose. */
export class TextSearchAggregate implements Aggregate {
  readonly #documents: SearchDocument[] = [];

  add(record: ReportRecord, organ: PlacedOrgan): void {
    this.#documents.push(searchDocument(record, organ));
  }

  write(writer: CollectionsWriter): void {
    writer.writeJson('search-text', buildTextIndex(this.#documents));
  }
}
