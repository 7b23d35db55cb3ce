import type { ReportRecord, Tally } from '../../src/model/records.ts';

/** How checks came out, by their codes. */
export type Tallies = ReportRecord['tallies'];

export const noTally = (): Tally => ({ pass: 0, fail: 0, notAssessable: 0 });

/** Adds a tally to a sum. */
export function addTally(sum: Tally, { pass, fail, notAssessable }: Tally): void {
  sum.pass += pass;
  sum.fail += fail;
  sum.notAssessable += notAssessable;
}

/** Adds each check's tally to its sum. */
export function addTallies(sums: Tallies, tallies: Tallies): void {
  for (const [code, tally] of Object.entries(tallies)) {
    if (!tally) continue;
    const sum = sums[code] ?? noTally();
    sums[code] = sum;
    addTally(sum, tally);
  }
}
