import fc from 'fast-check';
import { expect, test } from 'vitest';
import { organKindIds } from './organ.ts';
import { formIds } from './report.ts';
import { bySeries, populationOf, readSeriesKey, type SeriesKey, seriesKeyText } from './series.ts';

const keys: [SeriesKey, string][] = [
  [{ year: 2022, form: '2021', population: 'own' }, '2022-form2021'],
  [{ year: 2022, form: '2021', population: 'countyGovernment' }, '2022-form2021-countyGovernment'],
  [{ year: 2022, form: '2019', population: 'own' }, '2022-form2019'],
  [{ year: 2020, form: '2019', population: 'own' }, '2020-form2019'],
  [{ year: 2020, form: null, population: 'own' }, '2020-no-form'],
];

test.each(keys)('%o is %s in addresses, and read back the same', (key, text) => {
  expect(seriesKeyText(key)).toBe(text);
  expect(readSeriesKey(text)).toEqual(key);
});

test('every key that reports can have is read back', () => {
  const key = fc.record({
    year: fc.integer({ min: 1000, max: 9999 }),
    form: fc.constantFrom(...formIds, null),
    population: fc.constantFrom('own' as const, ...organKindIds),
  });
  const property = fc.property(key, (one) => {
    expect(readSeriesKey(seriesKeyText(one))).toEqual(one);
  });
  fc.assert(property);
});

test('a text that is no key is none', () => {
  expect(readSeriesKey('2020')).toBeUndefined();
  expect(readSeriesKey('x-form2019')).toBeUndefined();
});

test('the newest year comes first, then the newer form, aggregate reports last', () => {
  const sorted = keys.toReversed().map(([key]) => key);
  expect(sorted.sort(bySeries).map(seriesKeyText)).toEqual(keys.map(([, text]) => text));
});

test('a government reports for all below it, unless its organ.json says otherwise', () => {
  expect(populationOf({ kind: 'prefectureGovernment' })).toBe('prefectureGovernment');
  expect(populationOf({ kind: 'prefectureGovernment', scope: 'own' })).toBe('own');
  expect(populationOf({ kind: 'township' })).toBe('own');
  expect(populationOf({ kind: 'department', scope: 'aggregate' })).toBe('department');
});
