import { expect, test } from 'vitest';
import { outcomeItems, outcomesDoubt, outcomesSentence } from './outcome-bar.ts';

const shares = (granted: number, refused: number, carriedOut: number) => {
  const concluded = granted + refused;
  return {
    kind: 'shares' as const,
    concluded,
    total: concluded + carriedOut,
    outcomes: [
      { id: 'granted' as const, count: granted, share: granted / concluded },
      { id: 'refused' as const, count: refused, share: refused / concluded },
      { id: 'carriedOut' as const, count: carriedOut },
    ],
  };
};

test('few requests are counted, many also have percentages', () => {
  const percents = (counts: ReturnType<typeof shares>) =>
    outcomeItems('a-a', 2020, '2019', counts).map(({ percent }) => percent);
  expect(percents(shares(1, 1, 0))).toEqual([undefined, undefined, undefined]);
  expect(percents(shares(30, 10, 5))).toEqual(['75.0%', '25.0%', undefined]);
});

test('stretches of the bar follow each other and fill it', () => {
  const items = outcomeItems('a-a', 2020, '2019', shares(2, 1, 1));
  expect(items.map(({ start, width }) => [start, width])).toEqual([
    [0, 50],
    [50, 25],
    [75, 25],
  ]);
});

test('each kind of outcomes is put in words', () => {
  expect(outcomesSentence(shares(2, 1, 1))).toBe(
    '办结 3 件，另有结转：予以公开 2 件，不予公开 1 件，结转下年度 1 件。',
  );
  expect(outcomesSentence(shares(2, 1, 0), true)).toBe('办结各项相加是 3 件：予以公开 2 件，不予公开 1 件。');
  expect(outcomesSentence({ kind: 'none' })).toBe('没有办结或结转的申请，没有办理结果可分。');
  expect(outcomesSentence({ kind: 'incomplete', missing: ['requests.granted.total'] })).toBe(
    '申请情况表有 1 格没有可用的数字，办理结果不能相加，不画图。',
  );
});

test('outcomes that are not what the report prints as their total are said to be in doubt', () => {
  const printed = (value: number) => ({ 'requests.concluded.total': { state: 'reported' as const, value } });
  expect(outcomesDoubt(shares(1, 1, 0), printed(1))).toEqual({
    text: '存疑：报告印出的办结总计是 1 件，各项相加是 2 件',
    anchor: 'requests.concluded.total',
  });
  expect(outcomesDoubt({ kind: 'none' }, printed(3))?.text).toContain('各项相加是 0 件');
  expect(outcomesDoubt(shares(1, 1, 5), printed(2))).toBeUndefined();
  expect(outcomesDoubt(shares(1, 1, 0), { 'requests.concluded.total': { state: 'blank' } })).toBeUndefined();
  const missing = { kind: 'incomplete' as const, missing: ['requests.granted.total'] };
  expect(outcomesDoubt(missing, printed(3))).toBeUndefined();
});
