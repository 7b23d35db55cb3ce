import type { SearchDocument } from '../search-document.ts';
import { ByteWriter } from './bytes.ts';
import { toJsonBody } from './json-body.ts';
import { MetFold } from './met-fold.ts';
import type { TermPostings } from './posting-log.ts';
import { PostingsGatherer } from './postings-gatherer.ts';

/** Gathers the terms of reports that follow each other, as bytes that `readBatch` reads. */
export class BatchWriter {
  readonly #fold = new MetFold();
  readonly #gatherer = new PostingsGatherer(this.#fold);

  /** How many reports were added. */
  get size(): number {
    return this.#gatherer.size;
  }

  add(document: Pick<SearchDocument, 'title' | 'name' | 'paragraphs'>): void {
    this.#gatherer.add(document);
  }

  /**
   * How many reports; the characters of them that are searched as others, as JSON, and how many bytes that takes; then
   * a section for each character that terms begin with: its UTF-16 unit, how many bytes follow, and the terms.
   */
  toBytes(): Uint8Array {
    const bytes = new ByteWriter();
    bytes.putNumber(this.size);
    let section = new ByteWriter();
    let first: number | undefined;
    const sections = new ByteWriter();
    const close = (): void => {
      if (first === undefined) return;
      sections.putNumber(first);
      sections.putNumber(section.length);
      sections.putBytes(section.toBytes());
      section = new ByteWriter();
    };
    for (const list of this.#gatherer.inOrder()) {
      const unit = list.term.charCodeAt(0);
      if (unit !== first) close();
      first = unit;
      putList(section, list);
    }
    close();
    // All terms have been read when the fold is asked what it met.
    const variants = toJsonBody(this.#fold.variants());
    bytes.putNumber(variants.length);
    bytes.putBytes(variants);
    bytes.putBytes(sections.toBytes());
    return bytes.toBytes();
  }
}

/**
 * A term: how many units follow the first, and those; how many bytes its list takes; and for each report that has it
 * how many stand between it and the one before, times four, and its weight.
 */
function putList(bytes: ByteWriter, { term, documents, weights }: TermPostings & { term: string }): void {
  bytes.putNumber(term.length - 1);
  for (let at = 1; at < term.length; at++) bytes.putNumber(term.charCodeAt(at));
  let length = 0;
  let last = -1;
  for (const document of documents) {
    length += bytesOf((document - last - 1) * 4);
    last = document;
  }
  bytes.putNumber(length);
  last = -1;
  for (let place = 0; place < documents.length; place++) {
    const document = documents[place] ?? 0;
    bytes.putNumber((document - last - 1) * 4 + (weights[place] ?? 0));
    last = document;
  }
}

/** How many bytes a number takes that is below 2³². Its two lowest bits change nothing. */
function bytesOf(value: number): number {
  return Math.max(1, Math.ceil((32 - Math.clz32(value)) / 7));
}
