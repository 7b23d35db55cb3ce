import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Figure } from '../model/figure.ts';
import { figuresOf } from '../model/forms/figures.ts';
import type { Indicator, Operands } from '../model/indicators/indicator.ts';
import { findIndicator, indicators } from '../model/indicators.ts';
import type { OrganKind } from '../model/organ.ts';
import type { ReportRecord } from '../model/records.ts';
import { type FormId, formIds } from '../model/report.ts';
import { emptyReport } from '../model/test-records.ts';
import { measurable, measureOf } from './measure.ts';
import { figures as anyFigure } from './test-figures.ts';

function record(
  form: FormId | null,
  figures: Record<string, Figure>,
  rest: Partial<ReportRecord> & { findings?: ReportRecord['report']['findings'] } = {},
): ReportRecord {
  const { findings = [], ...fields } = rest;
  return emptyReport(fields, { form, figures, findings });
}

/** Every figure of the form 0, but for those given. */
function filled(form: FormId, values: Record<string, number | Figure>): Record<string, Figure> {
  const zeros = figuresOf(form).map(({ id }): [string, Figure] => [id, { state: 'reported', value: 0 }]);
  const given = Object.entries(values).map(([id, value]): [string, Figure] => [
    id,
    typeof value === 'number' ? { state: 'reported', value } : value,
  ]);
  return Object.fromEntries([...zeros, ...given]);
}

function indicator(id: string): Indicator {
  const found = findIndicator(id);
  if (!found) throw new Error(`no indicator ${id}`);
  return found;
}

const measure = (id: string, given: ReportRecord, kind: OrganKind = 'township') =>
  measureOf(indicator(id), measurable(given, { kind }));

test('a rate keeps both its numbers', () => {
  const figures = filled('2021', { 'requests.granted.total': 3, 'requests.concluded.total': 4 });
  expect(measure('full-disclosure-rate', record('2021', figures))).toEqual({
    state: 'reported',
    value: 3,
    denominator: 4,
    flags: [],
  });
});

test('an organ without requests has no rate: neither 0 nor 100 %', () => {
  const given = record('2019', filled('2019', {}));
  for (const id of ['full-disclosure-rate', 'completion-rate', 'review-reversal-rate', 'refusal-reasons'])
    expect(measure(id, given)).toMatchObject({ state: 'zeroDenominator', denominator: 0 });
  expect(measure('requests-received', given)).toMatchObject({ state: 'reported', value: 0 });
});

test.each<Figure>([
  { state: 'blank' },
  { state: 'notApplicable', raw: '/' },
  { state: 'unreadable', raw: '?' },
])('a cell that says %o leaves the sum without a number, and is named', (cell) => {
  const figures = filled('2019', { 'requests.received.total': 9, 'requests.carriedIn.total': cell });
  const expected = { state: cell.state, operand: 'requests.carriedIn.total', flags: [] };
  expect(measure('requests-workload', record('2019', figures))).toEqual(expected);
  expect(measure('completion-rate', record('2019', figures))).toEqual(expected);
});

test('a cell that the report does not have is absent, not 0', () => {
  expect(measure('penalty-decisions', record('2019', {}))).toEqual({
    state: 'absent',
    operand: 'penalties.decisions',
    flags: [],
  });
});

test('the other outcomes are one row on the older form, three on the newer', () => {
  const older = filled('2019', { 'requests.other.total': 2, 'requests.concluded.total': 4 });
  const newer = filled('2021', {
    'requests.other.notCorrected.total': 1,
    'requests.other.other.total': 1,
    'requests.concluded.total': 4,
  });
  for (const given of [record('2019', older), record('2021', newer)])
    expect(measure('other-share', given)).toMatchObject({ value: 2, denominator: 4 });
});

test('a form without the figure has no such indicator', () => {
  expect(measure('procurement-amount', record('2021', filled('2021', {})))).toBeUndefined();
  expect(measure('fees-amount', record('2019', filled('2019', {})))).toBeUndefined();
  expect(measure('requests-received', record(null, {}))).toBeUndefined();
});

test('pending cases are not in a reversal rate, and both kinds of lawsuits are in the joint one', () => {
  const figures = filled('2021', {
    'litigation.direct.corrected': 1,
    'litigation.direct.upheld': 2,
    'litigation.direct.pending': 5,
    'litigation.direct.total': 8,
    'litigation.afterReview.otherResult': 1,
    'litigation.afterReview.total': 1,
  });
  const given = record('2021', figures);
  expect(measure('litigation-reversal-rate', given)).toMatchObject({ value: 1, denominator: 4 });
  expect(measure('direct-litigation-reversal-rate', given)).toMatchObject({ value: 1, denominator: 3 });
  expect(measure('after-review-litigation-reversal-rate', given)).toMatchObject({ value: 0, denominator: 1 });
  expect(measure('lawsuits', given)).toMatchObject({ value: 9 });
});

test('a mix has the count of every part', () => {
  const figures = filled('2019', {
    'requests.refused.thirdParty.total': 2,
    'requests.refused.deliberative.total': 1,
  });
  expect(measure('refusal-reasons', record('2019', figures))).toMatchObject({
    value: 3,
    denominator: 3,
    parts: [0, 0, 0, 2, 0, 1, 0, 0],
  });
});

