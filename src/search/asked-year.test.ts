import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAskedYear, withoutYear } from './asked-year.ts';

test.each([
  ['浚县 2022', 2022, '浚县'],
  ['浚县2022年', 2022, '浚县'],
  ['2022年峨眉山', 2022, '峨眉山'],
  ['2022 年度 峨眉山', 2022, '峨眉山'],
  ['浚县２０２２年度', 2022, '浚县'],
  ['junxian2022', 2022, 'junxian'],
  ['浚县 2022 采购', 2022, '浚县 采购'],
  ['北京2022办公室', 2022, '北京 办公室'],
  ['浚县人民政府2022年政府信息公开工作年度报告', 2022, '浚县人民政府'],
  ['浚县2022年报', 2022, '浚县'],
  ['浚县 2022年年报', 2022, '浚县'],
  ['浚县2022年度报告', 2022, '浚县'],
  ['2022', 2022, ''],
  ['2022 2022年 浚县', 2022, '浚县'],
  ['2021 2022 浚县', undefined, '浚县'],
  ['"浚县2022年"', undefined, '"浚县2022年"'],
  ['“2022” 浚县', undefined, '“2022” 浚县'],
  ['浚县 72022', undefined, '浚县 72022'],
  ['20220', undefined, '20220'],
  ['浚县 1999', undefined, '浚县 1999'],
  ['浚县', undefined, '浚县'],
])('%j names %j, and leaves %j', (raw, year, rest) => {
  expect(readAskedYear(raw)).toEqual(year === undefined ? { rest } : { year, rest });
});

test('a year alone stays what is asked of names', () => {
  expect(withoutYear('2022年')).toBe('2022年');
  expect(withoutYear('浚县2022年')).toBe('浚县');
});

test('of any string only years go, and nothing is left to go', () => {
  const anything = fc.string({ unit: fc.constantFrom(...'浚县202２年度"“” \u3000报告a'), maxLength: 20 });
  fc.assert(
    fc.property(anything, (raw) => {
      const { rest } = readAskedYear(raw);
      expect(raw.length).toBeGreaterThanOrEqual(rest.length);
      if (!/["“”]/.test(raw)) expect(readAskedYear(rest)).toEqual({ rest });
    }),
    { numRuns: 1000 },
  );
});
