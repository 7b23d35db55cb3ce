import { expect, test } from 'vitest';
import { figuresOf, findFigure } from './forms/figures.ts';
import type { Indicator, Operands } from './indicators/indicator.ts';
import { findIndicator, headlineIndicators, indicators } from './indicators.ts';
import type { FormId } from './report.ts';

/** Every sum that an indicator is made of. */
function operandsOf({ formula }: Indicator): Operands[] {
  switch (formula.kind) {
    case 'sum':
      return [formula.figures];
    case 'ratio':
      return [formula.numerator, formula.denominator];
    case 'mix':
      return [...formula.parts.map(({ figures }) => figures), formula.whole];
    default:
      return [];
  }
}

test('addresses once published stay', () => {
  expect(indicators.map(({ id }) => id)).toEqual([
    'requests-received',
    'requests-workload',
    'completion-rate',
    'carry-over-share',
    'applicant-mix',
    'natural-person-share',
    'business-share',
    'outcome-mix',
    'full-disclosure-rate',
    'full-or-partial-rate',
    'refused-share',
    'unavailable-share',
    'declined-share',
    'other-share',
    'refusal-reasons',
    'unavailable-reasons',
    'reviews',
    'lawsuits',
    'review-reversal-rate',
    'litigation-reversal-rate',
    'direct-litigation-reversal-rate',
    'after-review-litigation-reversal-rate',
    'dispute-ratio',
    'licensing-decisions',
    'penalty-decisions',
    'coercive-measures',
    'procurement-projects',
    'procurement-amount',
    'fees-amount',
    'normative-documents-disclosed',
    'normative-documents-in-force',
    'publication-delay',
    'checks-passed',
  ]);
  expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length);
  expect(headlineIndicators.map(({ id }) => id)).toEqual([
    'procurement-amount',
    'penalty-decisions',
    'requests-received',
  ]);
});

test('an indicator is found by its id', () => {
  expect(findIndicator('requests-received')?.formula).toEqual({
    kind: 'figure',
    figure: 'requests.received.total',
  });
  expect(findIndicator('nothing')).toBeUndefined();
});

test.each(indicators)('$id is made of figures that each of its forms has, once in a sum', (indicator) => {
  const { formula, forms } = indicator;
  for (const form of forms) {
    const known = new Set(figuresOf(form).map(({ id }) => id));
    if (formula.kind === 'figure') expect(known).toContain(formula.figure);
    for (const operands of operandsOf(indicator)) {
      const ids = operands[form] ?? [];
      expect(ids.length).toBeGreaterThan(0);
      expect(ids.filter((id) => !known.has(id))).toEqual([]);
      expect(new Set(ids).size).toBe(ids.length);
    }
  }
  for (const operands of operandsOf(indicator)) expect(Object.keys(operands)).toEqual([...forms]);
});

test.each(indicators)('the unit of $id is that of its figures', ({ formula, forms, unit }) => {
  const expected = { sum: '件', ratio: unit === '倍' ? '倍' : '%', mix: '%', checks: '%', days: '天' };
  if (formula.kind !== 'figure') {
    expect(unit).toBe(expected[formula.kind]);
    return;
  }
  for (const form of forms) {
    const definition = findFigure(form, formula.figure);
    expect(unit).toBe(definition?.kind === 'amount' ? '万元' : definition?.unit);
  }
});

test.each([
  ['refusal-reasons', '2019', 8],
  ['refusal-reasons', '2021', 8],
  ['unavailable-reasons', '2019', 3],
  ['applicant-mix', '2021', 6],
] as const)('%s on form %s has %i parts that make up its whole', (id, form, count) => {
  const formula = findIndicator(id)?.formula;
  if (formula?.kind !== 'mix') throw new Error(`${id} is no mix`);
  expect(formula.parts).toHaveLength(count);
  const parts = formula.parts.flatMap(({ figures }) => figures[form] ?? []);
  if (id !== 'applicant-mix') expect(parts).toEqual(formula.whole[form]);
});

test('the outcomes are all parts of the total that the form adds up, one row more on the older form than three', () => {
  const formula = findIndicator('outcome-mix')?.formula;
  if (formula?.kind !== 'mix') throw new Error('no mix');
  const partsOn = (form: FormId) => formula.parts.flatMap(({ figures }) => figures[form] ?? []);
  expect(partsOn('2019')).toHaveLength(19);
  expect(partsOn('2021')).toHaveLength(21);
  expect(partsOn('2019')).toContain('requests.other.total');
  expect(partsOn('2021')).toContain('requests.other.feeUnpaid.total');
});

test('documents once disclosed and documents in force never share a series', () => {
  expect(findIndicator('normative-documents-disclosed')?.forms).toEqual(['2019']);
  expect(findIndicator('normative-documents-in-force')?.forms).toEqual(['2021']);
});
