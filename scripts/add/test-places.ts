import path from 'node:path';
import { openGazetteer } from './open-gazetteer.ts';
import { readPlaceWords } from './place-words.ts';
import { type Recognition, recogniseOrgan } from './recognise.ts';

/** The project's own gazetteer, indexed once for a test file. */
export const index = openGazetteer(path.join(import.meta.dirname, '..', '..', 'content'));
export const words = readPlaceWords(index);

/** The organ of a made-up report, of which the title's organ and the paragraphs are given. */
export function recognise(
  organName: string | null,
  paragraphs: readonly string[] = [],
  settled: { name?: string; division?: string } = {},
): Recognition | undefined {
  const prose = paragraphs.map((text, line) => ({ section: 6, text, at: { line: line + 1 } }));
  const said = { name: undefined, kind: undefined, division: undefined, ...settled };
  return recogniseOrgan({ report: { organName }, prose }, said, index);
}
