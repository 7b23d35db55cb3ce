import type { Indicator } from '../../model/indicators/indicator.ts';
import { numberText } from '../../model/number-text.ts';
import type { SeriesKey } from '../../model/series.ts';
import type { MeasureSummary } from '../../model/series-records.ts';
import { groupWords } from '../comparison/measure-words.ts';
import { type DoubtfulReports, doubtIn } from '../comparison/series-doubt.ts';
import { groupsIn, reportsIn } from '../comparison/states.ts';
import { summaryCells } from '../comparison/summary-cells.ts';

/** What some reports come to: the total of what may be added, how many reports say what, and how many of the numbers are in doubt. */
export type SumCell = { text: string; hasTotal: boolean; note: string; doubt: DoubtfulReports | undefined };

/** A sum with the number of reports that it stands for; undefined where there is no report. */
export function sumCell(
  indicator: Indicator,
  key: Pick<SeriesKey, 'year' | 'form'>,
  summary: MeasureSummary | undefined,
): SumCell | undefined {
  if (!summary) return undefined;
  const { total } = summaryCells(indicator, summary);
  const hasTotal = total !== '' && total !== withoutTotal;
  return {
    text: total || wordsWithoutTotal(summary),
    hasTotal,
    note: hasTotal && reportsIn(summary) === 1 ? '1 份' : countsText(indicator, summary),
    doubt: doubtIn(indicator, key, summary),
  };
}

/** Whether every report that can have a number has one that is in the total: a share of nothing has none. */
export function isWhole({ counts }: MeasureSummary): boolean {
  return Object.keys(counts).every((group) => ['above', 'zero', 'below', 'zeroDenominator'].includes(group));
}

const withoutTotal = '无法合计';

function wordsWithoutTotal({ counts }: MeasureSummary): string {
  if (counts.unitUnknown || counts.unequalParts) return withoutTotal;
  return counts.zeroDenominator ? '分母为 0' : '没有数字';
}

/** 21 份：3 大于 0，17 为 0，1 空白. */
function countsText(indicator: Indicator, summary: MeasureSummary): string {
  const words = groupWords(indicator);
  const counts = groupsIn(summary).map(([id, count]) => `${numberText(count)} ${words[id]}`);
  return `${numberText(reportsIn(summary))} 份：${counts.join('，')}`;
}
