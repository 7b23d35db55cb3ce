import { type CheckCode, checkCodes, checks } from '../../model/checks.ts';
import type { ReportRecord } from '../../model/records.ts';
import { tallyText } from '../organ/arithmetic.ts';

/** How the form's own sums of one kind came out on a report. */
type SumLine = { code: CheckCode; name: string; text: string; hasFailed: boolean };

/** The hard checks of a report in words, in the order of the catalogue; those without a case are left out. */
export function sumLines({ tallies }: Pick<ReportRecord, 'tallies'>): SumLine[] {
  return checkCodes.flatMap((code) => {
    const tally = tallies[code];
    if (!checks[code].hard || tally === undefined || tally.pass + tally.fail + tally.notAssessable === 0)
      return [];
    return [{ code, name: checks[code].name, text: tallyText(tally), hasFailed: tally.fail > 0 }];
  });
}
