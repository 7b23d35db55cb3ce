import { checks } from '../../model/checks.ts';
import { type YearCheckCode, yearCheckCodes } from '../../model/forms/year-identities.ts';
import type { ReportRecord } from '../../model/records.ts';
import { tallyText } from './arithmetic.ts';

/** How two successive reports agree: the checks that were held, in the order of the catalogue. */
export type YearCheckLine = {
  year: number;
  earlier: number;
  checks: { code: YearCheckCode; name: string; text: string; hasFailed: boolean }[];
};

/** The checks across years of an organ's reports, newest first; reports that were held against none are left out. */
export function yearCheckLines(records: readonly Pick<ReportRecord, 'year' | 'tallies'>[]): YearCheckLine[] {
  return records
    .map(({ year, tallies }) => ({
      year,
      earlier: year - 1,
      checks: yearCheckCodes.flatMap((code) => {
        const tally = tallies[code];
        return tally
          ? [{ code, name: checks[code].name, text: tallyText(tally), hasFailed: tally.fail > 0 }]
          : [];
      }),
    }))
    .filter((line) => line.checks.length > 0)
    .sort((one, other) => other.year - one.year);
}
