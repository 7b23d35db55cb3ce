import { expect, test } from 'vitest';
import type { Figure } from '../../model/figure.ts';
import { reported, reportRecord } from '../../model/test-records.ts';
import { type ArithmeticCheck, arithmeticOf, tallyText } from './arithmetic.ts';

function check(code: ArithmeticCheck['code'], figures: Record<string, Figure> = {}): ArithmeticCheck {
  const { report } = reportRecord(figures);
  const found = arithmeticOf('2019', report.figures).find((item) => item.code === code);
  if (!found) throw new Error(`no check ${code}`);
  return found;
}

test('a sum that holds is printed with its numbers', () => {
  const figures = { 'requests.received.total': reported(1), 'requests.concluded.total': reported(1) };
  const [equation] = check('requests.balance', figures).equations;
  expect(equation).toEqual({
    subject: '总计',
    text: '1 + 0 = 1 + 0',
    verdict: 'pass',
    figure: 'requests.concluded.total',
  });
});

test('a sum that fails shows what its left side comes to, whichever row it is of', () => {
  const figures = { 'requests.granted.business': reported(2) };
  const { equations, tally } = check('requests.row-total', figures);
  expect(equations.map(({ text }) => text)).toEqual([
    '0 + 0 + 0 + 0 + 0 + 0 = 0',
    '0 + 2 + 0 + 0 + 0 + 0 = 2 ≠ 0',
  ]);
  expect(tally).toEqual({ pass: 22, fail: 1, notAssessable: 0 });
});

test('a sum with two sides that fails shows both', () => {
  const figures = { 'requests.received.total': reported(41), 'requests.carriedOut.total': reported(5) };
  expect(check('requests.balance', figures).equations[0]?.text).toBe('41 + 0 = 41 ≠ 0 + 5 = 5');
});

test('many terms are printed without their zeros', () => {
  expect(check('requests.parts').equations[0]?.text).toBe('（19 项为 0） = 0');
  const figures = {
    'requests.granted.total': reported(19),
    'requests.refused.thirdParty.total': reported(5),
  };
  expect(check('requests.parts', figures).equations[0]?.text).toBe('19 + 5（另 17 项为 0） = 24 ≠ 0');
});

test('many terms without a number are counted by state, not taken for 0', () => {
  const figures: Record<string, Figure> = { 'requests.granted.total': { state: 'blank' } };
  expect(check('requests.parts', figures).equations[0]?.text).toBe('（18 项为 0，1 项空白） = 0');
});

test('a sum with a blank cell can not be assessed and shows the blank', () => {
  const { equations, tally, missing } = check('disputes.total', { 'review.upheld': { state: 'blank' } });
  expect(equations[0]).toMatchObject({ text: '空 + 0 + 0 + 0 = 0', verdict: 'notAssessable' });
  expect(missing).toEqual(['行政复议 · 结果维持']);
  expect(tallyText(tally)).toBe('共 3 项：2 项相等，1 项不能核对');
});
