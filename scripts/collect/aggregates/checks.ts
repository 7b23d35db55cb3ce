import { checkCodes } from '../../../src/model/checks.ts';
import type { Finding } from '../../../src/model/finding.ts';
import {
  type CheckFailuresRecord,
  type CheckRecord,
  checkFailuresRecordSchema,
  checkRecordSchema,
  mostListedFailures,
  type PlacedOrgan,
  provinceOf,
} from '../../../src/model/records.ts';
import type { FindingLog, LogPart } from '../finding-log.ts';
import { addTallies, addTally, noTally, type Tallies } from '../tallies.ts';
import type { CollectionsWriter } from '../writing/write-collections.ts';

/** How each check came out on the reports of every year and province, and the first of those that do not pass. */
export class CheckAggregate {
  readonly #log: FindingLog;
  /** Tallies of the checks by `<year>/<province>`. */
  readonly #tallies = new Map<string, Tallies>();

  constructor(log: FindingLog) {
    this.#log = log;
  }

  /** Counts what was found about a report from others, or from itself and others. */
  count(organ: PlacedOrgan, year: number, findings: readonly Finding[], tallies: Tallies): void {
    this.countPart({ year, province: provinceOf(organ) }, tallies);
    this.#log.add(organ, year, findings);
  }

  /** Counts how checks came out on reports of a year and province, what was found being in the log already. */
  countPart(part: LogPart, tallies: Tallies): void {
    const key = `${part.year}/${part.province}`;
    const sums = this.#tallies.get(key) ?? {};
    this.#tallies.set(key, sums);
    addTallies(sums, tallies);
    this.#log.begin(part);
  }

  write(writer: CollectionsWriter): void {
    const records = checkCodes.map((code): [string, CheckRecord] => [code, this.#recordOf(code)]);
    writer.writeRecords('checks', checkRecordSchema, records);
    writer.writeRecords('check-failures', checkFailuresRecordSchema, this.#failures(records));
  }

  /** A check as its pages show it: those parts alone in which it was held against a report. */
  #recordOf(code: string): CheckRecord {
    const record: CheckRecord = { code, tally: noTally(), years: [] };
    for (const part of this.#log.parts()) {
      const tally = this.#tallies.get(`${part.year}/${part.province}`)?.[code];
      const failures = this.#log.countFailures(part, code);
      if (!tally && failures === 0) continue;
      const known = record.years.at(-1);
      const year =
        known?.year === part.year ? known : { year: part.year, tally: noTally(), failures: 0, places: [] };
      if (year !== known) record.years.push(year);
      year.places.push({ code: part.province, tally: tally ?? noTally(), failures });
      year.failures += failures;
      for (const sum of [record.tally, year.tally]) addTally(sum, tally ?? noTally());
    }
    return record;
  }

  *#failures(records: readonly [string, CheckRecord][]): Iterable<[string, CheckFailuresRecord]> {
    for (const [code, { years }] of records) {
      for (const { year, places } of years) {
        for (const { code: province, failures } of places) {
          if (failures === 0) continue;
          const found = this.#log.readFailures({ year, province }, code, mostListedFailures);
          const failing = found.map(({ organ, finding }) => ({ organ: organ.slug, finding }));
          yield [`${code}/${year}/${province}`, { failing }];
        }
      }
    }
  }
}
