import { MeasureSummaryBuilder } from '../metrics/measure-summary.ts';
import { comparableOfMeasure, hasNumber, isUnitMissing, type Measure } from '../model/measure.ts';
import type { FormId } from '../model/report.ts';
import type { Series } from '../model/series-records.ts';

/** A series for tests, of measures by the names of their organs, as the collector would make it. */
export function seriesOf(
  indicator: string,
  measures: Readonly<Record<string, Measure>>,
  { year = 2020, form = '2019' as FormId | null } = {},
): Series {
  const builder = new MeasureSummaryBuilder();
  for (const measure of Object.values(measures)) builder.add(measure);
  const values = builder.runs().flatMap(([value, count]) => Array<number>(count).fill(value));
  const entries = Object.entries(measures).map(([name, measure]) => ({ organ: name, name, measure }));
  const largest = entries.filter(({ measure }) => comparableOfMeasure(measure) === values.at(-1));
  const withoutUnit = entries.find(({ measure }) => isUnitMissing(measure));
  return {
    indicator,
    year,
    form,
    population: 'own',
    summary: builder.finish(),
    values,
    largest:
      values.length === 0
        ? null
        : {
            organs: largest.slice(0, 3).map(({ organ, name }) => ({ organ, name })),
            count: largest.length,
            doubtful: largest.filter(({ measure }) => measure.flags.length > 0).length,
          },
    doubtful: entries
      .filter(({ measure }) => measure.flags.length > 0 && !isUnitMissing(measure) && hasNumber(measure))
      .toSorted(
        (one, other) => (comparableOfMeasure(other.measure) ?? 0) - (comparableOfMeasure(one.measure) ?? 0),
      )
      .slice(0, 3)
      .map(({ organ, name }) => ({ organ, name })),
    withoutUnit: withoutUnit
      ? { organ: withoutUnit.organ, name: withoutUnit.name, raw: withoutUnit.measure.raw ?? '' }
      : null,
    places: [],
  };
}
