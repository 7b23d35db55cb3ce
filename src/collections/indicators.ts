import type { IndicatorRecord } from '../model/records.ts';
import { RecordStore } from './store.ts';

const store = new RecordStore<IndicatorRecord>('indicators');

const kept = new Map<string, IndicatorRecord['rows']>();

/**
 * Rows of a comparison, newest year first, then in the order of organs. The same array each time: every page
 * of an organ asks for them, and what is worked out from them can be kept along with them.
 */
export function readIndicatorRows(id: string): IndicatorRecord['rows'] {
  const rows = kept.get(id) ?? store.read(id).rows;
  kept.set(id, rows);
  return rows;
}
