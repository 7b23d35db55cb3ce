import { expect, test } from 'vitest';
import type { CompareData, CompareOrgan, CompareRow } from './compare-data.ts';
import { compareTable, type ViewLine } from './view.ts';

const organ = (slug: string): CompareOrgan => ({ slug, name: slug, place: '', terms: slug });

const row = (
  slug: string,
  year: number,
  value: number | null,
  more: Partial<CompareRow> = {},
): CompareRow => ({
  organ: slug,
  year,
  form: '2019',
  group: value === null ? 'blank' : value > 0 ? 'above' : 'zero',
  groupWords: value === null ? '空白' : value > 0 ? '大于 0' : '为 0',
  text: String(value),
  speech: '',
  note: '',
  value,
  link: '',
  source: null,
  cells: [slug, year, value],
  ...more,
});

const data = (rows: CompareRow[]): CompareData => ({
  id: 'x',
  name: '名称',
  link: '',
  caveats: [],
  columns: ['organ', 'year', 'value'],
  rows,
});

const shares = (lines: readonly ViewLine[]) =>
  lines.map((line) => (line.kind === 'figure' ? line.share : line.text));

test('bars are as long as their numbers, and a missing number has none', () => {
  const rows = [row('a', 2020, 270), row('b', 2020, 0), row('c', 2020, null), row('d', 2020, 135)];
  const table = compareTable(data(rows), ['a', 'b', 'c', 'd', 'e'].map(organ), 2020);
  expect(table.groups.map(({ heading }) => heading)).toEqual(['2020 年度（2019 年版表格）']);
  expect(shares(table.groups[0]?.lines ?? [])).toEqual([
    1,
    0,
    undefined,
    0.5,
    '没有这一年度的报告，或表格没有此项',
  ]);
  expect(table.groups[0]?.sentence).toBe('4 份报告中 2 份大于 0，1 份为 0，1 份空白。');
});

test('the file holds exactly the figures shown', () => {
  const rows = [row('a', 2021, 1), row('a', 2020, 2), row('b', 2020, 3)];
  expect(compareTable(data(rows), [organ('a')], 'all').csvRows).toEqual([
    ['a', 2021, 1],
    ['a', 2020, 2],
  ]);
});

test('without a year, the newest year of the chosen organs is shown', () => {
  const rows = [row('b', 2022, 1), row('a', 2021, 1), row('a', 2020, 2)];
  const table = compareTable(data(rows), [organ('a')], undefined);
  expect(table.csvRows).toEqual([['a', 2021, 1]]);
});

test('figures on different forms are never measured by the same bar', () => {
  const rows = [row('a', 2022, 500, { form: '2019' }), row('b', 2022, 5, { form: '2021' })];
  const table = compareTable(data(rows), [organ('a'), organ('b')], 2022);
  expect(table.groups.map(({ lines }) => shares(lines))).toEqual([[1], [1]]);
});
