import { reportAddress } from '../../model/addresses.ts';
import { type LikenessRecord, sharePercent } from '../../model/likeness.ts';

/** A report with text in common, as the page of the other says it. */
type ShownMatch = {
  /** ①, ② or ③: the same sign stands behind its passages. */
  sign: string;
  name: string;
  address: string;
  percent: number;
  shared: number;
};

/** Signs of the matches of a report, in their order. */
export const matchSigns = ['①', '②', '③'] as const;

/** The reports that a report has text in common with, the likest first. */
export function shownMatches({ organ, counted, matches }: LikenessRecord): ShownMatch[] {
  return matches.map((match, index) => ({
    sign: matchSigns[index] ?? '',
    name:
      match.organ === organ
        ? `本机关 ${match.year} 年报告`
        : `${match.place}${match.name} ${match.year} 年报告`,
    address: reportAddress(match.organ, match.year),
    percent: sharePercent(counted, match),
    shared: match.shared,
  }));
}
