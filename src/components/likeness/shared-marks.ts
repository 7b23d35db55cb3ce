import { lineAddress, reportAddress } from '../../model/addresses.ts';
import type { LikenessRecord, SharedPassage } from '../../model/likeness.ts';
import { matchSigns, shownMatches } from './like-reports.ts';

/** A passage as it is marked in a paragraph: from where to where, and where it stands in the other report. */
export type SharedMark = {
  start: number;
  end: number;
  sign: string;
  /** The other report by name, and the line on which the passage begins there. */
  name: string;
  address: string;
};

/**
 * The passages of a report that other reports have too, by number of paragraph, in the order of the text. Where two
 * reports have the same passage the likest one's mark stands.
 */
export function sharedMarks(record: LikenessRecord): Map<number, SharedMark[]> {
  const marks = new Map<number, SharedMark[]>();
  const shown = shownMatches(record);
  for (const [index, match] of record.matches.entries()) {
    for (const passage of match.passages) {
      const known = marks.get(passage.paragraph) ?? [];
      if (known.some(({ start, end }) => passage.start < end && start < passage.end)) continue;
      const mark: SharedMark = {
        start: passage.start,
        end: passage.end,
        sign: matchSigns[index] ?? '',
        name: shown[index]?.name ?? '',
        address: passageAddress(match, passage),
      };
      marks.set(
        passage.paragraph,
        [...known, mark].sort((one, other) => one.start - other.start),
      );
    }
  }
  return marks;
}

function passageAddress({ organ, year }: { organ: string; year: number }, { line }: SharedPassage): string {
  return line === null ? reportAddress(organ, year) : lineAddress(organ, year, line);
}
