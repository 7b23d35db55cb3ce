import { checkAddress } from '../../model/addresses.ts';
import { checks, isCheckCode } from '../../model/checks.ts';
import type { CheckRecord, Tally } from '../../model/records.ts';

/** A check in the summary of all reports. */
type QualityLine = { name: string; address: string; tally: Tally };

/** How many sums held, and which checks found something, over all reports. */
export type Quality = { sums: Tally; doubtful: QualityLine[] };

/** Sums the form's own arithmetic over all reports, and lists the checks that failed somewhere, most often first. */
export function summariseQuality(records: readonly CheckRecord[]): Quality {
  const sums: Tally = { pass: 0, fail: 0, notAssessable: 0 };
  const doubtful: QualityLine[] = [];
  for (const { code, tally } of records) {
    if (!isCheckCode(code)) continue;
    const { name, hard } = checks[code];
    if (hard) add(sums, tally);
    if (tally.fail > 0) doubtful.push({ name, address: checkAddress(code), tally });
  }
  return { sums, doubtful: doubtful.sort((a, b) => b.tally.fail - a.tally.fail) };
}

function add(sum: Tally, tally: Tally): void {
  sum.pass += tally.pass;
  sum.fail += tally.fail;
  sum.notAssessable += tally.notAssessable;
}
