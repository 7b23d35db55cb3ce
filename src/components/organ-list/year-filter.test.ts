import { expect, test } from 'vitest';
import { choiceSentence, isChosen, readYearChoice, yearChoiceText } from './year-filter.ts';

const years = [2021, 2020, 2019];

test.each([
  ['2020', { year: 2020, isMissing: false }],
  ['-2019', { year: 2019, isMissing: true }],
])('the address %s is a choice, and is written so again', (text, choice) => {
  expect(readYearChoice(text, years)).toEqual(choice);
  expect(yearChoiceText(readYearChoice(text, years))).toBe(text);
});

test.each([null, '', '2018', '20', '2020,2021', '--2020', 'x'])('the address %j is no choice', (text) => {
  expect(readYearChoice(text, years)).toBeUndefined();
});

test('rows are chosen by the years they have', () => {
  const rows = ['2019 2020', '2021', ''];
  const chosen = (text: string) => rows.map((row) => isChosen(row, readYearChoice(text, years)));
  expect(chosen('2020')).toEqual([true, false, false]);
  expect(chosen('-2020')).toEqual([false, true, true]);
  expect(chosen('')).toEqual([true, true, true]);
});

test('what is shown is said', () => {
  expect(choiceSentence(undefined, 5, 5)).toBe('全部 5 个机关');
  expect(choiceSentence({ year: 2020, isMissing: false }, 3, 5)).toBe('5 个机关中，3 个有 2020 年度的报告');
  expect(choiceSentence({ year: 2020, isMissing: true }, 2, 5)).toBe('5 个机关中，2 个没有 2020 年度的报告');
  expect(choiceSentence(undefined, 100, 100, '本页')).toBe('本页全部 100 个机关');
});
