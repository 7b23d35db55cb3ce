import { expect, test } from 'vitest';
import { noTally, Oracle, precisionOf, recallOf, tallied } from './oracle.ts';

const printed = ['政府信息公开', '政 府信息', '母婴室', '政府'];
const oracle = new Oracle(printed, ['政府信息公开', '政府信息', '母婴室', '政府']);

test('holding a piece is having it as printed', () => {
  expect([...oracle.holding('政府')]).toEqual([0, 3]);
  expect([...oracle.holding('婴室')]).toEqual([2]);
  expect([...oracle.holding('没有')]).toEqual([]);
});

test('to give a text that has a piece only once white space is folded is right, but not asked for', () => {
  const tally = tallied(noTally, oracle, '政府', [0, 1, 3]);
  expect(tally).toEqual({ pieces: 1, holding: 2, found: 2, given: 3, right: 3 });
  expect([recallOf(tally), precisionOf(tally)]).toEqual([1, 1]);
});

test('a text missed lowers recall, a wrong one precision, over all pieces together', () => {
  const first = tallied(noTally, oracle, '政府', [3, 2]);
  expect(first).toEqual({ pieces: 1, holding: 2, found: 1, given: 2, right: 1 });
  const both = tallied(first, oracle, '母婴', [2]);
  expect(both).toEqual({ pieces: 2, holding: 3, found: 2, given: 3, right: 2 });
  expect(recallOf(both)).toBeCloseTo(2 / 3);
  expect(precisionOf(both)).toBeCloseTo(2 / 3);
});

test('an answer that is no text of the corpus is wrong', () => {
  expect(tallied(noTally, oracle, '政府', [-1, 9])).toMatchObject({ found: 0, given: 2, right: 0 });
});
