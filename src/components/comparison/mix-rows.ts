import type { Indicator } from '../../model/indicators/indicator.ts';
import type { MeasureSummary } from '../../model/series-records.ts';
import { percentText } from './measure-words.ts';

/** A part of a mix over all reports: its count, its share of the whole in words and as a length of 0 to 100. */
type MixRow = { id: string; name: string; count: number; percent: string; width: number };

/** The parts of a mix, added up over the reports that have one; none where there is nothing to share out. */
export function mixRows({ formula }: Indicator, { parts, denominator = 0 }: MeasureSummary): MixRow[] {
  if (formula.kind !== 'mix' || !parts || denominator === 0) return [];
  return formula.parts.map(({ id, name }, index) => {
    const count = parts[index] ?? 0;
    const share = count / denominator;
    return {
      id,
      name,
      count,
      percent: percentText(share),
      width: Number((100 * Math.min(1, Math.max(0, share))).toFixed(2)),
    };
  });
}
