import { indicatorAddress } from '../../model/addresses.ts';
import { type IndicatorGroup, indicatorGroups } from '../../model/indicators/indicator.ts';
import { indicators } from '../../model/indicators.ts';
import { type DoubtfulReports, doubtIn } from '../comparison/series-doubt.ts';
import { countsSentence } from '../comparison/states.ts';
import { summaryCells } from '../comparison/summary-cells.ts';
import { mainSeriesIn, type PlaceFigures } from './place-series.ts';

/** An indicator of a place in one line: what its newest reports come to. */
type PlaceLine = {
  name: string;
  address: string;
  year: number;
  reading: string;
  median: string;
  total: string;
  doubt: DoubtfulReports | undefined;
};

export type PlaceGroup = { id: IndicatorGroup; name: string; lines: PlaceLine[] };

/** Every indicator that a place's organs have a report for, by the groups of the catalogue. */
export function placeCatalogue(found: PlaceFigures): PlaceGroup[] {
  return [...Map.groupBy(indicators, ({ group }) => group)].flatMap(([id, members]) => {
    const lines = members.flatMap((indicator): PlaceLine[] => {
      const main = mainSeriesIn(found, indicator.id);
      if (!main) return [];
      const { median, total } = summaryCells(indicator, main.summary);
      const isMix = indicator.formula.kind === 'mix';
      return [
        {
          name: indicator.name,
          address: indicatorAddress(indicator.id),
          year: main.year,
          reading: countsSentence(indicator, main.summary),
          median: isMix ? '' : median,
          total,
          doubt: doubtIn(indicator, main, main.summary),
        },
      ];
    });
    return lines.length > 0 ? [{ id, name: indicatorGroups[id], lines }] : [];
  });
}
