import { fullLink } from '../components/link.ts';
import type { CsvValue } from '../downloads/csv.ts';
import {
  placeCells as downloadedCells,
  placeColumnIds as downloadedIds,
} from '../downloads/place-columns.ts';
import { levelOf } from '../model/division.ts';
import type { Indicator } from '../model/indicators/indicator.ts';
import type { SeriesKey } from '../model/series.ts';
import type { MeasureSummary } from '../model/series-records.ts';
import type { PlaceCompareFile } from './compare-files.ts';

/**
 * Columns of the CSV file of compared places: those of the files of places, then the places above, why a cell has no
 * number, and where its place is on the site.
 */
export const placeColumnIds = [...downloadedIds, 'within', 'state', 'address'] as const;

/** What an indicator comes to in a place, as rows of `placeColumnIds`: one, or for a mix one a part. */
export function placeCells(
  indicator: Indicator,
  { code, name, place, address }: Pick<PlaceCompareFile, 'code' | 'name' | 'place' | 'address'>,
  key: SeriesKey,
  summary: MeasureSummary,
): CsvValue[][] {
  const rows = downloadedCells({ code, name, level: levelOf(code) }, indicator, { ...key, summary });
  return rows.map((row) => [...row, place, null, fullLink(address)]);
}
