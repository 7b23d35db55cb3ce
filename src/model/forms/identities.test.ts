import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Figure } from '../figure.ts';
import { formIds } from '../report.ts';
import { figuresOf } from './figures.ts';
import { assessIdentity, type Identity, identitiesOf } from './identities.ts';

const reported = (value: number): Figure => ({ state: 'reported', value });

test.each([
  ['2019', 23 + 7 + 7 + 3],
  ['2021', 25 + 7 + 7 + 3],
] as const)('form %s promises %i sums', (form, count) => {
  expect(identitiesOf(form)).toHaveLength(count);
});

test.each(formIds)('every sum of form %s is of figures of the form, none of them twice', (form) => {
  const known = new Set(figuresOf(form).map(({ id }) => id));
  for (const { left, right } of identitiesOf(form)) {
    const ids = [...left, ...right];
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

const find = (form: '2019' | '2021', code: Identity['code'], subject: string) =>
  identitiesOf(form).find((identity) => identity.code === code && identity.subject === subject);

test('a row, a column, its parts and a group are summed as the form says', () => {
  expect(find('2019', 'requests.row-total', '四、结转下年度继续办理')).toMatchObject({
    left: ['naturalPerson', 'business', 'research', 'nonprofit', 'legalService', 'otherOrganization'].map(
      (applicant) => `requests.carriedOut.${applicant}`,
    ),
    right: ['requests.carriedOut.total'],
  });
  expect(find('2019', 'requests.balance', '自然人')).toMatchObject({
    left: ['requests.received.naturalPerson', 'requests.carriedIn.naturalPerson'],
    right: ['requests.concluded.naturalPerson', 'requests.carriedOut.naturalPerson'],
  });
  expect(find('2019', 'disputes.total', '复议后起诉')).toMatchObject({
    left: ['upheld', 'corrected', 'otherResult', 'pending'].map(
      (result) => `litigation.afterReview.${result}`,
    ),
    right: ['litigation.afterReview.total'],
  });
});

test.each([
  ['2019', 19, 'requests.other.total'],
  ['2021', 21, 'requests.other.feeUnpaid.total'],
] as const)('the outcomes of form %s are %i rows', (form, count, last) => {
  const parts = find(form, 'requests.parts', '总计');
  expect(parts?.left).toHaveLength(count);
  expect(parts?.left).toContain(last);
  expect(parts?.left).not.toContain('requests.concluded.total');
  expect(parts?.right).toEqual(['requests.concluded.total']);
});

const sum: Identity = { code: 'disputes.total', subject: '行政复议', left: ['a', 'b'], right: ['c'] };

test('a sum that holds passes, one that does not fails, with both sides', () => {
  expect(assessIdentity(sum, { a: reported(1), b: reported(2), c: reported(3) })).toEqual({
    identity: sum,
    verdict: 'pass',
    leftSum: 3,
    rightSum: 3,
    missing: [],
  });
  expect(assessIdentity(sum, { a: reported(1), b: reported(2), c: reported(4) })).toEqual({
    identity: sum,
    verdict: 'fail',
    leftSum: 3,
    rightSum: 4,
    missing: [],
  });
});

test.each<[string, Figure | undefined]>([
  ['blank', { state: 'blank' }],
  ['not applicable', { state: 'notApplicable', raw: '/' }],
  ['unreadable', { state: 'unreadable', raw: '约1' }],
  ['absent', { state: 'absent' }],
  ['not there', undefined],
])('an operand that is %s makes a sum not assessable, though it would hold as 0', (_, missing) => {
  const figures = { a: reported(3), c: reported(3), ...(missing && { b: missing }) };
  expect(assessIdentity(sum, figures)).toEqual({ identity: sum, verdict: 'notAssessable', missing: ['b'] });
});

test('decimals add up as they are printed', () => {
  expect(assessIdentity(sum, { a: reported(0.1), b: reported(0.2), c: reported(0.3) }).verdict).toBe('pass');
});

test('a sum passes exactly when the numbers are equal', () => {
  fc.assert(
    fc.property(fc.nat(999), fc.nat(999), fc.nat(1998), (a, b, c) => {
      const { verdict } = assessIdentity(sum, { a: reported(a), b: reported(b), c: reported(c) });
      expect(verdict).toBe(a + b === c ? 'pass' : 'fail');
    }),
  );
});
