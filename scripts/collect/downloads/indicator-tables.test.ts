import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { toCsv } from '../../../src/downloads/csv.ts';
import { indicatorColumnIds } from '../../../src/downloads/indicator-columns.ts';
import { findIndicator } from '../../../src/model/indicators.ts';
import { type Measure, storeMeasure } from '../../../src/model/measure.ts';
import type { PlacedOrgan } from '../../../src/model/records.ts';
import { organRecord } from '../../../src/model/test-records.ts';
import { makeTestFolder } from '../../site/testing/test-folder.ts';
import { CollectionsWriter } from '../writing/write-collections.ts';
import { IndicatorTables } from './indicator-tables.ts';

const organs = new Map<string, PlacedOrgan>(
  ['a-jia', 'b-yi', 'c-bing', 'd-ding'].map((slug) => [
    slug,
    organRecord({ slug, name: `${slug},镇`, ...(slug === 'c-bing' && { division: null, places: [] }) }),
  ]),
);
const series = { year: 2020, form: '2019', population: 'own' } as const;
const toFullAddress = (address: string) => `https://a.example${address}`;

/** Rows of a series in a province, with a key or, as where they are few, without one. */
type Group = { province: string; key?: string; organs: readonly string[] };

const groups: readonly Group[] = [
  { province: '110000', key: 'one', organs: ['a-jia', 'b-yi'] },
  { province: '360000', organs: ['c-bing', 'd-ding'] },
];

/** The tables of two indicators whose rows are of certain organs: one that is a figure, and a mix of three parts. */
function written(ofMix: readonly Group[]) {
  const target = path.join(makeTestFolder(), 'collections');
  const writer = new CollectionsWriter(target);
  const tables = new IndicatorTables(writer, { organs, toFullAddress, isMadeUp: false });
  for (const [indicator, own, measure] of [
    ['requests-received', groups, received],
    ['unavailable-reasons', ofMix, reasons],
  ] as const) {
    tables.begin({ indicator, ...series });
    for (const group of own) {
      const rows = group.organs.map((organ) => storeMeasure(organ, measure(organ)));
      tables.add({ province: group.province, key: group.key, rows: () => JSON.stringify(rows) });
    }
  }
  tables.close();
  writer.commit();
  return (id: string) => readFileSync(path.join(target, 'published/data/indicators', `${id}.csv`)).toString();
}

const received = (organ: string): Measure => ({
  state: 'reported',
  value: organ.length,
  raw: '〇',
  line: 9,
  flags: [],
});
const reasons = (organ: string): Measure => ({
  state: 'reported',
  value: 4,
  denominator: 4,
  parts: organ === 'a-jia' ? [4, 0, 0] : [1, 2, 1],
  flags: [],
});

/** A row of every report and part, cell by cell. */
function expected(id: string, own: readonly Group[]): string {
  const { formula } = findIndicator(id) ?? {};
  const rows = own.flatMap((group) =>
    group.organs.flatMap((slug) => {
      const organ = organs.get(slug);
      const place = slug === 'c-bing' ? null : '江西省宜春市丰城市';
      const division = slug === 'c-bing' ? null : '360981206';
      const first = [slug, organ?.name ?? '', place, division, 2020, '2019', 'own', id];
      const address = (figure: string) => `https://a.example/organs/${slug}/2020/#${figure}`;
      if (formula?.kind !== 'mix') {
        const own = [null, 'reported', slug.length, null, null, null, null, 0, null, '〇', 9];
        return [[...first, ...own, address('requests.received.total'), '']];
      }
      return formula.parts.map(({ id: part, figures }, index) => {
        const number = reasons(slug).parts?.[index] ?? 0;
        const own = [part, 'reported', number / 4, number, 4, null, null, 0, null, null, null];
        const figure = formula.parts[0]?.figures['2019']?.[0] ?? '';
        expect(figures['2019']).toBeDefined();
        return [...first, ...own, address(figure), ''];
      });
    }),
  );
  return toCsv(indicatorColumnIds, rows);
}

test('tables of indicators that the same organs have say of each organ what is said of it in any', () => {
  const read = written(groups);
  expect(read('requests-received')).toBe(expected('requests-received', groups));
  expect(read('unavailable-reasons')).toBe(expected('unavailable-reasons', groups));
});

test('organs of another indicator that are fewer, or others, are not taken for those before', () => {
  for (const slugs of [['b-yi'], ['b-yi', 'd-ding'], ['a-jia', 'a-jia', 'a-jia'], []]) {
    const others = [{ province: '110000', key: 'two', organs: slugs }];
    expect(written(others)('unavailable-reasons')).toBe(expected('unavailable-reasons', others));
  }
});

test('a report of no organ that is known stops the tables', () => {
  expect(() => written([{ province: '110000', organs: ['e-wu'] }])).toThrow('no organ e-wu');
});
