import { expect, test } from 'vitest';
import type { Figure } from '../model/figure.ts';
import { figureMarkup } from './figure-markup.ts';

const markupOf = (figure: Figure, bare?: boolean) => figureMarkup(figure, bare).markup;

test('a number is a number, and 0 is told apart', () => {
  expect(markupOf({ state: 'reported', value: 1200 })).toBe('<span class="number">1,200</span>');
  expect(markupOf({ state: 'summed', value: 0 })).toBe('<span class="number zero summed">0</span>');
});

test('a state without a number has its mark and says its name', () => {
  expect(markupOf({ state: 'blank' })).toBe(
    '<span class="state blank" role="img" aria-label="空白">空</span>',
  );
  expect(markupOf({ state: 'notApplicable', raw: '<i>' })).toBe(
    '<span class="state notApplicable" role="img" aria-label="不适用">&lt;i&gt;</span>',
  );
});

test('an amount has its unit, or says that it has none', () => {
  const known: Figure = { state: 'reported', value: 1.5, unit: '万元', unitSource: 'cell' };
  const unknown: Figure = { state: 'reported', value: 9, unit: null, unitSource: null };
  expect(markupOf(known)).toBe('<span class="number">1.5 万元</span>');
  expect(markupOf(known, true)).toBe('<span class="number">1.5</span>');
  expect(markupOf(unknown)).toBe('<span class="number">9</span> <strong class="doubt">单位不明</strong>');
  expect(markupOf(unknown, true)).toBe('<span class="number">9</span>');
});
