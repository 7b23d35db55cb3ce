import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RecordStore } from '../../../src/collections/store.ts';
import { measuresOf } from '../../../src/metrics/measure.ts';
import type { Division } from '../../../src/model/division.ts';
import type { Figure } from '../../../src/model/figure.ts';
import { restoreMeasure } from '../../../src/model/measure.ts';
import type { OrganKind } from '../../../src/model/organ.ts';
import type { PlacedOrgan, ReportRecord } from '../../../src/model/records.ts';
import type { FormId } from '../../../src/model/report.ts';
import {
  type RegionIndicatorsRecord,
  regionIndicatorsRecordSchema,
  type SeriesRecord,
  type SeriesRowsRecord,
  seriesRecordSchema,
  seriesRowsRecordSchema,
} from '../../../src/model/series-records.ts';
import { emptyReport } from '../../../src/model/test-records.ts';
import { makeTestFolder } from '../../site/test-folder.ts';
import { Spool } from '../spool.ts';
import { CollectionsWriter } from '../write-collections.ts';
import { IndicatorAggregate } from './indicators.ts';

const jilin: Division = { code: '220000', name: '吉林省', level: 'province' };
const changchun: Division = { code: '220100', name: '长春市', level: 'prefecture' };
const jiutai: Division = { code: '220113', name: '九台区', level: 'county' };
const kuancheng: Division = { code: '220103', name: '宽城区', level: 'county' };
const qitamu: Division = { code: '220113102', name: '其塔木镇', level: 'town' };

function organ(slug: string, kind: OrganKind, places: Division[]): PlacedOrgan {
  return { slug, name: `${slug}机关`, kind, division: null, otherNames: [], places };
}

const organs = {
  town: organ('jiutai-qitamu', 'township', [jilin, changchun, jiutai, qitamu]),
  office: organ('kuancheng-xinhu', 'subdistrict', [jilin, changchun, kuancheng]),
  city: organ('changchun-shi', 'prefectureGovernment', [jilin, changchun]),
  nowhere: organ('nowhere-qinghe', 'township', []),
};

function report(
  { slug }: PlacedOrgan,
  year: number,
  form: FormId,
  figures: Record<string, Figure>,
): ReportRecord {
  return emptyReport({ organ: slug, year }, { form, figures });
}

const received = (value: number): Record<string, Figure> => ({
  'requests.received.total': { state: 'reported', value, raw: String(value), at: { line: 119 } },
});

function collected(given: readonly (readonly [PlacedOrgan, ReportRecord])[]) {
  const target = path.join(makeTestFolder(), 'collections');
  const writer = new CollectionsWriter(target);
  const spool = new Spool();
  const aggregate = new IndicatorAggregate(spool);
  for (const [one, record] of given) aggregate.add(record, one, measuresOf(record, one));
  aggregate.write(writer);
  writer.commit();
  spool.close();
  return {
    series: new RecordStore<SeriesRecord>('series', target),
    rows: new RecordStore<SeriesRowsRecord>('series-rows', target),
    regions: new RecordStore<RegionIndicatorsRecord>('region-indicators', target),
  };
}

const { town, office, city, nowhere } = organs;
const few = () =>
  collected([
    [office, report(office, 2021, '2021', received(5))],
    [town, report(town, 2021, '2019', received(1))],
    [city, report(city, 2020, '2019', received(100))],
    [office, report(office, 2020, '2019', received(4))],
    [town, report(town, 2020, '2019', received(0))],
    [nowhere, report(nowhere, 2020, '2019', { 'requests.received.total': { state: 'blank' } })],
  ]);
const idsOf = (ids: readonly string[]) => ids.filter((id) => id.startsWith('requests-received/'));

test('years, forms and aggregate reports are series of their own, newest first', () => {
  const { series, rows } = few();
  const expected = [
    'requests-received/2021-form2021',
    'requests-received/2021-form2019',
    'requests-received/2020-form2019',
    'requests-received/2020-form2019-prefectureGovernment',
  ];
  expect(idsOf(series.ids)).toEqual(expected);
  expect(idsOf(rows.ids)).toEqual(expected);
});

