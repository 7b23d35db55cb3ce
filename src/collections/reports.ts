import type { ReportRecord } from '../model/records.ts';
import { RecordStore } from './store.ts';

const store = new RecordStore<ReportRecord>('reports');

/** Every report as organ and year, newest year first, then in the order of organs. */
export const reportKeys: readonly { organ: string; year: number }[] = store.ids.map((id) => {
  const [organ = '', year = ''] = id.split('/');
  return { organ, year: Number(year) };
});

export function readReport(organ: string, year: number): ReportRecord {
  return store.read(`${organ}/${year}`);
}
