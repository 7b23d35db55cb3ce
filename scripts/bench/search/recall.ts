import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { normalise } from '../../../src/search/terms.ts';
import { findCandidates } from '../../../src/search/text/candidates.ts';
import { FileStore } from '../../../src/search/text/file-store.ts';
import { inflate } from '../../../src/search/text/inflate.ts';
import type { TextManifest } from '../../../src/search/text/manifest.ts';
import { hasPhrases, type ReportText } from '../../../src/search/text/report-text.ts';
import { openSegment } from '../../../src/search/text/segment.ts';
import { noTally, type Oracle, type Tally, tallied } from './oracle.ts';

/** Our index alone, and after the texts were read, as the search does for what it shows. */
export type OwnRecall = { index: Tally; verified: Tally };

/** Asks our index, which has one segment, for all reports that hold each piece, and reads every one that it gives. */
export async function recallOfOwn(
  folder: string,
  oracle: Oracle,
  pieces: readonly string[],
): Promise<OwnRecall> {
  const [entry] = (JSON.parse(readFileSync(path.join(folder, 'text.json'), 'utf8')) as TextManifest).segments;
  if (!entry) throw new Error('an index of no year');
  const readBytes = async (file: string) => new Uint8Array(await readFile(path.join(folder, file)));
  const segment = openSegment(entry, new FileStore({ inflate, readFile: readBytes, capacity: 2 ** 27 }));
  const { signal } = new AbortController();
  const fold = new Map((await segment.router(signal)).variants);
  const reports: ReportText[] = [];
  for (let id = 0; id < entry.reports; id++) {
    const row = await segment.row(id, signal);
    reports.push({ year: entry.year, row, paragraphs: await segment.text(row, signal), fold });
  }
  const recall = { index: noTally, verified: noTally };
  for (const piece of pieces) {
    const phrase = normalise(piece, fold);
    const ids = [...(await findCandidates(segment, [phrase], {}, signal)).ids];
    const verified = ids.filter((id) => hasPhrases(reports[id] as ReportText, [phrase]));
    recall.index = tallied(recall.index, oracle, piece, ids);
    recall.verified = tallied(recall.verified, oracle, piece, verified);
  }
  return recall;
}
