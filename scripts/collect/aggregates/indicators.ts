import type { RecordStore } from '../../../src/collections/store.ts';
import { MeasureSummaryBuilder } from '../../../src/metrics/measure-summary.ts';
import { indicators } from '../../../src/model/indicators.ts';
import { bySeries, readSeriesKey, type SeriesKey } from '../../../src/model/series.ts';
import {
  type RegionIndicatorsRecord,
  regionIndicatorsRecordSchema,
  type SeriesRecord,
  seriesRecordSchema,
  seriesRowsRecordSchema,
} from '../../../src/model/series-records.ts';
import type { GroupSeries } from '../groups/compared-reports.ts';
import { pieceStem } from '../groups/group-pieces.ts';
import { addSummary, type PlaceIndicators } from '../groups/group-series.ts';
import { type Largest, largerOf } from '../groups/largest.ts';
import type { MadeGroup } from '../groups/make-group.ts';
import { mostDoubtful } from '../groups/most-doubtful.ts';
import type { CollectionsWriter } from '../writing/write-collections.ts';

/** Fewer rows of a group are sooner written than known to be as they were. */
const fewestToKeep = 100;

/** Is told the rows of every series, group by group, in the order of the catalogue. */
type RowsListener = {
  begin(series: SeriesKey & { indicator: string }): void;
  add(rows: { province: string; key: string | undefined; rows: () => string }): void;
};

type OpenGroup = {
  group: MadeGroup;
  series: RecordStore<GroupSeries>;
  rows: RecordStore<unknown>;
  places: RecordStore<PlaceIndicators>;
};

/**
 * Writes every indicator of all reports, in series that may be compared, and what they come to in every place, from
 * what they come to in each group. One series, or place, is held at a time.
 */
export function writeIndicators(
  writer: CollectionsWriter,
  groups: readonly MadeGroup[],
  listener: { rows: RowsListener; onPlace: (place: RegionIndicatorsRecord) => void },
): void {
  const open = groups.map((group): OpenGroup => {
    const stemOf = (name: 'series' | 'series-rows' | 'places') => pieceStem(group, name);
    return {
      group,
      series: writer.openStem(stemOf('series')),
      rows: writer.openStem(stemOf('series-rows')),
      places: writer.openStem(stemOf('places')),
    };
  });
  writeSeries(writer, open, listener.rows);
  writePlaces(writer, open, listener.onPlace);
}

function writeSeries(writer: CollectionsWriter, open: readonly OpenGroup[], listener: RowsListener): void {
  const file = writer.openRecords('series', seriesRecordSchema);
  const rowsFile = writer.openRecords('series-rows', seriesRowsRecordSchema);
  for (const { id, members } of inOrder(open)) {
    const parts = members.map(({ series }) => series.read(id));
    const record = mergeSeries(parts);
    const { indicator, year, form, population } = record;
    const head = { indicator, year, form, population };
    // What is written here is JSON already or of its schema's own type: thousands of numbers are not held against it.
    file.addLine(id, JSON.stringify(record));
    listener.begin(head);
    const texts = members.map(({ group, rows }, index) => {
      const text = rows.readLine(id);
      const isFew = countOf(parts[index]) < fewestToKeep;
      const key = isFew ? undefined : `${group.key} ${rows.hashOf(id)}`;
      listener.add({ province: group.province, key, rows: () => text });
      return text.slice(1, -1);
    });
    rowsFile.addLine(id, `${JSON.stringify(head).slice(0, -1)},"rows":[${texts.join(',')}]}`);
  }
  file.close();
  rowsFile.close();
}

/** Every series of any group, in the order of the catalogue, with the groups that it is in, in their order. */
function inOrder(open: readonly OpenGroup[]): { id: string; members: readonly OpenGroup[] }[] {
  const members = new Map<string, OpenGroup[]>();
  for (const one of open) {
    for (const id of one.series.ids) {
      const known = members.get(id);
      if (known) known.push(one);
      else members.set(id, [one]);
    }
  }
  const keyed = [...members].map(([id, own]) => ({ id, members: own, ...readSeriesId(id, own) }));
  return keyed.sort((one, other) => one.position - other.position || bySeries(one.key, other.key));
}

/** The positions of indicators in the catalogue. */
const positions = new Map(indicators.map(({ id }, index) => [id, index]));

/** What the id of a series says: the position of its indicator, and which reports it is of. */
function readSeriesId(id: string, [first]: readonly OpenGroup[]): { position: number; key: SeriesKey } {
  const end = id.indexOf('/');
  // A file may be named after a year that has fewer digits than an id is read back with.
  const key = readSeriesKey(id.slice(end + 1)) ?? first?.series.read(id).key;
  if (!key) throw new Error(`${id} is a series of no group`);
  return { position: positions.get(id.slice(0, end)) ?? 0, key };
}

/** A series over all its groups. */
function mergeSeries(parts: readonly GroupSeries[]): SeriesRecord {
  const [first] = parts;
  if (!first) throw new Error('a series of no group');
  const whole = new MeasureSummaryBuilder();
  let largest: Largest | null = null;
  for (const part of parts) {
    whole.addState(part.state);
    largest = largerOf(largest, part.largest);
  }
  return {
    indicator: first.indicator,
    ...first.key,
    summary: whole.finish(),
    values: whole.runs(),
    largest: largest && { organs: largest.organs, count: largest.count, doubtful: largest.doubtful },
    doubtful: mostDoubtful(parts.flatMap(({ doubtful }) => doubtful)).map(({ organ }) => organ),
    withoutUnit: parts.find(({ withoutUnit }) => withoutUnit)?.withoutUnit ?? null,
    places: parts.flatMap(({ places }) => places).sort((one, other) => (one.code < other.code ? -1 : 1)),
  };
}

function countOf(part: GroupSeries | undefined): number {
  return Object.values(part?.state.counts ?? {}).reduce((sum, count) => sum + count, 0);
}

/** What every indicator comes to in every place, over all years. */
function writePlaces(
  writer: CollectionsWriter,
  open: readonly OpenGroup[],
  onPlace: (place: RegionIndicatorsRecord) => void,
): void {
  const file = writer.openRecords('region-indicators', regionIndicatorsRecordSchema);
  const groupsOf = new Map<string, OpenGroup[]>();
  for (const one of open) {
    for (const code of one.places.ids) groupsOf.set(code, [...(groupsOf.get(code) ?? []), one]);
  }
  for (const [code, own] of [...groupsOf].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const merged: PlaceIndicators = {};
    for (const { places } of own) {
      for (const [indicator, series] of Object.entries(places.read(code)))
        for (const [key, summary] of Object.entries(series)) addSummary(merged, indicator, key, summary);
    }
    const place: RegionIndicatorsRecord = { code, indicators: merged };
    file.addLine(code, JSON.stringify(place));
    onPlace(place);
  }
  file.close();
}
