import { expect, test } from 'vitest';
import { organRecord } from '../../model/test-records.ts';
import { movesOf } from './moves.ts';
import { formerNameWords, namesakeRows, scopeWords } from './shared-names.ts';
import { yearCheckLines } from './year-check-lines.ts';

const renamed = organRecord({
  years: [2019, 2020],
  formerNames: [
    { name: '湖塘公社', until: 1998 },
    { name: '湖塘区', until: 2016 },
  ],
});

test('former names are told with the year from which they were no longer used', () => {
  expect(formerNameWords(renamed)).toEqual(['2017 年前名为湖塘区', '1999 年前名为湖塘公社']);
  expect(formerNameWords(organRecord())).toEqual([]);
});

test('what an organ’s figures cover is told', () => {
  expect(scopeWords({ kind: 'township' })).toBe('本机关');
  expect(scopeWords({ kind: 'countyGovernment' })).toBe(
    '本级政府及其部门和下级机关的汇总，不与它们的数字相加',
  );
});

test('namesakes are told apart by place, and by how the place is known', () => {
  const organs = {
    'fengcheng-hutang': organRecord(),
    'a-b': organRecord({ slug: 'a-b', name: '湖塘街道', division: null, places: [], years: [] }),
  };
  const record = {
    name: '湖塘乡',
    organs: [
      { organ: 'fengcheng-hutang', as: 'name' as const },
      { organ: 'a-b', as: 'formerName' as const, until: 2020 },
    ],
  };
  const rows = namesakeRows(record, (slug) => organs[slug as keyof typeof organs]);
  expect(
    rows.map(({ name, relation, place, basis, code, years }) => [name, relation, place, basis, code, years]),
  ).toEqual([
    ['湖塘乡', '现名', '江西省宜春市丰城市', '报告写明：落款', '360981206', '2020'],
    ['湖塘街道', '2021 年前的名称', '地点未定', '没有依据可以确定', '未定', '没有能读取的报告'],
  ]);
});

test('every page of an organ leads on from each of its former addresses', () => {
  const moves = movesOf(new Map([['fengcheng-hutangqu', 'fengcheng-hutang']]), () => renamed);
  expect(moves.map(({ from, to }) => [from, to])).toEqual([
    ['fengcheng-hutangqu', '/organs/fengcheng-hutang/'],
    ['fengcheng-hutangqu/2019', '/organs/fengcheng-hutang/2019/'],
    ['fengcheng-hutangqu/2020', '/organs/fengcheng-hutang/2020/'],
    ['fengcheng-hutangqu/years', '/organs/fengcheng-hutang/years/'],
  ]);
});

test('an organ with one report has no page of all years', () => {
  const moves = movesOf(new Map([['a-old', 'a-b']]), () => organRecord({ slug: 'a-b', years: [2020] }));
  expect(moves.map(({ from }) => from)).toEqual(['a-old', 'a-old/2020']);
});

test('checks between years are told newest first, those that were not held left out', () => {
  const lines = yearCheckLines([
    { year: 2019, tallies: { 'disputes.total': { pass: 3, fail: 0, notAssessable: 0 } } },
    { year: 2020, tallies: { 'years.carry-over': { pass: 6, fail: 1, notAssessable: 0 } } },
    { year: 2021, tallies: { 'years.carry-over': { pass: 7, fail: 0, notAssessable: 0 } } },
  ]);
  expect(
    lines.map(({ earlier, year, checks }) => [
      earlier,
      year,
      checks.map(({ text, hasFailed }) => [text, hasFailed]),
    ]),
  ).toEqual([
    [2020, 2021, [['共 7 项：7 项相等', false]]],
    [2019, 2020, [['共 7 项：6 项相等，1 项不相等', true]]],
  ]);
});
