import { numberText } from '../../model/number-text.ts';
import type { MeasureSummary } from '../../model/series-records.ts';

/** How many of the numbers that were added a finding names: 2 份存疑; empty where none. */
export function doubtfulWords({ doubtful }: Pick<MeasureSummary, 'doubtful'>): string {
  return doubtful === undefined ? '' : `${numberText(doubtful)} 份存疑`;
}
