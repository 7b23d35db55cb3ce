import type { SeriesKey } from '../../model/series.ts';
import type { SummedSeries } from '../../model/series-records.ts';
import { reportsIn } from './states.ts';

/** A newer series takes the place of the fullest one when it has at least so large a part of its reports. */
const smallestPart = 1 / 4;

type Sources<S extends SummedSeries> = {
  keysOf: (indicator: string) => readonly SeriesKey[];
  findSeries: (indicator: string, key: SeriesKey) => S | undefined;
};

/**
 * The series that stands for an indicator: the newest of organs that report for themselves, else of aggregate
 * reports. One with a few stragglers only, on a form that the others have left or in a year that has just begun,
 * does not stand for it.
 */
export function findMainSeries<S extends SummedSeries>(
  indicator: string,
  { keysOf, findSeries }: Sources<S>,
): S | undefined {
  const found = keysOf(indicator).flatMap((key) => findSeries(indicator, key) ?? []);
  const own = found.filter(({ population }) => population === 'own');
  const candidates = own.length > 0 ? own : found;
  const most = candidates.reduce((largest, { summary }) => Math.max(largest, reportsIn(summary)), 0);
  return candidates.find(({ summary }) => reportsIn(summary) >= most * smallestPart);
}
