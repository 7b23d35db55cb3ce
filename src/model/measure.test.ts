import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountUnits } from './figure.ts';
import {
  comparableOfMeasure,
  isUnitMissing,
  type Measure,
  measureStates,
  restoreMeasure,
  storeMeasure,
} from './measure.ts';

const number = fc.oneof(
  fc.integer({ min: -5, max: 1_000_000 }),
  fc.nat(99_999).map((hundredths) => hundredths / 100),
);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const measures = fc.record({
  state: fc.constantFrom(...measureStates),
  value: optional(number),
  denominator: optional(fc.nat(1000)),
  parts: optional(fc.array(fc.nat(100), { minLength: 1, maxLength: 8 })),
  unit: optional(fc.constantFrom(null, ...amountUnits)),
  unitSource: fc.constantFrom(null, 'cell' as const, 'header' as const),
  raw: optional(fc.string()),
  line: optional(fc.integer({ min: 1, max: 5000 })),
  page: optional(fc.integer({ min: 1, max: 50 })),
  operand: optional(fc.constantFrom('requests.received.total', 'source.published')),
  flags: fc.uniqueArray(fc.constantFrom('amount.no-unit', 'requests.balance', 'disputes.total')),
});

/** A measure without the fields that are not there; a unit's source goes with the unit. */
function withoutEmpty({ unit, unitSource, ...rest }: Measure): Measure {
  const filled = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { ...(filled as Measure), ...(unit !== undefined && { unit, unitSource: unitSource ?? null }) };
}

test('a measure that was stored is the same again', () => {
  fc.assert(
    fc.property(measures, (given) => {
      const measure = withoutEmpty(given);
      // A text that is the number itself is not stored, and is given back where the figure has a place.
      const hasPlace = measure.line !== undefined || measure.page !== undefined;
      const isNumber = measure.raw !== undefined && measure.raw === String(measure.value);
      fc.pre(!isNumber && !(measure.raw === undefined && hasPlace && measure.value !== undefined));
      const stored = JSON.parse(JSON.stringify(storeMeasure('a-b', measure)));
      expect(restoreMeasure(stored)).toEqual({ organ: 'a-b', measure });
    }),
  );
});

test('a plain number takes few bytes, its text and line with it', () => {
  const measure: Measure = { state: 'reported', value: 270, raw: '270', line: 91, flags: [] };
  const stored = storeMeasure('a-b', measure);
  expect(JSON.stringify(stored)).toBe('["a-b",0,270,null,91]');
  expect(restoreMeasure(stored).measure).toEqual(measure);
});

test.each<[Measure, number | undefined]>([
  [{ state: 'reported', value: 18660.02, unit: '万元', unitSource: 'cell', flags: [] }, 186_600_200],
  [{ state: 'reported', value: 1.5, unit: '亿元', unitSource: 'cell', flags: [] }, 150_000_000],
  [{ state: 'reported', value: 200359, unit: null, unitSource: null, flags: [] }, undefined],
  [{ state: 'reported', value: 0, unit: null, unitSource: null, flags: [] }, 0],
  [{ state: 'summed', value: 3, flags: [] }, 3],
  [{ state: 'reported', value: 3, denominator: 4, flags: [] }, 0.75],
  [{ state: 'zeroDenominator', value: 0, denominator: 0, flags: [] }, undefined],
  [{ state: 'reported', value: 4, denominator: 4, parts: [3, 1], flags: [] }, undefined],
  [{ state: 'blank', flags: [] }, undefined],
])('%o is compared by %s', (measure, comparable) => {
  expect(comparableOfMeasure(measure)).toBe(comparable);
});

test('only an amount other than 0 can lack its unit', () => {
  expect(isUnitMissing({ state: 'reported', value: 5, unit: null, flags: [] })).toBe(true);
  expect(isUnitMissing({ state: 'reported', value: 0, unit: null, flags: [] })).toBe(false);
  expect(isUnitMissing({ state: 'reported', value: 5, flags: [] })).toBe(false);
  expect(isUnitMissing({ state: 'blank', unit: null, flags: [] })).toBe(false);
});
