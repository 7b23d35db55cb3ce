import type { CompareData, CompareOrgan, CompareRow } from '../../compare/compare-data.ts';
import type { CsvValue } from '../../downloads/csv.ts';
import { indicatorColumnIds } from '../../downloads/indicator-columns.ts';
import { measureGroupOf } from '../../metrics/state-groups.ts';
import { indicatorAddress, lineAddress } from '../../model/addresses.ts';
import type { Indicator } from '../../model/indicators/indicator.ts';
import { comparableOfMeasure, isUnitMissing } from '../../model/measure.ts';
import type { OrganRecord } from '../../model/records.ts';
import type { SeriesKey } from '../../model/series.ts';
import type { IndicatorRow } from '../../model/series-records.ts';
import { link } from '../link.ts';
import { placeNameOf } from '../organ-place.ts';
import { bothReadings, placeText } from '../wording.ts';
import { measureAddress } from './indicator-table.ts';
import { groupWords, measureSpeech, measureText } from './measure-words.ts';

/** An organ to choose on the compare page, found by any part of its names, its place or its slug. */
export function toCompareOrgan(organ: OrganRecord): CompareOrgan {
  const place = placeNameOf(organ);
  const terms = [place, organ.name, ...organ.otherNames, organ.slug].join(' ').toLowerCase();
  return { slug: organ.slug, name: organ.name, place, terms };
}

/** A report's row with the cells it has in the CSV file. */
export type ComparedRow = { key: SeriesKey; row: IndicatorRow; cells: CsvValue[] };

/** An indicator as the compare page reads it. */
export function toCompareData(indicator: Indicator, rows: readonly ComparedRow[]): CompareData {
  return {
    id: indicator.id,
    name: indicator.name,
    link: link(indicatorAddress(indicator.id)),
    caveats: indicator.caveats,
    columns: indicatorColumnIds,
    rows: rows.map((row) => toCompareRow(indicator, row)),
  };
}

function toCompareRow(
  indicator: Indicator,
  { key, row: { organ, measure }, cells }: ComparedRow,
): CompareRow {
  const { year, form } = key;
  const group = measureGroupOf(measure);
  const { line, page, value } = measure;
  const source = placeText({ ...(line !== undefined && { line }), ...(page !== undefined && { page }) });
  const address = measureAddress(indicator, key, organ, measure);
  return {
    organ,
    year,
    form,
    group,
    groupWords: groupWords(indicator)[group],
    text: measureText(measure, indicator),
    speech: measureSpeech(measure, indicator),
    note: isUnitMissing(measure) && value !== undefined ? `可能是 ${bothReadings(value)}` : '',
    value: comparableOfMeasure(measure) ?? null,
    link: link(address),
    source: source
      ? { text: source, link: link(line === undefined ? address : lineAddress(organ, year, line)) }
      : null,
    cells,
  };
}
