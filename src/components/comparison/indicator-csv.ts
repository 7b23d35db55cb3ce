import type { CsvValue } from '../../downloads/csv.ts';
import { indicatorCells, type OrganCells } from '../../downloads/indicator-columns.ts';
import { placeText } from '../../downloads/place-text.ts';
import type { Indicator } from '../../model/indicators/indicator.ts';
import type { OrganRecord } from '../../model/records.ts';
import type { SeriesKey } from '../../model/series.ts';
import type { IndicatorRow } from '../../model/series-records.ts';
import { fullLink } from '../link.ts';
import { measureAddress } from './indicator-table.ts';

/** What every file says of an organ. */
export function organCells(organ: OrganRecord): OrganCells {
  const { slug, name, division } = organ;
  return { organ: slug, name, place: placeText(organ), division: division?.code ?? null };
}

/** One report's measure as rows of the indicator's file. */
export function csvRowsOf(
  indicator: Indicator,
  key: SeriesKey,
  row: IndicatorRow,
  organ: OrganCells,
): CsvValue[][] {
  const address = fullLink(measureAddress(indicator, key, row.organ, row.measure));
  return indicatorCells(indicator, key, row, organ, address);
}
