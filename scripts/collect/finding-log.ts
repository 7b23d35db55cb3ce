import { isCheckCode } from '../../src/model/checks.ts';
import type { Finding } from '../../src/model/finding.ts';
import { type PlacedOrgan, provinceOf } from '../../src/model/records.ts';
import { byPlace } from './organs/by-place.ts';
import type { Spool, SpoolPlace } from './writing/spool.ts';

/** The reports of a year and province; `province` is its code, or none. */
export type LogPart = { year: number; province: string };

/** A finding on an organ's report. */
export type LoggedFinding = { organ: PlacedOrgan; finding: Finding };

type Entry = { organ: PlacedOrgan; code: string; isFailure: boolean; place: SpoolPlace };

/**
 * Every finding of every report, in parts by year and province. Some come with their report, those between years
 * and between texts later; they wait on disk until all have come.
 */
export class FindingLog {
  readonly #spool: Spool;
  readonly #parts = new Map<string, LogPart & { entries: Entry[] }>();

  constructor(spool: Spool) {
    this.#spool = spool;
  }

  /** Takes note that there are reports of a year and province, whatever is found about them. */
  begin({ year, province }: LogPart): void {
    const key = `${year}/${province}`;
    if (!this.#parts.has(key)) this.#parts.set(key, { year, province, entries: [] });
  }

  add(organ: PlacedOrgan, year: number, findings: readonly Finding[]): void {
    const province = provinceOf(organ);
    this.begin({ year, province });
    const part = this.#parts.get(`${year}/${province}`);
    for (const finding of findings) {
      const place = this.#spool.append(JSON.stringify(finding));
      part?.entries.push({ organ, code: finding.code, isFailure: isFailure(finding), place });
    }
  }

  /** Every part that has reports, newest year first, then by province; those of unknown place last. */
  parts(): LogPart[] {
    return [...this.#parts.values()]
      .map(({ year, province }) => ({ year, province }))
      .sort((one, other) => other.year - one.year || (one.province < other.province ? -1 : 1));
  }

  /** How many findings of a part say that a report does not pass a check. */
  countFailures(part: LogPart, code: string): number {
    return this.#entries(part, code).length;
  }

  /** What does not pass a check in a part, in the order of organs, at most `most` of it. */
  readFailures(part: LogPart, code: string, most = Number.POSITIVE_INFINITY): LoggedFinding[] {
    return this.#read(this.#entries(part, code), most);
  }

  /** Every finding of a part, in the order of organs; of one report in the order in which they came. */
  readAll({ year, province }: LogPart): LoggedFinding[] {
    return this.#read(this.#parts.get(`${year}/${province}`)?.entries ?? [], Number.POSITIVE_INFINITY);
  }

  #entries({ year, province }: LogPart, code: string): Entry[] {
    const entries = this.#parts.get(`${year}/${province}`)?.entries ?? [];
    return entries.filter((entry) => entry.code === code && entry.isFailure);
  }

  #read(entries: readonly Entry[], most: number): LoggedFinding[] {
    return entries
      .toSorted((one, other) => byPlace(one.organ, other.organ))
      .slice(0, most)
      .map(({ organ, place }) => ({ organ, finding: JSON.parse(this.#spool.read(place)) as Finding }));
  }
}

/** Whether a report does not pass a check: notes are no failures. */
function isFailure({ severity, code }: Finding): boolean {
  return severity !== 'note' && isCheckCode(code);
}
