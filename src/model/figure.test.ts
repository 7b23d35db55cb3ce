import { expect, test } from 'vitest';
import {
  amountUnits,
  type Figure,
  figureList,
  figureStates,
  hasValue,
  isUnitUnknown,
  numberOf,
  stateNames,
  yuanOf,
  yuanPerUnit,
} from './figure.ts';
import { figureSchema } from './report-schema.ts';

test.each(figureStates)('a figure that is %s has a value exactly when that state carries one', (state) => {
  const carries = state === 'reported' || state === 'summed';
  expect(hasValue({ state })).toBe(carries);
  expect(figureSchema.safeParse({ state, value: 0 }).success).toBe(carries);
  expect(figureSchema.safeParse({ state }).success).toBe(!carries);
  expect(numberOf({ state, value: 7 })).toBe(carries ? 7 : undefined);
});

test('the figures of a report come in its order, however many', () => {
  const figures = Object.fromEntries(
    Array.from({ length: 300 }, (_, value): [string, Figure] => [
      `figure.${299 - value}`,
      { state: 'reported', value },
    ]),
  );
  expect(figureList(figures)).toEqual(Object.values(figures));
  expect(figureList({})).toEqual([]);
});

test('0 is a number and missing is not', () => {
  expect(numberOf({ state: 'reported', value: 0 })).toBe(0);
  expect(numberOf({ state: 'blank' })).toBeUndefined();
  expect(numberOf(undefined)).toBeUndefined();
});

test('every state has a name, a mark and a meaning of its own, but for numbers, which are their own mark', () => {
  const marks = figureStates.filter((state) => !hasValue({ state })).map((state) => stateNames[state].mark);
  expect(new Set(marks).size).toBe(4);
  expect(new Set(figureStates.map((state) => stateNames[state].name)).size).toBe(figureStates.length);
});

test.each<[Figure, number | undefined, boolean]>([
  [{ state: 'reported', value: 18660.02, unit: '万元', unitSource: 'cell' }, 186_600_200, false],
  [{ state: 'reported', value: 200359, unit: '元', unitSource: 'cell' }, 200359, false],
  [{ state: 'reported', value: 1.2, unit: '亿元', unitSource: 'header' }, 120_000_000, false],
  [{ state: 'reported', value: 200359, unit: null, unitSource: null }, undefined, true],
  [{ state: 'reported', value: 0, unit: null, unitSource: null }, undefined, false],
  [{ state: 'summed', value: 3, unit: null, unitSource: null }, undefined, true],
  [{ state: 'blank', unit: null, unitSource: null }, undefined, false],
  [{ state: 'blank', unit: '万元', unitSource: 'header' }, undefined, false],
  [{ state: 'reported', value: 5 }, undefined, false],
])('%j is %s yuan, its unit unknown: %s', (figure, yuan, isUnknown) => {
  expect(yuanOf(figure)).toBe(yuan);
  expect(isUnitUnknown(figure)).toBe(isUnknown);
});

test('every unit has its yuan', () => {
  expect(amountUnits.map((unit) => yuanPerUnit[unit])).toEqual([1, 10_000, 100_000_000]);
});

test.each([
  [{ state: 'reported', value: 0, extra: 1 }],
  [{ state: 'reported', value: '0' }],
  [{ state: 'reported', value: Number.NaN }],
  [{ state: 'reported', value: Number.POSITIVE_INFINITY }],
  [{ state: 'missing' }],
  [{ state: 'blank', unit: '千元' }],
  [{ state: 'blank', at: { line: 0 } }],
  [{ state: 'blank', at: { line: 1, start: -1 } }],
])('%j is no figure', (figure) => {
  expect(figureSchema.safeParse(figure).success).toBe(false);
});
