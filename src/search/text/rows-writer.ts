import { organKinds } from '../../model/organ.ts';
import { placeText } from '../places.ts';
import type { SearchDocument } from '../search-document.ts';
import { segmentFiles } from './paths.ts';
import { type Row, rowsInFile, toRowsBody } from './rows.ts';
import { type Paragraphs, toPackBody, unitsInPack } from './text-pack.ts';

/** Takes the body of a file, and its path in the segment's folder. */
type PutFile = (path: string, body: Uint8Array) => void;

/** Which file of rows, and which file of texts is the first of its reports. */
export type RowsPlace = { number: number; firstPack: number };

/**
 * Writes the file of rows of up to `rowsInFile` reports, and before it their texts, in files of their own. Gives how
 * many these are.
 */
export function putRows(
  documents: readonly SearchDocument[],
  { number, firstPack }: RowsPlace,
  put: PutFile,
): number {
  const rows: Row[] = [];
  let packs = 0;
  let texts: Paragraphs[] = [];
  let units = 0;
  const closePack = (): void => {
    if (texts.length === 0) return;
    put(segmentFiles.text(firstPack + packs++), toPackBody(texts));
    texts = [];
    units = 0;
  };
  for (const document of documents) {
    rows.push({ ...shownOf(document), pack: firstPack + packs, packPlace: texts.length });
    const text = textOf(document);
    texts.push(text);
    for (const [, { length }] of text) units += length;
    if (units >= unitsInPack) closePack();
  }
  closePack();
  put(segmentFiles.rows(number), toRowsBody(rows));
  return packs;
}

function shownOf({ organ, name, kind, places, title }: SearchDocument): Omit<Row, 'pack' | 'packPlace'> {
  const codes = places.map(({ code }) => code);
  const names = new Map(places.map((place) => [place.code, place.name]));
  return { organ, name, kind: organKinds[kind].name, place: placeText(codes, names), title };
}

function textOf({ paragraphs }: SearchDocument): Paragraphs {
  return paragraphs
    .filter(({ text }) => text.trim() !== '')
    .map(({ line, text }): Paragraphs[number] => [line ?? null, text]);
}

/** Gathers reports until a file of rows is full. */
export class RowsWriter {
  readonly #put: PutFile;
  readonly #place: RowsPlace = { number: 0, firstPack: 0 };
  #documents: SearchDocument[] = [];

  constructor(put: PutFile) {
    this.#put = put;
  }

  add(document: SearchDocument): void {
    this.#documents.push(document);
    if (this.#documents.length === rowsInFile) this.finish();
  }

  /** Writes what is not yet written. */
  finish(): void {
    if (this.#documents.length === 0) return;
    this.#place.firstPack += putRows(this.#documents, this.#place, this.#put);
    this.#place.number += 1;
    this.#documents = [];
  }
}
