import type { SearchDocument } from '../search-document.ts';
import { ByteWriter } from './bytes.ts';
import { toJsonBody } from './json-body.ts';
import { MetFold } from './met-fold.ts';
import { PostingsGatherer } from './postings-gatherer.ts';
import type { Term } from './term-table.ts';

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
    const section = new ByteWriter();
    let first: number | undefined;
    const sections = new ByteWriter();
    const close = (): void => {
      if (first === undefined) return;
      sections.putNumber(first);
      sections.putNumber(section.length);
      section.moveTo(sections);
    };
    this.#gatherer.eachInOrder((term, postings, from, to) => {
      const unit = typeof term === 'number' ? term >>> 16 : term.charCodeAt(0);
      if (unit !== first) close();
      first = unit;
      putRest(section, term);
      putList(section, postings, from, to);
    });
    close();
    // All terms have been read when the fold is asked what it met.
    const variants = toJsonBody(this.#fold.variants());
    bytes.putNumber(variants.length);
    bytes.putBytes(variants);
    sections.moveTo(bytes);
    return bytes.toBytes();
  }
}

/** Of a term how many units follow the first, and those. */
function putRest(bytes: ByteWriter, term: Term): void {
  if (typeof term === 'number') {
    const second = term & 0xffff;
    bytes.putNumber(Math.sign(second));
    if (second > 0) bytes.putNumber(second);
    return;
  }
  bytes.putNumber(term.length - 1);
  for (let at = 1; at < term.length; at++) bytes.putNumber(term.charCodeAt(at));
}

/**
 * Of a list how many bytes it takes, and for each report that has the term how many stand between it and the one
 * before, times four, and its weight: what the posting has more than if it were the next report's with no weight.
 */
function putList(bytes: ByteWriter, postings: Uint32Array, from: number, to: number): void {
  let length = 0;
  let next = 0;
  for (let at = from; at < to; at++) {
    const posting = postings[at] ?? 0;
    length += bytesOf(posting - next);
    next = (posting & ~3) + 4;
  }
  bytes.putNumber(length);
  next = 0;
  for (let at = from; at < to; at++) {
    const posting = postings[at] ?? 0;
    bytes.putNumber(posting - next);
    next = (posting & ~3) + 4;
  }
}

/** How many bytes a number takes that is below 2³². */
function bytesOf(value: number): number {
  if (value < 1 << 7) return 1;
  if (value < 1 << 14) return 2;
  return Math.ceil((32 - Math.clz32(value)) / 7);
}