test('a series says what its reports come to, there and in each of its places', () => {
  expect(few().series.read('requests-received/2020-form2019')).toEqual({
    indicator: 'requests-received',
    year: 2020,
    form: '2019',
    population: 'own',
    summary: { counts: { above: 1, zero: 1, blank: 1 }, n: 2, total: 4, quartiles: [0, 1, 2, 3, 4] },
    values: [
      [0, 1],
      [4, 1],
    ],
    largest: { organs: [{ organ: 'kuancheng-xinhu', name: 'kuancheng-xinhu机关' }], count: 1 },
    withoutUnit: null,
    places: [jilin, changchun].map((place) => ({
      ...place,
      summary: { counts: { above: 1, zero: 1 }, n: 2, total: 4, quartiles: [0, 1, 2, 3, 4] },
    })),
  });
});

test('rows stand in the order of organs, whatever they say', () => {
  const { rows } = few().rows.read('requests-received/2020-form2019');
  expect(rows.map(restoreMeasure)).toEqual([
    { organ: 'kuancheng-xinhu', measure: { state: 'reported', value: 4, raw: '4', line: 119, flags: [] } },
    { organ: 'jiutai-qitamu', measure: { state: 'reported', value: 0, raw: '0', line: 119, flags: [] } },
    { organ: 'nowhere-qinghe', measure: { state: 'blank', operand: 'requests.received.total', flags: [] } },
  ]);
});

test('what is written as it comes is as its schema wants it', () => {
  const { series, rows, regions } = few();
  for (const id of series.ids) expect(seriesRecordSchema.parse(series.read(id))).toEqual(series.read(id));
  for (const id of rows.ids) expect(seriesRowsRecordSchema.parse(rows.read(id))).toEqual(rows.read(id));
  for (const code of regions.ids)
    expect(regionIndicatorsRecordSchema.parse(regions.read(code))).toEqual(regions.read(code));
  expect(rows.ids.length).toBeGreaterThan(50);
});

test('a place has all its years, and never adds the city’s own report to those of its parts', () => {
  const { regions } = few();
  expect(regions.ids).toEqual(['220000', '220100', '220103', '220113']);
  const { indicators } = regions.read('220100');
  const totals = Object.entries(indicators['requests-received'] ?? {}).map(([key, { total }]) => [
    key,
    total,
  ]);
  expect(totals).toEqual([
    ['2021-form2021', 5],
    ['2021-form2019', 1],
    ['2020-form2019-prefectureGovernment', 100],
    ['2020-form2019', 4],
  ]);
});

test('reports that do not come year by year are refused', () => {
  const aggregate = new IndicatorAggregate(new Spool());
  aggregate.add(report(town, 2020, '2019', {}), town, []);
  expect(() => aggregate.add(report(town, 2021, '2019', {}), town, [])).toThrow(
    'a report of 2021 after those of 2020',
  );
});

test('sums of every place equal those added up report by report', () => {
  const all = Object.values(organs).filter(({ places }) => places.length > 0);
  const given = fc.array(
    fc.record({
      organ: fc.constantFrom(...all),
      year: fc.constantFrom(2021, 2020, 2019),
      form: fc.constantFrom<FormId>('2019', '2021'),
      value: fc.option(fc.nat(20), { nil: undefined }),
    }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(given, (list) => {
      const sorted = list.toSorted((one, other) => other.year - one.year);
      const { regions } = collected(
        sorted.map(({ organ: one, year, form, value }) => [
          one,
          report(one, year, form, value === undefined ? {} : received(value)),
        ]),
      );
      for (const code of regions.ids) {
        const series = regions.read(code).indicators['requests-received'] ?? {};
        for (const [key, { n, total = 0 }] of Object.entries(series)) {
          const members = sorted.filter(
            ({ organ: one, year, form, value }) =>
              value !== undefined &&
              one.places.some((place) => place.code === code) &&
              key === `${year}-form${form}${one === city ? '-prefectureGovernment' : ''}`,
          );
          expect(n).toBe(members.length);
          expect(total).toBe(members.reduce((sum, { value = 0 }) => sum + value, 0));
        }
      }
    }),
    { numRuns: 25 },
  );
});
