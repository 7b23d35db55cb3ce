import { expect, test } from 'vitest';
import { checkCodes, checks } from '../../model/checks.ts';
import { checkReport } from './check-report.ts';
import { rules } from './rules.ts';
import { placeOf, reportWith } from './test-reports.ts';

test('every check of the catalogue that one report suffices for has one rule, in the order of the catalogue', () => {
  // What is copied shows in one report where it repeats instructions; the rest needs all of them.
  const expected = checkCodes.filter((code) => checks[code].needs === 'report' || code === 'text.copied');
  expect(rules.map(({ code }) => code)).toEqual(expected);
});

test('a tidy report of zeros has no findings, and a tally for every rule', () => {
  const { findings, tallies } = checkReport(reportWith());
  expect(findings).toEqual([]);
  expect(Object.keys(tallies)).toEqual(rules.map(({ code }) => code));
  expect(tallies['requests.row-total']).toEqual({ pass: 23, fail: 0, notAssessable: 0 });
  expect(tallies['prose.contradicts']).toEqual({ pass: 0, fail: 0, notAssessable: 0 });
  expect(tallies['title.no-year']).toEqual({ pass: 1, fail: 0, notAssessable: 0 });
});

test('a failed sum of the form is an error at its total, with every figure of it', () => {
  const { findings, tallies } = checkReport(reportWith({ 'review.upheld': 2, 'review.total': 1 }));
  expect(tallies['disputes.total']).toEqual({ pass: 2, fail: 1, notAssessable: 0 });
  expect(findings.find(({ code }) => code === 'disputes.total')).toEqual({
    code: 'disputes.total',
    severity: 'error',
    message: '“行政复议”：2 + 0 + 0 + 0 = 2 ≠ 1。',
    figures: ['review.upheld', 'review.corrected', 'review.otherResult', 'review.pending', 'review.total'],
    at: placeOf('review.total'),
  });
});

test('a failed soft check is a warning', () => {
  const { findings } = checkReport(reportWith({ 'rules.made': 1 }));
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual([['rules.no-power', 'warning']]);
});

test('a sum that cannot be held is a note without a place, and counts as neither pass nor fail', () => {
  const { findings, tallies } = checkReport(reportWith({ 'review.total': { state: 'blank' } }));
  expect(tallies['disputes.total']).toEqual({ pass: 2, fail: 0, notAssessable: 1 });
  expect(findings).toEqual([
    {
      code: 'disputes.total',
      severity: 'note',
      message: '“行政复议”不能核对：行政复议 · 总计没有数字。',
      figures: ['review.total'],
    },
  ]);
});

test('a soft check that cannot be held says nothing, and is counted', () => {
  const { findings, tallies } = checkReport(reportWith({}, { organName: null }));
  expect(findings).toEqual([]);
  expect(tallies['rules.no-power']).toEqual({ pass: 0, fail: 0, notAssessable: 1 });
});

test('findings stand in the order of the rules', () => {
  const report = reportWith({ 'rules.made': 1, 'review.total': 1 }, { yearSource: 'body' });
  expect(checkReport(report).findings.map(({ code }) => code)).toEqual([
    'disputes.total',
    'rules.no-power',
    'disputes.implausible',
    'title.no-year',
  ]);
});

test('a report without a form is checked in its prose and title alone', () => {
  const { findings } = checkReport({ ...reportWith({}, { yearSource: 'body' }), form: null, figures: {} });
  expect(findings.map(({ code }) => code)).toEqual(['title.no-year']);
});
