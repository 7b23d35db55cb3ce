import type { ReportHit } from '../text-search.ts';
import type { Candidates } from './candidates.ts';
import { hasPhrases, listedHit, type ReportText, verifiedHit } from './report-text.ts';
import type { Row } from './rows.ts';
import type { Segment } from './segment.ts';

/** A candidate on its way to be a hit: listed from its row, then verified by its text, or dropped. */
type Checked = { hit: ReportHit } | { dropped: ReportText } | { failed: unknown };

/**
 * Lists some candidates of a segment, then checks each by its text. `onStep` hears of every candidate once it is
 * listed and once it is checked, by its place among `ids`. Rejects only once the signal says so.
 */
export async function checkCandidates(
  segment: Segment,
  ids: Candidates['ids'],
  phrases: readonly string[],
  signal: AbortSignal,
  onStep: (place: number, step: Checked) => void,
): Promise<void> {
  const fold = new Map((await segment.router(signal)).variants);
  await Promise.all(
    [...ids].map(async (id, place) => {
      try {
        const row = await segment.row(id, signal);
        onStep(place, { hit: listedHit(segment.year, row, phrases, fold) });
        onStep(place, await checkText(segment, row, phrases, fold, signal));
      } catch (failed) {
        signal.throwIfAborted();
        onStep(place, { failed });
      }
    }),
  );
}

async function checkText(
  segment: Segment,
  row: Row,
  phrases: readonly string[],
  fold: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<Checked> {
  const { year } = segment;
  if (phrases.length === 0) return { hit: { ...listedHit(year, row, phrases, fold), isVerified: true } };
  const report = { year, row, paragraphs: await segment.text(row, signal), fold };
  return hasPhrases(report, phrases) ? { hit: verifiedHit(report, phrases) } : { dropped: report };
}
