import { type CheckCode, checkCodes, checks, type Verdict } from '../../model/checks.ts';
import type { ReportRecord, Tally } from '../../model/records.ts';

/** Checks that came out alike on one report. */
type ChecksOfOutcome = {
  name: string;
  isDoubt: boolean;
  checks: readonly { code: CheckCode; name: string }[];
};

/** notConcerned: the report says nothing that the check could be held against. */
type Outcome = Verdict | 'notConcerned';

const outcomes: readonly { outcome: Outcome; name: string }[] = [
  { outcome: 'fail', name: '存疑' },
  { outcome: 'notAssessable', name: '不能核对' },
  { outcome: 'pass', name: '未见问题' },
  { outcome: 'notConcerned', name: '没有涉及' },
];

/** The checks that were held against a report, those of `sums` left out, by outcome; outcomes without any left out. */
export function checksByOutcome({ tallies }: ReportRecord, sums: readonly string[]): ChecksOfOutcome[] {
  const held = checkCodes.flatMap((code) => {
    const tally = tallies[code];
    return tally === undefined || sums.includes(code)
      ? []
      : [{ code, name: checks[code].name, outcome: outcomeOf(tally) }];
  });
  return outcomes
    .map(({ outcome, name }) => ({
      name,
      isDoubt: outcome === 'fail',
      checks: held.filter((check) => check.outcome === outcome),
    }))
    .filter(({ checks }) => checks.length > 0);
}

/** A check failed if it failed anywhere; it passed if it passed somewhere and failed nowhere. */
function outcomeOf({ pass, fail, notAssessable }: Tally): Outcome {
  if (fail > 0) return 'fail';
  if (pass > 0) return 'pass';
  return notAssessable > 0 ? 'notAssessable' : 'notConcerned';
}
