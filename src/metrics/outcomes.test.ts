import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Figure } from '../model/figure.ts';
import { figuresOf } from '../model/forms/figures.ts';
import { identitiesOf } from '../model/forms/identities.ts';
import { type FormId, formIds } from '../model/report.ts';
import { outcomeFigures, outcomeIds, outcomesOf } from './outcomes.ts';

/** A report in which every figure is 0, but for those given. */
function figuresWith(form: FormId, values: Record<string, number | Figure>): Record<string, Figure> {
  const figures = Object.fromEntries<Figure>(
    figuresOf(form).map(({ id }) => [id, { state: 'reported', value: 0 }]),
  );
  for (const [id, value] of Object.entries(values)) {
    figures[id] = typeof value === 'number' ? { state: 'reported', value } : value;
  }
  return figures;
}

test('the one request of a report was granted in part', () => {
  const outcomes = outcomesOf('2019', figuresWith('2019', { 'requests.partlyGranted.total': 1 }));
  expect(outcomes).toMatchObject({ kind: 'shares', concluded: 1, total: 1 });
  expect(outcomes.kind === 'shares' && outcomes.outcomes.filter(({ count }) => count > 0)).toEqual([
    { id: 'partlyGranted', count: 1, share: 1 },
  ]);
});

test('no request has no shares', () => {
  expect(outcomesOf('2021', figuresWith('2021', {}))).toEqual({ kind: 'none' });
});

test('a request carried over has no share of the concluded ones', () => {
  const outcomes = outcomesOf('2021', figuresWith('2021', { 'requests.carriedOut.total': 2 }));
  expect(outcomes).toMatchObject({ kind: 'shares', concluded: 0, total: 2 });
  expect(outcomes.kind === 'shares' && outcomes.outcomes.every(({ share }) => share === undefined)).toBe(
    true,
  );
});

test.each<Figure>([{ state: 'blank' }, { state: 'unreadable', raw: '?' }, { state: 'reported', value: -1 }])(
  'a cell that says %o leaves the outcomes incomplete',
  (cell) => {
    const figures = figuresWith('2019', {
      'requests.granted.total': 3,
      'requests.refused.deliberative.total': cell,
    });
    expect(outcomesOf('2019', figures)).toEqual({
      kind: 'incomplete',
      missing: ['requests.refused.deliberative.total'],
    });
  },
);

test.each(formIds)(
  'the outcomes of form %s are the parts of its own total, and what was carried over',
  (form) => {
    const parts = identitiesOf(form).find(
      ({ code, subject }) => code === 'requests.parts' && subject === '总计',
    );
    const ids = outcomeIds.flatMap((outcome) => outcomeFigures(form, outcome));
    expect(ids.toSorted()).toEqual([...(parts?.left ?? []), 'requests.carriedOut.total'].toSorted());
  },
);

test.each(formIds)('shares of form %s add up to 1', (form) => {
  const ids = outcomeIds.flatMap((outcome) => outcomeFigures(form, outcome));
  const counts = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: ids.length, maxLength: ids.length });
  fc.assert(
    fc.property(counts, (values) => {
      const outcomes = outcomesOf(
        form,
        figuresWith(form, Object.fromEntries(ids.map((id, i) => [id, values[i] ?? 0]))),
      );
      const total = values.reduce((sum, value) => sum + value, 0);
      if (outcomes.kind !== 'shares') {
        expect(total).toBe(0);
        return;
      }
      expect(outcomes.total).toBe(total);
      expect(outcomes.outcomes.reduce((sum, { count }) => sum + count, 0)).toBe(total);
      const shares = outcomes.outcomes.reduce((sum, { share = 0 }) => sum + share, 0);
      expect(shares).toBeCloseTo(outcomes.concluded === 0 ? 0 : 1, 9);
    }),
  );
});
