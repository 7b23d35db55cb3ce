import { readJsonBody } from './json-body.ts';

/** The paragraphs of a report: line in the source text, null where the source has none, and the text as printed. */
export type Paragraphs = [line: number | null, text: string][];

/** The texts of one file. */
export function readPack(body: Uint8Array): Paragraphs[] {
  return readJsonBody<Paragraphs[]>(body);
}
