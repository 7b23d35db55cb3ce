import { expect, test } from 'vitest';
import { disputesTotal } from './disputes-total.ts';
import { requestsBalance } from './requests-balance.ts';
import { requestsParts } from './requests-parts.ts';
import { requestsRowTotal } from './requests-row-total.ts';
import { assess, placeOf, reportWith, verdicts } from './test-reports.ts';

const blank = { state: 'blank' } as const;
const failuresOf = (...args: Parameters<typeof assess>) => assess(...args).filter((line) => line !== 'pass');

test.each([
  [requestsRowTotal, '2019', '23 pass, 0 fail, 0 not'],
  [requestsRowTotal, '2021', '25 pass, 0 fail, 0 not'],
  [requestsBalance, '2019', '7 pass, 0 fail, 0 not'],
  [requestsParts, '2021', '7 pass, 0 fail, 0 not'],
  [disputesTotal, '2019', '3 pass, 0 fail, 0 not'],
] as const)('$code holds in a report of zeros on the form of %s', (rule, form, counts) => {
  expect(verdicts(rule, reportWith({}, { form }))).toBe(counts);
});

test('the six applicants of a row add up to its 总计', () => {
  const right = {
    'requests.received.naturalPerson': 2,
    'requests.received.business': 1,
    'requests.received.total': 3,
  };
  expect(verdicts(requestsRowTotal, reportWith(right))).toBe('23 pass, 0 fail, 0 not');
  expect(failuresOf(requestsRowTotal, reportWith({ ...right, 'requests.received.total': 4 }))).toEqual([
    `fail: “一、本年新收政府信息公开申请数量”：2 + 1 + 0 + 0 + 0 + 0 = 3 ≠ 4。 [requests.received.naturalPerson requests.received.business requests.received.research requests.received.nonprofit requests.received.legalService requests.received.otherOrganization requests.received.total] @${placeOf('requests.received.total').line}`,
  ]);
});

test('in every column what came in is what went out', () => {
  const column = {
    'requests.received.total': 5,
    'requests.carriedIn.total': 1,
    'requests.concluded.total': 4,
    'requests.carriedOut.total': 2,
  };
  expect(failuresOf(requestsBalance, reportWith(column))).toEqual([]);
  expect(failuresOf(requestsBalance, reportWith({ ...column, 'requests.carriedOut.total': 0 }))).toEqual([
    `fail: “总计”：5 + 1 = 6 ≠ 4 + 0 = 4。 [requests.received.total requests.carriedIn.total requests.concluded.total requests.carriedOut.total] @${placeOf('requests.concluded.total').line}`,
  ]);
});

test('the outcomes of a column add up to （七）总计; zeros of a long sum are left out', () => {
  const parts = {
    'requests.granted.business': 2,
    'requests.refused.thirdParty.business': 1,
    'requests.concluded.business': 3,
  };
  expect(failuresOf(requestsParts, reportWith(parts))).toEqual([]);
  const [line = ''] = failuresOf(requestsParts, reportWith({ ...parts, 'requests.concluded.business': 2 }));
  expect(line.slice(0, line.indexOf(' ['))).toBe('fail: “商业企业”：2 + 1 = 3 ≠ 2。');
  expect(line.slice(line.indexOf('[')).split(' ')).toHaveLength(19 + 1 + 1);
});

test('one outcome alone is printed as a number', () => {
  const [line = ''] = failuresOf(requestsParts, reportWith({ 'requests.granted.business': 2 }));
  expect(line.slice(0, line.indexOf(' ['))).toBe('fail: “商业企业”：2 ≠ 0。');
});

test('the form of 2021 counts the three rows of （六）', () => {
  const parts = {
    'requests.other.notCorrected.total': 1,
    'requests.other.feeUnpaid.total': 1,
    'requests.other.other.total': 1,
    'requests.concluded.total': 3,
  };
  expect(verdicts(requestsParts, reportWith(parts, { form: '2021' }))).toBe('7 pass, 0 fail, 0 not');
});

test('the four results of a group add up to its 总计', () => {
  const group = {
    'litigation.direct.upheld': 12,
    'litigation.direct.otherResult': 4,
    'litigation.direct.pending': 2,
    'litigation.direct.total': 18,
  };
  expect(failuresOf(disputesTotal, reportWith(group))).toEqual([]);
  expect(failuresOf(disputesTotal, reportWith({ ...group, 'litigation.direct.total': 17 }))).toEqual([
    `fail: “未经复议直接起诉”：12 + 0 + 4 + 2 = 18 ≠ 17。 [litigation.direct.upheld litigation.direct.corrected litigation.direct.otherResult litigation.direct.pending litigation.direct.total] @${placeOf('litigation.direct.total').line}`,
  ]);
});

test.each([
  ['blank', { state: 'blank' }],
  ['absent', { state: 'absent' }],
  ['not applicable', { state: 'notApplicable', raw: '/' }],
  ['unreadable', { state: 'unreadable', raw: '约5' }],
] as const)('an operand that is %s makes a sum not assessable, neither pass nor fail', (_, figure) => {
  const report = reportWith({ 'review.upheld': figure, 'review.total': 7 });
  expect(verdicts(disputesTotal, report)).toBe('2 pass, 0 fail, 1 not');
  expect(failuresOf(disputesTotal, report)).toEqual([
    'notAssessable: “行政复议”不能核对：行政复议 · 结果维持没有数字。 [review.upheld]',
  ]);
});

test('of many operands without a number three are named, the rest counted', () => {
  const report = reportWith(
    Object.fromEntries(
      ['upheld', 'corrected', 'otherResult', 'pending', 'total'].map((result) => [`review.${result}`, blank]),
    ),
  );
  expect(failuresOf(disputesTotal, report)).toEqual([
    'notAssessable: “行政复议”不能核对：行政复议 · 结果维持、行政复议 · 结果纠正、行政复议 · 其他结果等 5 格没有数字。 [review.upheld review.corrected review.otherResult review.pending review.total]',
  ]);
});

test('a sum of named rows is an operand like any other', () => {
  const report = reportWith({ 'review.upheld': { state: 'summed', value: 2 }, 'review.total': 2 });
  expect(verdicts(disputesTotal, report)).toBe('3 pass, 0 fail, 0 not');
});

test('a report without a form has no sums', () => {
  expect(requestsRowTotal.assess({ ...reportWith(), form: null, figures: {} })).toEqual([]);
});
