import { type Comparison, comparisonKey } from '../../metrics/comparison.ts';
import type { StateGroupId } from '../../metrics/state-groups.ts';
import { indicatorAddress } from '../../model/addresses.ts';
import { stateGroupWords } from '../states-sentence.ts';

/** One group of a strip of states: how many reports say it, and where they are listed. */
export type StateItem = {
  id: StateGroupId;
  words: string;
  count: number;
  /** Share of all reports, 0 to 1, and where it begins on the bar. */
  share: number;
  start: number;
  address: string;
};

/** Groups with at least one report, in their fixed order; their counts add up to all reports. */
export function stateItems(indicator: string, comparison: Comparison): StateItem[] {
  const total = comparison.rows.length;
  let before = 0;
  return comparison.groups
    .filter(({ rows }) => rows.length > 0)
    .map(({ id, rows }) => {
      const item = {
        id,
        words: stateGroupWords[id],
        count: rows.length,
        share: rows.length / total,
        start: before / total,
        address: `${indicatorAddress(indicator)}#${groupAnchor(comparison, id)}`,
      };
      before += rows.length;
      return item;
    });
}

/** Anchor of the rows that say the same, on the indicator's page. */
export function groupAnchor(comparison: Comparison, group: StateGroupId): string {
  return `${comparisonKey(comparison)}-${group}`;
}
