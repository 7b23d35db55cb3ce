import path from 'node:path';
import { ascending, median } from 'd3-array';
import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { RecordStore } from '../../../src/collections/store.ts';
import type { Division } from '../../../src/model/division.ts';
import type { Figure } from '../../../src/model/figure.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { indicators } from '../../../src/model/indicators.ts';
import { restoreMeasure } from '../../../src/model/measure.ts';
import type { OrganKind } from '../../../src/model/organ.ts';
import type { PlacedOrgan, ReportRecord } from '../../../src/model/records.ts';
import type { FormId } from '../../../src/model/report.ts';
import { bySeries } from '../../../src/model/series.ts';
import {
  type RegionIndicatorsRecord,
  regionIndicatorsRecordSchema,
  type SeriesRecord,
  type SeriesRowsRecord,
  seriesRecordSchema,
  seriesRowsRecordSchema,
} from '../../../src/model/series-records.ts';
import { emptyReport } from '../../../src/model/test-records.ts';
import { makeTestFolder } from '../../site/testing/test-folder.ts';
import { collectFrom } from '../collect.ts';
import { sourceOf } from '../test-source.ts';

const jilin: Division = { code: '220000', name: '吉林省', level: 'province' };
const changchun: Division = { code: '220100', name: '长春市', level: 'prefecture' };
const jiutai: Division = { code: '220113', name: '九台区', level: 'county' };
const beijing: Division = { code: '110000', name: '北京市', level: 'province' };
const kuancheng: Division = { code: '220103', name: '宽城区', level: 'county' };
const qitamu: Division = { code: '220113102', name: '其塔木镇', level: 'town' };

function organ(slug: string, kind: OrganKind, places: Division[]): PlacedOrgan {
  return { slug, name: `${slug}机关`, kind, division: null, otherNames: [], places };
}

