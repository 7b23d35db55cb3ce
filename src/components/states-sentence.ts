import { type StateGroup, splitByState } from '../metrics/state-groups.ts';
import { type Figure, figureList, stateNames } from '../model/figure.ts';
import { numberText } from '../model/number-text.ts';
import type { StateGroupId } from '../model/state-group.ts';

/** Each group of figures as the end of a sentence: 2 份大于 0. */
export const stateGroupWords: Record<StateGroupId, string> = {
  above: '大于 0',
  unitUnknown: '单位不明',
  zero: '为 0',
  below: '小于 0',
  unequalParts: '各项相加不等于总数',
  zeroDenominator: '分母为 0',
  blank: stateNames.blank.name,
  notApplicable: stateNames.notApplicable.name,
  unreadable: stateNames.unreadable.name,
  absent: stateNames.absent.name,
};

/** What figures say, in words: 5 份报告中 1 份大于 0，1 份单位不明，3 份为 0. Groups without a figure are left out. */
export function statesSentence(groups: readonly StateGroup<unknown>[], things: string, each: string): string {
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const parts = groups
    .filter(({ rows }) => rows.length > 0)
    .map(({ id, rows }) => `${numberText(rows.length)} ${each}${stateGroupWords[id]}`);
  return parts.length === 0 ? `没有${things}` : `${numberText(total)} ${each}${things}中 ${parts.join('，')}`;
}

/** How the cells of one report are filled: 198 格中 3 格大于 0，195 格为 0. */
export function cellsSentence(figures: Readonly<Record<string, Figure>>): string {
  return statesSentence(splitByState(figureList(figures).map((figure) => ({ figure }))), '', '格');
}
