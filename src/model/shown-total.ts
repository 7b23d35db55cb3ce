import type { Indicator } from './indicators/indicator.ts';
import type { MeasureSummary } from './series-records.ts';

/**
 * The total of reports that may be said: undefined for days, early and late ones cancelling out, and where every
 * amount that is not 0 has an unknown unit, which is no total of 0.
 */
export function shownTotal(indicator: Indicator, { total, counts }: MeasureSummary): number | undefined {
  const isUnknown = Boolean(counts.unitUnknown) && !counts.above && !counts.below;
  return isUnknown || indicator.formula.kind === 'days' ? undefined : total;
}