test.each([
  ['outcome-mix', { 'requests.granted.total': 1, 'requests.concluded.total': 2 }],
  ['outcome-mix', { 'requests.granted.total': 2, 'requests.concluded.total': 0 }],
  ['applicant-mix', { 'requests.received.naturalPerson': 3, 'requests.received.total': 4 }],
])('a mix whose parts contradict its whole is none: %s of %o', (id, values) => {
  const [value, denominator] = Object.values(values);
  const given = record('2021', filled('2021', values));
  expect(measure(id, given)).toMatchObject({ state: 'unequalParts', value, denominator });
});

test('what a finding says of an operand stays with the measure; a note does not', () => {
  const figures = filled('2019', { 'requests.concluded.total': 1 });
  const findings = [
    {
      code: 'requests.parts',
      severity: 'error' as const,
      message: '…',
      figures: ['requests.concluded.total'],
    },
    {
      code: 'requests.balance',
      severity: 'note' as const,
      message: '…',
      figures: ['requests.concluded.total'],
    },
  ];
  const given = record('2019', figures, { findings });
  expect(measure('completion-rate', given)?.flags).toEqual(['requests.parts']);
  expect(measure('penalty-decisions', given)?.flags).toEqual([]);
});

test('the form’s own sums that hold are counted over those that could be checked', () => {
  const tallies = {
    'requests.balance': { pass: 6, fail: 1, notAssessable: 0 },
    'disputes.total': { pass: 2, fail: 0, notAssessable: 1 },
    'amount.no-unit': { pass: 0, fail: 1, notAssessable: 0 },
  };
  expect(measure('checks-passed', record('2019', {}, { tallies }))).toMatchObject({
    value: 8,
    denominator: 9,
  });
  expect(measure('checks-passed', record('2019', {}))).toMatchObject({ state: 'zeroDenominator' });
});

test('publication is counted from the deadline of the kind of organ', () => {
  const published = record(null, {}, { source: { published: '2021-02-03' } });
  expect(measure('publication-delay', published, 'department')).toMatchObject({
    state: 'reported',
    value: 3,
  });
  expect(measure('publication-delay', published, 'countyGovernment')).toMatchObject({ value: -56 });
  expect(measure('publication-delay', published, 'township')).toEqual({ state: 'notApplicable', flags: [] });
  expect(measure('publication-delay', record('2019', {}), 'department')).toEqual({
    state: 'absent',
    operand: 'source.published',
    flags: [],
  });
});

test('every indicator of sums equals those added up one by one, whatever the cells say', () => {
  const reports = fc
    .constantFrom(...formIds)
    .chain((form) =>
      fc
        .array(anyFigure(), { minLength: figuresOf(form).length, maxLength: figuresOf(form).length })
        .map((cells) => ({ form, figures: zip(form, cells) })),
    );
  fc.assert(
    fc.property(reports, ({ form, figures }) => {
      const given = measurable(record(form, figures), { kind: 'township' });
      for (const one of indicators) {
        const expected = one.forms.includes(form) ? naive(one, form, figures) : undefined;
        const found = measureOf(one, given);
        if (expected === undefined) continue;
        expect({
          id: one.id,
          value: found?.value,
          denominator: found?.denominator,
          state: found?.state,
        }).toEqual({
          id: one.id,
          ...expected,
        });
      }
    }),
    { numRuns: 60 },
  );
});

/** Cells of a report, with some of them left as they come and most of them numbers. */
function zip(form: FormId, cells: readonly Figure[]): Record<string, Figure> {
  return Object.fromEntries(
    figuresOf(form).map(({ id }, index) => {
      const cell = cells[index] ?? { state: 'absent' };
      return [
        id,
        index % 7 === 0 || cell.value !== undefined ? cell : { state: 'reported', value: index % 5 },
      ];
    }),
  );
}

type Naive = { value: number | undefined; denominator: number | undefined; state: string };

/** The indicator by its words: every operand looked at, then added. */
function naive({ formula }: Indicator, form: FormId, figures: Record<string, Figure>): Naive | undefined {
  const absent: Figure = { state: 'absent' };
  const cellsOf = (operands: Operands) => (operands[form] ?? []).map((id) => figures[id] ?? absent);
  const add = (cells: { value?: number | undefined }[]) => {
    let hundredths = 0;
    for (const { value = 0 } of cells) hundredths += Math.round(value * 100);
    return hundredths / 100;
  };
  if (formula.kind !== 'sum' && formula.kind !== 'ratio') return undefined;
  const top = cellsOf(formula.kind === 'sum' ? formula.figures : formula.numerator);
  const bottom = formula.kind === 'sum' ? [] : cellsOf(formula.denominator);
  const all = [...top, ...bottom];
  const missing = all.find(({ value }) => value === undefined);
  if (missing) return { value: undefined, denominator: undefined, state: missing.state };
  const state = all.some((cell) => cell.state === 'summed') ? 'summed' : 'reported';
  if (formula.kind === 'sum') return { value: add(top), denominator: undefined, state };
  const denominator = add(bottom);
  return { value: add(top), denominator, state: denominator === 0 ? 'zeroDenominator' : state };
}
