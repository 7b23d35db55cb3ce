import { restoreMeasure } from '../model/measure.ts';
import { readSeriesKey, type SeriesKey, seriesKeyText } from '../model/series.ts';
import type {
  IndicatorRow,
  RegionIndicatorsRecord,
  Series,
  SeriesRecord,
  SeriesRowsRecord,
} from '../model/series-records.ts';
import { RecordStore } from './store.ts';

const series = new RecordStore<SeriesRecord>('series');
const rows = new RecordStore<SeriesRowsRecord>('series-rows');
const regions = new RecordStore<RegionIndicatorsRecord>('region-indicators');

let keys: ReadonlyMap<string, string[]> | undefined;

/** So many series are kept at hand: those of one indicator's page, or of the headline figures of every year. */
const mostKept = 40;
const kept = new Map<string, Series>();

/** Keys of an indicator's series, newest year first, then the newer form, aggregate reports last. */
export function seriesKeysOf(indicator: string): SeriesKey[] {
  const { ids } = series;
  keys ??= Map.groupBy(ids, (id) => id.slice(0, id.indexOf('/')));
  return (keys.get(indicator) ?? []).flatMap((id) => readSeriesKey(id.slice(id.indexOf('/') + 1)) ?? []);
}

/** A series without its rows; undefined where no report is in it. */
export function findSeries(indicator: string, key: SeriesKey): Series | undefined {
  const id = `${indicator}/${seriesKeyText(key)}`;
  // Asked first, so that it is noted also where it is at hand, or not there.
  if (!series.has(id)) return undefined;
  const known = kept.get(id) ?? expand(series.read(id));
  kept.delete(id);
  kept.set(id, known);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return known;
}

/** The rows of a series, in the order of organs; read anew each time, for they may be many. */
export function readSeriesRows(indicator: string, key: SeriesKey): IndicatorRow[] {
  return rows.read(`${indicator}/${seriesKeyText(key)}`).rows.map(restoreMeasure);
}

/** Every indicator of a place by its id, then by the key of the series; nothing where no report was read there. */
export function readRegionIndicators(code: string): RegionIndicatorsRecord['indicators'] {
  return regions.has(code) ? regions.read(code).indicators : {};
}

function expand(record: SeriesRecord): Series {
  const values = record.values.flatMap(([value, count]) => Array<number>(count).fill(value));
  return { ...record, values };
}
