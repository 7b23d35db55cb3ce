import { indicators } from '../../../src/model/indicators.ts';
import {
  type IndicatorRow,
  indicatorRecordSchema,
  type PlacedOrgan,
  type ReportRecord,
} from '../../../src/model/records.ts';
import type { Aggregate } from '../aggregate.ts';
import { placeWords } from '../regions.ts';
import type { CollectionsWriter } from '../write-collections.ts';

/** What a comparison shows of each report; reports on a form without the figure have no row. */
export class IndicatorAggregate implements Aggregate {
  readonly #rows = new Map<string, IndicatorRow[]>(indicators.map(({ id }) => [id, []]));

  add({ organ, year, report }: ReportRecord, { name, places }: PlacedOrgan): void {
    for (const { id, figure } of indicators) {
      const found = report.figures[figure];
      if (!found) continue;
      const row = { organ, name, place: placeWords(places), year, form: report.form, figure: found };
      this.#rows.get(id)?.push(row);
    }
  }

  write(writer: CollectionsWriter): void {
    const records = [...this.#rows].map(([id, rows]) => [id, { id, rows }] as const);
    writer.writeRecords('indicators', indicatorRecordSchema, records);
  }
}
