import { assessYears, type YearReport, yearFindings } from '../../../src/metrics/year-checks.ts';
import type { Figure } from '../../../src/model/figure.ts';
import { yearCheckCodes, yearOperands } from '../../../src/model/forms/year-identities.ts';
import {
  type PlacedOrgan,
  type ReportRecord,
  type Tally,
  type YearFindingsRecord,
  yearFindingsRecordSchema,
} from '../../../src/model/records.ts';
import type { Aggregate } from '../aggregate.ts';
import type { CollectionsWriter, RecordsFile } from '../write-collections.ts';
import type { CheckAggregate } from './checks.ts';

/**
 * The checks between an organ's reports of successive years: what they found, by the later report, and how they came
 * out among all checks. Reports come newest year first, so that of each organ the operands of one report are kept
 * until that of the year before has come.
 */
export class YearAggregate implements Aggregate {
  readonly #later = new Map<string, YearReport>();
  readonly #file: RecordsFile<YearFindingsRecord>;
  readonly #checks: Pick<CheckAggregate, 'count'>;

  constructor(writer: CollectionsWriter, checks: Pick<CheckAggregate, 'count'>) {
    this.#file = writer.openRecords('year-findings', yearFindingsRecordSchema);
    this.#checks = checks;
  }

  add({ organ, year, report }: ReportRecord, placed: PlacedOrgan): void {
    const earlier = operandsOf(year, report);
    const later = this.#later.get(organ);
    this.#later.set(organ, earlier);
    if (later?.year !== year + 1) return;
    const findings = yearFindings(earlier, later);
    const tallies = talliesOf(earlier, later);
    this.#file.add(`${organ}/${later.year}`, { earlier: year, findings, tallies });
    this.#checks.count(placed, later.year, findings, tallies);
  }

  write(): void {
    this.#file.close();
  }
}

/** What of a report is needed again: the numbers of the operands, without the text they were read from. */
function operandsOf(year: number, { form, figures }: ReportRecord['report']): YearReport {
  const ids = form === null ? [] : yearOperands(form);
  return {
    year,
    form,
    figures: Object.fromEntries(ids.flatMap((id) => (figures[id] ? [[id, numberAlone(figures[id])]] : []))),
  };
}

function numberAlone({ state, value, at }: Figure): Figure {
  return { state, ...(value !== undefined && { value }), ...(at && { at }) };
}

function talliesOf(earlier: YearReport, later: YearReport): Record<string, Tally> {
  const assessments = assessYears(earlier, later);
  return Object.fromEntries(
    yearCheckCodes.flatMap((code) => {
      const tally: Tally = { pass: 0, fail: 0, notAssessable: 0 };
      const held = assessments.filter(({ identity }) => identity.code === code);
      for (const { verdict } of held) tally[verdict] += 1;
      return held.length === 0 ? [] : [[code, tally]];
    }),
  );
}
