import type { CompareData, CompareOrgan, CompareRow } from '../../compare/compare-data.ts';
import type { CsvValue } from '../../downloads/csv.ts';
import { figureColumnIds } from '../../downloads/figure-columns.ts';
import { comparableOf } from '../../metrics/comparable.ts';
import { stateGroupOf } from '../../metrics/state-groups.ts';
import { figureAddress, indicatorAddress, lineAddress } from '../../model/addresses.ts';
import { isUnitUnknown } from '../../model/figure.ts';
import type { Indicator } from '../../model/indicators.ts';
import type { IndicatorRow, OrganRecord } from '../../model/records.ts';
import { link } from '../link.ts';
import { placeNameOf } from '../organ-place.ts';
import { stateGroupWords } from '../states-sentence.ts';
import { bothReadings, figureSpeech, figureText, placeText } from '../wording.ts';

/** An organ to choose on the compare page, found by any part of its names, its place or its slug. */
export function toCompareOrgan(organ: OrganRecord): CompareOrgan {
  const place = placeNameOf(organ);
  const terms = [place, organ.name, ...organ.otherNames, organ.slug].join(' ').toLowerCase();
  return { slug: organ.slug, name: organ.name, place, terms };
}

/** An indicator as the compare page reads it; `cellsOf` gives a row of the CSV file. */
export function toCompareData(
  indicator: Indicator,
  rows: readonly IndicatorRow[],
  cellsOf: (row: IndicatorRow) => CsvValue[],
): CompareData {
  return {
    id: indicator.id,
    name: indicator.name,
    link: link(indicatorAddress(indicator.id)),
    caveats: indicator.caveats,
    columns: figureColumnIds,
    rows: rows.map((row) => toCompareRow(indicator, row, cellsOf(row))),
  };
}

function toCompareRow(indicator: Indicator, row: IndicatorRow, cells: CsvValue[]): CompareRow {
  const { organ, year, form, figure } = row;
  const group = stateGroupOf(figure);
  const source = placeText(figure.at);
  const line = figure.at?.line;
  const address = figureAddress(organ, year, indicator.figure);
  return {
    organ,
    year,
    form,
    group,
    groupWords: stateGroupWords[group],
    text: figureText(figure),
    speech: figureSpeech(figure),
    note: isUnitUnknown(figure) && figure.value !== undefined ? `可能是 ${bothReadings(figure.value)}` : '',
    value: comparableOf(figure) ?? null,
    link: link(address),
    source: source
      ? { text: source, link: link(line === undefined ? address : lineAddress(organ, year, line)) }
      : null,
    cells,
  };
}
