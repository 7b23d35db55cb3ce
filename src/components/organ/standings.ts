import { type Comparison, findStanding } from '../../metrics/comparison.ts';
import { type Indicator, indicators } from '../../model/indicators.ts';
import type { IndicatorRow } from '../../model/records.ts';

/** Where a report's figure stands among all reports of its year and form. */
export type OrganStanding = { indicator: Indicator; comparison: Comparison; row: IndicatorRow };

/** The comparisons that a report of an organ takes part in, in the order of the indicators. */
export function standingsOf(
  organ: string,
  year: number,
  readRows: (indicator: string) => readonly IndicatorRow[],
): OrganStanding[] {
  return indicators.flatMap((indicator) => {
    const standing = findStanding(readRows(indicator.id), organ, year);
    return standing ? [{ indicator, ...standing }] : [];
  });
}
