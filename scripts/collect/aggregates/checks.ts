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
  type ReportRecord,
  type Tally,
} from '../../../src/model/records.ts';
import type { Aggregate } from '../aggregate.ts';
import type { FindingLog } from '../finding-log.ts';
import type { CollectionsWriter } from '../write-collections.ts';

/** How each check came out on the reports of every year and province, and the first of those that do not pass. */
export class CheckAggregate implements Aggregate {
  readonly #log: FindingLog;
  /** Tallies by `<year>/<province>/<code>`. */
  readonly #tallies = new Map<string, Tally>();

  constructor(log: FindingLog) {
    this.#log = log;
  }

  add({ year, report, tallies }: ReportRecord, organ: PlacedOrgan): void {
    this.count(organ, year, report.findings, tallies);
  }

  /** Counts what was found about a report, be it from the report alone or from several. */
  count(
    organ: PlacedOrgan,
    year: number,
    findings: readonly Finding[],
    tallies: ReportRecord['tallies'],
  ): void {
    for (const [code, tally] of Object.entries(tallies)) {
      if (tally) this.#tallyOf(`${year}/${provinceOf(organ)}/${code}`, tally);
    }
    this.#log.add(organ, year, findings);
  }

  write(writer: CollectionsWriter): void {
    const records = checkCodes.map((code): [string, CheckRecord] => [code, this.#recordOf(code)]);
    writer.writeRecords('checks', checkRecordSchema, records);
    writer.writeRecords('check-failures', checkFailuresRecordSchema, this.#failures(records));
  }

  #tallyOf(key: string, tally: Tally): void {
    const sum = this.#tallies.get(key) ?? noTally();
    this.#tallies.set(key, sum);
    addTally(sum, tally);
  }

  /** A check as its pages show it: those parts alone in which it was held against a report. */
  #recordOf(code: string): CheckRecord {
    const record: CheckRecord = { code, tally: noTally(), years: [] };
    for (const part of this.#log.parts()) {
      const tally = this.#tallies.get(`${part.year}/${part.province}/${code}`);
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

const noTally = (): Tally => ({ pass: 0, fail: 0, notAssessable: 0 });

function addTally(sum: Tally, { pass, fail, notAssessable }: Tally): void {
  sum.pass += pass;
  sum.fail += fail;
  sum.notAssessable += notAssessable;
}
