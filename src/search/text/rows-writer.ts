import type { SearchDocument } from '../search-document.ts';
import { segmentFiles } from './paths.ts';
import { type Row, rowsInFile, toRowsBody } from './rows.ts';
import { type Paragraphs, toPackBody, unitsInPack } from './text-pack.ts';

/** Writes rows and texts as their files fill. The texts of a file of rows lie in files of their own. */
export class RowsWriter {
  readonly #put: (path: string, body: Uint8Array) => void;
  #rows: Row[] = [];
  #rowFiles = 0;
  #texts: Paragraphs[] = [];
  #units = 0;
  #packs = 0;

  constructor(put: (path: string, body: Uint8Array) => void) {
    this.#put = put;
  }

  add({ organ, name, title, paragraphs }: SearchDocument, words: Pick<Row, 'kind' | 'place'>): void {
    const text = paragraphs
      .filter((paragraph) => paragraph.text.trim() !== '')
      .map((paragraph): Paragraphs[number] => [paragraph.line ?? null, paragraph.text]);
    this.#rows.push({ organ, name, title, ...words, pack: this.#packs, packPlace: this.#texts.length });
    this.#texts.push(text);
    for (const [, { length }] of text) this.#units += length;
    if (this.#units >= unitsInPack) this.#closePack();
    if (this.#rows.length === rowsInFile) this.finish();
  }

  /** Writes what is not yet written. */
  finish(): void {
    if (this.#rows.length === 0) return;
    this.#closePack();
    this.#put(segmentFiles.rows(this.#rowFiles++), toRowsBody(this.#rows));
    this.#rows = [];
  }

  #closePack(): void {
    if (this.#texts.length === 0) return;
    this.#put(segmentFiles.text(this.#packs++), toPackBody(this.#texts));
    this.#texts = [];
    this.#units = 0;
  }
}
