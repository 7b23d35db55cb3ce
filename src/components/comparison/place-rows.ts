import { regionAddress } from '../../model/addresses.ts';
import type { DivisionLevel } from '../../model/division.ts';
import type { Indicator } from '../../model/indicators/indicator.ts';
import type { Series } from '../../model/series-records.ts';
import { type DoubtfulReports, doubtIn } from './series-doubt.ts';
import { type SummaryCells, summaryCells } from './summary-cells.ts';

/** A province or prefecture in the table of an indicator by place. */
type PlaceRow = {
  code: string;
  name: string;
  level: DivisionLevel;
  address: string;
  cells: SummaryCells;
  doubt: DoubtfulReports | undefined;
};

/** Provinces, each followed by its prefectures, in order of code, with what the series comes to there. */
export function placeRows(indicator: Indicator, series: Series): PlaceRow[] {
  return series.places.map(({ code, name, level, summary }) => ({
    code,
    name,
    level,
    address: regionAddress(code),
    cells: summaryCells(indicator, summary),
    doubt: doubtIn(indicator, series, summary),
  }));
}