const organs = {
  town: organ('jiutai-qitamu', 'township', [jilin, changchun, jiutai, qitamu]),
  office: organ('kuancheng-xinhu', 'subdistrict', [jilin, changchun, kuancheng]),
  city: organ('changchun-shi', 'prefectureGovernment', [jilin, changchun]),
  capital: organ('miyun-jugezhuang', 'township', [beijing]),
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

async function collected(given: readonly (readonly [PlacedOrgan, ReportRecord])[]) {
  const target = path.join(makeTestFolder(), 'collections');
  await collectFrom(() => sourceOf(given), { outDir: target, address: 'https://example.org' });
  return {
    series: new RecordStore<SeriesRecord>('series', target),
    rows: new RecordStore<SeriesRowsRecord>('series-rows', target),
    regions: new RecordStore<RegionIndicatorsRecord>('region-indicators', target),
  };
}

const { town, office, city, nowhere } = organs;
const reports: readonly (readonly [PlacedOrgan, ReportRecord])[] = [
  [office, report(office, 2021, '2021', received(5))],
  [town, report(town, 2021, '2019', received(1))],
  [city, report(city, 2020, '2019', received(100))],
  [office, report(office, 2020, '2019', received(4))],
  [town, report(town, 2020, '2019', received(0))],
  [nowhere, report(nowhere, 2020, '2019', { 'requests.received.total': { state: 'blank' } })],
];
const few = () => collected(reports);
const idsOf = (ids: readonly string[]) => ids.filter((id) => id.startsWith('requests-received/'));

test('years, forms and aggregate reports are series of their own, newest first', async () => {
  const { series, rows } = await few();
  const expected = [
    'requests-received/2021-form2021',
    'requests-received/2021-form2019',
    'requests-received/2020-form2019',
    'requests-received/2020-form2019-prefectureGovernment',
  ];
  expect(idsOf(series.ids)).toEqual(expected);
  expect(idsOf(rows.ids)).toEqual(expected);
});

test('all series stand in the order of the catalogue, each then as the series of one indicator do', async () => {
  const { series, rows } = await collected([
    ...reports,
    [office, report(office, 8, '2021', received(1))],
    [town, report(town, 8, '2019', received(1))],
    [town, report(town, 9, '2019', received(1))],
  ]);
  const records = series.ids.map((id) => series.read(id));
  const expected = indicators.flatMap(({ id }) =>
    records.filter(({ indicator }) => indicator === id).sort(bySeries),
  );
  expect(records).toEqual(expected);
  expect(new Set(records.map(({ indicator }) => indicator)).size).toBeGreaterThan(10);
  expect(rows.ids).toEqual(series.ids);
});

test('a series is read once of each group that it is in', async () => {
  const read = vi.spyOn(RecordStore.prototype, 'read');
  onTestFinished(() => read.mockRestore());
  await few();
  const ids = read.mock.calls.map(([id]) => id);
  const times = (name: string) => ids.filter((id) => id === `requests-received/${name}`).length;
  expect(['2021-form2019', '2020-form2019'].map(times)).toEqual([1, 2]);
});

test('a series says what its reports come to, there and in each of its places', async () => {
  expect((await few()).series.read('requests-received/2020-form2019')).toEqual({
    indicator: 'requests-received',
    year: 2020,
    form: '2019',
    population: 'own',
    summary: { counts: { above: 1, zero: 1, blank: 1 }, n: 2, total: 4, quartiles: [0, 1, 2, 3, 4] },
    values: [
      [0, 1],
      [4, 1],
    ],
    largest: { organs: [{ organ: 'kuancheng-xinhu', name: 'kuancheng-xinhu机关' }], count: 1, doubtful: 0 },
    doubtful: [],
    withoutUnit: null,
    places: [jilin, changchun].map((place) => ({
      ...place,
      summary: { counts: { above: 1, zero: 1 }, n: 2, total: 4, quartiles: [0, 1, 2, 3, 4] },
    })),
  });
});

test('what is in doubt is counted over all groups, in every place, and named with the largest first', async () => {
  const doubted = (one: PlacedOrgan, value: number): readonly [PlacedOrgan, ReportRecord] => {
    const record = report(one, 2020, '2019', received(value));
    const finding = {
      code: 'count.not-whole',
      severity: 'warning',
      message: '不是整数',
      figures: Object.keys(received(0)),
    };
    return [one, { ...record, report: { ...record.report, findings: [finding as Finding] } }];
  };
  const { series, regions } = await collected([
    doubted(town, 7.5),
    [office, report(office, 2020, '2019', received(4))],
    doubted(organs.capital, 900.5),
  ]);
  const { summary, largest, doubtful } = series.read('requests-received/2020-form2019');
  expect(summary).toMatchObject({ n: 3, doubtful: 2 });
  expect(largest).toMatchObject({ count: 1, doubtful: 1 });
  expect(doubtful.map(({ organ: slug }) => slug)).toEqual(['miyun-jugezhuang', 'jiutai-qitamu']);
  const doubtfulIn = (code: string) =>
    regions.read(code).indicators['requests-received']?.['2020-form2019']?.doubtful;
  expect(['110000', '220100', '220103'].map(doubtfulIn)).toEqual([1, 1, undefined]);
  const namedIn = (code: string) =>
    regions
      .read(code)
      .indicators['requests-received']?.['2020-form2019']?.doubtfulOrgans?.map(({ organ: slug }) => slug);
  expect(['110000', '220100', '220103'].map(namedIn)).toEqual([
    ['miyun-jugezhuang'],
    ['jiutai-qitamu'],
    undefined,
  ]);
});

test('rows stand in the order of organs, whatever they say', async () => {
  const { rows } = (await few()).rows.read('requests-received/2020-form2019');
  expect(rows.map(restoreMeasure)).toEqual([
    { organ: 'kuancheng-xinhu', measure: { state: 'reported', value: 4, raw: '4', line: 119, flags: [] } },
    { organ: 'jiutai-qitamu', measure: { state: 'reported', value: 0, raw: '0', line: 119, flags: [] } },
    { organ: 'nowhere-qinghe', measure: { state: 'blank', operand: 'requests.received.total', flags: [] } },
  ]);
});

test('what is written as it comes is as its schema wants it', async () => {
  const { series, rows, regions } = await few();
  for (const id of series.ids) expect(seriesRecordSchema.parse(series.read(id))).toEqual(series.read(id));
  for (const id of rows.ids) expect(seriesRowsRecordSchema.parse(rows.read(id))).toEqual(rows.read(id));
  for (const code of regions.ids)
    expect(regionIndicatorsRecordSchema.parse(regions.read(code))).toEqual(regions.read(code));
  expect(rows.ids.length).toBeGreaterThan(50);
});

test('a place has all its years, and never adds the city’s own report to those of its parts', async () => {
  const { regions } = await few();
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

test('sums of every place, and of all, equal those added up report by report', async () => {
  const all = Object.values(organs).filter(({ places }) => places.length > 0);
  const given = fc.uniqueArray(
    fc.record({
      organ: fc.constantFrom(...all),
      year: fc.constantFrom(2021, 2020, 2019),
      form: fc.constantFrom<FormId>('2019', '2021'),
      value: fc.option(fc.nat(20), { nil: undefined }),
    }),
    { maxLength: 12, selector: ({ organ: one, year }) => `${one.slug} ${year}` },
  );
  await fc.assert(
    fc.asyncProperty(given, async (list) => {
      const { regions, series } = await collected(
        list.map(({ organ: one, year, form, value }) => [
          one,
          report(one, year, form, value === undefined ? {} : received(value)),
        ]),
      );
      const membersOf = (key: string, isIn: (one: PlacedOrgan) => boolean) =>
        list.flatMap(({ organ: one, year, form, value }) => {
          const own = `${year}-form${form}${one === city ? '-prefectureGovernment' : ''}`;
          return value !== undefined && isIn(one) && key === own ? [value] : [];
        });
      const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
      for (const code of regions.ids) {
        const found = regions.read(code).indicators['requests-received'] ?? {};
        for (const [key, { n, total = 0 }] of Object.entries(found)) {
          const members = membersOf(key, ({ places }) => places.some((place) => place.code === code));
          expect([n, total]).toEqual([members.length, sum(members)]);
        }
      }
      for (const id of idsOf(series.ids)) {
        const { summary, values, largest } = series.read(id);
        const members = membersOf(id.slice(id.indexOf('/') + 1), () => true).sort(ascending);
        expect([summary.n, summary.total ?? 0]).toEqual([members.length, sum(members)]);
        expect(values.flatMap(([value, count]) => Array(count).fill(value))).toEqual(members);
        const most = members.at(-1);
        expect(largest?.count ?? 0).toBe(members.filter((value) => value === most).length);
        if (members.length > 0) expect(summary.quartiles?.[2]).toBe(median(members));
      }
    }),
    { numRuns: 15 },
  );
});
