import { deflateRawSync } from 'node:zlib';
import type { PlacedOrgan, ReportRecord } from '../../../src/model/records.ts';
import {
  createTextIndexBuilder,
  type TextIndexBuilder,
} from '../../../src/search/text/text-index-builder.ts';
import type { Aggregate } from '../aggregate.ts';
import { searchDocument } from '../search-documents.ts';
import type { CollectionsWriter } from '../write-collections.ts';

/** The full-text index of titles and prose: its files are written as they fill, `search-text/<year>/…`. */
export class TextSearchAggregate implements Aggregate {
  readonly #builder: TextIndexBuilder;

  constructor(writer: CollectionsWriter) {
    this.#builder = createTextIndexBuilder(
      (bytes) => deflateRawSync(bytes, { level: 9 }),
      (year, path, bytes) => writer.writeFile(`search-text/${year}/${path}`, bytes),
    );
  }

  add(record: ReportRecord, organ: PlacedOrgan): void {
    this.#builder.add(searchDocument(record, organ));
  }

  write(writer: CollectionsWriter): void {
    writer.writeJson('search-text', this.#builder.finish());
  }
}
