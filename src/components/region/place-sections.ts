import { indicatorAddress } from '../../model/addresses.ts';
import type { Indicator } from '../../model/indicators/indicator.ts';
import { seriesKeyText } from '../../model/series.ts';
import type { SummedSeries } from '../../model/series-records.ts';
import { summaryText } from '../comparison/reading.ts';
import { seriesTitle } from '../comparison/series-view.ts';
import { countsSentence, type StateItem, stateItems } from '../comparison/states.ts';
import { type YearChart, type YearView, yearCharts } from '../comparison/year-series.ts';
import { mainSeriesIn, ownSeriesIn, type PlaceFigures, placeIndicators } from './place-series.ts';

/** One indicator of a place: what its newest reports say, and what those of each year come to. */
export type PlaceSection = {
  indicator: Indicator;
  /** Address of the indicator's own page. */
  page: string;
  title: string;
  reading: string;
  states: StateItem[];
  views: YearView[];
  charts: YearChart[];
};

/** The indicators that a place's organs have a report for, in their fixed order. */
export function placeSections(found: PlaceFigures): PlaceSection[] {
  return placeIndicators.flatMap((indicator) => {
    const main = mainSeriesIn(found, indicator.id);
    return main ? [toSection(indicator, main, ownSeriesIn(found, indicator.id))] : [];
  });
}

function toSection(indicator: Indicator, main: SummedSeries, all: readonly SummedSeries[]): PlaceSection {
  const views = all.map((series) => ({ series, anchor: seriesKeyText(series) }));
  const unknown = main.summary.counts.unitUnknown ?? 0;
  return {
    indicator,
    page: indicatorAddress(indicator.id),
    title: seriesTitle(main),
    reading: [
      `${countsSentence(indicator, main.summary)}。`,
      summaryText(indicator, main) ?? '',
      unknown > 0 ? `单位不明的 ${unknown} 份没有计入。` : '',
    ].join(''),
    states: stateItems(indicator, main),
    views,
    charts: yearCharts(indicator, views, `years-${indicator.id}`),
  };
}
