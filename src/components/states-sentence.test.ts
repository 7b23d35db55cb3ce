import { expect, test } from 'vitest';
import { splitByState } from '../metrics/state-groups.ts';
import { reported } from '../model/test-records.ts';
import { cellsSentence, statesSentence } from './states-sentence.ts';

const sentence = (...figures: Parameters<typeof splitByState>[0][number]['figure'][]): string =>
  statesSentence(splitByState(figures.map((figure) => ({ figure }))), '报告', '份');

test('every report is counted once, in words', () => {
  expect(sentence(reported(3), reported(0), { ...reported(5), unit: null }, { state: 'blank' })).toBe(
    '4 份报告中 1 份大于 0，1 份单位不明，1 份为 0，1 份空白',
  );
});

test('no report is said so', () => {
  expect(sentence()).toBe('没有报告');
});

test('the cells of a report are counted', () => {
  expect(cellsSentence({ a: reported(1), b: reported(0), c: { state: 'absent' } })).toBe(
    '3 格中 1 格大于 0，1 格为 0，1 格缺项',
  );
});
