import fc from 'fast-check';
import { amountUnits, type Figure } from '../model/figure.ts';

/** Any figure a report can have, amounts with and without unit among them, for property tests. */
export function figures(): fc.Arbitrary<Figure> {
  const value = fc.oneof(
    fc.constant(0),
    fc.integer({ min: -5, max: 3_000_000 }),
    fc.integer({ min: 1, max: 10_000_000 }).map((hundredths) => hundredths / 100),
  );
  const state = fc.constantFrom('reported' as const, 'summed' as const);
  const count = fc.record({ state, value });
  const amount = fc.record({
    state,
    value,
    unit: fc.constantFrom(...amountUnits),
    unitSource: fc.constantFrom('cell' as const, 'header' as const),
  });
  const withoutUnit = fc.record({ state, value, unit: fc.constant(null), unitSource: fc.constant(null) });
  const missing = fc.record({
    state: fc.constantFrom('blank', 'notApplicable', 'unreadable', 'absent' as const),
  });
  return fc.oneof(count, amount, withoutUnit, missing) as fc.Arbitrary<Figure>;
}
