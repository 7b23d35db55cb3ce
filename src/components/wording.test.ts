import { expect, test } from 'vitest';
import { numberText } from '../model/number-text.ts';
import { bothReadings, dateText, figureSpeech, figureText, placeText } from './wording.ts';

test.each([
  [0, '0'],
  [999, '999'],
  [18660.02, '18,660.02'],
  [-1234567, '−1,234,567'],
])('%d is written %s', (value, text) => {
  expect(numberText(value)).toBe(text);
});

test('a figure is its number with the printed unit, or the mark of its state', () => {
  expect(figureText({ state: 'reported', value: 18660.02, unit: '万元', unitSource: 'cell' })).toBe(
    '18,660.02 万元',
  );
  expect(figureText({ state: 'blank' })).toBe('空');
  expect(figureText({ state: 'notApplicable', raw: '—' })).toBe('—');
});

test('a screen reader hears the state, and that a unit is unknown', () => {
  expect(figureSpeech({ state: 'absent' })).toBe('缺项');
  expect(figureSpeech({ state: 'reported', value: 200359, unit: null, unitSource: null })).toBe(
    '200,359，单位不明',
  );
});

test('an amount of unknown unit is read both ways', () => {
  expect(bothReadings(200359)).toBe('200,359 元，或 200,359 万元（20.04 亿元）');
  expect(bothReadings(8040)).toBe('8,040 元，或 8,040 万元');
});

test('a place is a line or a page, and nothing where neither is known', () => {
  expect(placeText({ line: 87 })).toBe('第 87 行');
  expect(placeText({ page: 3 })).toBe('第 3 页');
  expect(placeText({ page: 3, line: 87 })).toBe('第 3 页');
  expect(placeText({})).toBeUndefined();
  expect(placeText(undefined)).toBeUndefined();
});

test('a date is written in Chinese', () => {
  expect(dateText('2021-01-05')).toBe('2021年1月5日');
});
