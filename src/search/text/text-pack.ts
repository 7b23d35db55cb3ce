import { readJsonBody, toJsonBody } from './json-body.ts';

/** The paragraphs of a report: line in the source text, null where the source has none, and the text as printed. */
export type Paragraphs = [line: number | null, text: string][];

/** A file of texts is full with this many UTF-16 units: most reports then lie alone, and short ones share a file. */
export const unitsInPack = 1000;

export function toPackBody(texts: readonly Paragraphs[]): Uint8Array {
  return toJsonBody(texts);
}

export function readPack(body: Uint8Array): Paragraphs[] {
  return readJsonBody<Paragraphs[]>(body);
}
