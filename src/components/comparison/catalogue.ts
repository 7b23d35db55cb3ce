import { indicatorAddress } from '../../model/addresses.ts';
import { type Indicator, type IndicatorGroup, indicatorGroups } from '../../model/indicators/indicator.ts';
import type { Series } from '../../model/series-records.ts';
import { seriesTitle } from './series-view.ts';
import { countsSentence } from './states.ts';
import { summaryCells } from './summary-cells.ts';

/** An indicator in the catalogue, with what its newest series comes to. */
type CatalogueLine = {
  name: string;
  address: string;
  meaning: string;
  forms: string;
  /** undefined where no report has it. */
  newest: { title: string; reading: string; median: string } | undefined;
};

export type CatalogueGroup = { id: IndicatorGroup; name: string; lines: CatalogueLine[] };

/** The catalogue by groups, in its order. */
export function catalogueGroups(
  indicators: readonly Indicator[],
  findMain: (indicator: string) => Series | undefined,
): CatalogueGroup[] {
  const byGroup = Map.groupBy(indicators, ({ group }) => group);
  return [...byGroup].map(([id, members]) => ({
    id,
    name: indicatorGroups[id],
    lines: members.map((indicator) => toLine(indicator, findMain(indicator.id))),
  }));
}

function toLine(indicator: Indicator, series: Series | undefined): CatalogueLine {
  return {
    name: indicator.name,
    address: indicatorAddress(indicator.id),
    meaning: indicator.meaning,
    forms: indicator.forms.map((form) => `${form} 年版`).join('、'),
    newest: series && {
      title: seriesTitle(series),
      reading: countsSentence(indicator, series.summary),
      median: summaryCells(indicator, series.summary).median,
    },
  };
}
