import { indicatorAddress } from '../../model/addresses.ts';
import type { Indicator } from '../../model/indicators/indicator.ts';
import { numberText } from '../../model/number-text.ts';
import { type SeriesKey, seriesKeyText } from '../../model/series.ts';
import type { MeasureSummary, SummedSeries } from '../../model/series-records.ts';
import { type StateGroupId, stateGroupIds } from '../../model/state-group.ts';
import { groupWords } from './measure-words.ts';

/** One group of a strip of states: how many reports say it, and where they are listed. */
export type StateItem = {
  id: StateGroupId;
  /** The group whose colour it has: late days are a doubt, early ones are not. */
  tone: StateGroupId;
  words: string;
  count: number;
  /** Share of all reports, 0 to 1, and where it begins on the bar. */
  share: number;
  start: number;
  anchor: string;
  address: string;
};

/** Groups with at least one report, in their fixed order; their counts add up to all reports. */
export function stateItems(indicator: Indicator, series: SummedSeries): StateItem[] {
  const words = groupWords(indicator);
  const total = reportsIn(series.summary);
  let before = 0;
  return groupsIn(series.summary).map(([id, count]) => {
    const anchor = groupAnchor(series, id);
    const address = `${indicatorAddress(indicator.id)}#${anchor}`;
    const item = {
      id,
      tone: toneOf(indicator, id),
      words: words[id],
      count,
      share: count / total,
      start: before / total,
      anchor,
      address,
    };
    before += count;
    return item;
  });
}

function toneOf({ formula }: Indicator, id: StateGroupId): StateGroupId {
  if (formula.kind !== 'days') return id;
  return id === 'above' ? 'below' : id === 'below' ? 'above' : id;
}

/** What reports say, in words: 5 份报告中 1 份大于 0，1 份单位不明，3 份为 0. */
export function countsSentence(indicator: Indicator, summary: MeasureSummary): string {
  const words = groupWords(indicator);
  const parts = groupsIn(summary).map(([id, count]) => `${numberText(count)} 份${words[id]}`);
  return parts.length === 0 ? '没有报告' : `${numberText(reportsIn(summary))} 份报告中 ${parts.join('，')}`;
}

/** The reports that a list leaves out, in words: 为 0 的 159 份; empty where it lists all. */
export function unlistedWords(
  indicator: Indicator,
  { series, unlisted }: { series: SummedSeries; unlisted: readonly StateGroupId[] },
): string {
  const words = groupWords(indicator);
  return groupsIn(series.summary)
    .filter(([id]) => unlisted.includes(id))
    .map(([id, count]) => `${words[id]}${/\d$/.test(words[id]) ? ' ' : ''}的 ${numberText(count)} 份`)
    .join('、');
}

/** Groups that have a report, in their fixed order. */
export function groupsIn({ counts }: MeasureSummary): [StateGroupId, number][] {
  return stateGroupIds.flatMap((id) => {
    const count = counts[id];
    return count === undefined ? [] : [[id, count]];
  });
}

/** How many reports there are, whatever they say. */
export function reportsIn(summary: MeasureSummary): number {
  return groupsIn(summary).reduce((sum, [, count]) => sum + count, 0);
}

/** Anchor of the reports that say the same, on the indicator's page. */
export function groupAnchor(key: SeriesKey, group: StateGroupId): string {
  return `${seriesKeyText(key)}-${group}`;
}
