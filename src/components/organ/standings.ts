import { measurable, measureOf } from '../../metrics/measure.ts';
import type { Indicator } from '../../model/indicators/indicator.ts';
import { headlineIndicators } from '../../model/indicators.ts';
import type { Measure } from '../../model/measure.ts';
import type { OrganRecord, ReportRecord } from '../../model/records.ts';
import { populationOf, type SeriesKey } from '../../model/series.ts';
import type { OrganMark } from '../comparison/distribution-mark.ts';

/** Where a report's figure stands among all reports of its year, form and population. */
export type OrganStanding = { indicator: Indicator; standing: OrganMark };

/** The headline comparisons that a report of an organ takes part in, in their order. */
export function standingsOf(
  organ: OrganRecord,
  record: ReportRecord,
  markOf: (indicator: Indicator, key: SeriesKey, measure: Measure) => OrganMark | undefined,
): OrganStanding[] {
  const report = measurable(record, organ);
  const key = { year: record.year, form: record.report.form, population: populationOf(organ) };
  return headlineIndicators.flatMap((indicator) => {
    const measure = measureOf(indicator, report);
    const standing = measure && markOf(indicator, key, measure);
    return standing ? [{ indicator, standing }] : [];
  });
}
