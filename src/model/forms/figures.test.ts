import { expect, test } from 'vitest';
import specification from './figures.specification.json' with { type: 'json' };
import { figureName, figuresOf, findFigure } from './figures.ts';

test.each(['2019', '2021'] as const)('form %s has exactly the figures of the specification', (form) => {
  const expected = specification.figures.filter((figure) => figure.forms.includes(form));
  const ids = figuresOf(form).map((figure) => figure.id);
  expect(ids).toHaveLength(form === '2019' ? 198 : 200);
  expect(ids.toSorted()).toEqual(expected.map((figure) => figure.id).toSorted());
});

test.each(specification.figures)('$id has the labels, kind and unit of its form', (expected) => {
  const [firstForm] = expected.forms as ['2019' | '2021'];
  const { label, kind, unit, en, section } = expected;
  expect(findFigure(firstForm, expected.id)).toEqual({ id: expected.id, label, kind, unit, en, section });
});

test('a figure is named by its row and column, without the article', () => {
  expect(figureName('2019', 'procurement.amount')).toBe('政府集中采购 · 采购总金额');
  expect(figureName('2019', 'review.total')).toBe('行政复议 · 总计');
  expect(figureName('2019', 'fees.amount')).toBe('fees.amount');
});
