import { expect, test } from 'vitest';
import type { PlottedPoint, PlottedRow } from '../charts/compared-plots.ts';
import { chartCaption, type Drawn } from './chart-caption.ts';

const row = (...values: (number | string | undefined)[]): PlottedRow => ({
  label: '甲镇',
  points: values.map((value, at): PlottedPoint => {
    const year = 2020 + at;
    if (typeof value === 'number') return { year, form: '2021', value, text: String(value) };
    return { year, form: '2021', value: undefined, text: value ?? '' };
  }),
});

const several: Drawn = {
  drawings: [[row(1, 2), row(3, 4)]],
  isOneYear: false,
  hasBreak: false,
  scale: 'log',
};
const one: Drawn = { ...several, drawings: [[row(1), row(2)]], isOneYear: true };

test('numbers in doubt are told from the others, where they have no room for the word', () => {
  const doubted = row(1, 2);
  const points = doubted.points.map((point) => ({ ...point, isDoubtful: point.year === 2021 }));
  const drawings = [[{ ...doubted, points }]];
  expect(chartCaption({ ...several, drawings })).toBe('红色空心圆点的数字存疑，见表格。');
  expect(chartCaption({ ...one, drawings })).toBe('');
});

test.each<[string, Drawn, string]>([
  ['one number beside another needs no word', one, ''],
  ['a 0', { ...one, drawings: [[row(1), row(0)]] }, '对数轴，0 和小于 0 的不在轴上，写在最左边。'],
  ['a 0 among shares', { ...one, scale: 'share', drawings: [[row(1), row(0)]] }, ''],
  ['several drawings', several, '各图用同一纵轴。'],
  ['one alone', { ...several, drawings: [[row(1, 2)]] }, ''],
  ['a change of form', { ...several, hasBreak: true }, '各图用同一纵轴。虚线处表格改版，前后不相连。'],
  [
    'marks and gaps',
    { ...several, drawings: [[row(1, '空'), row(3, 4), row(undefined, undefined)]] },
    '各图用同一纵轴。1 格没有可比的数字，图中只写状态。2 格没有数字，图中空着。',
  ],
  [
    'summary reports beside',
    { ...several, drawings: [[row(1, 2), row(3, 4)], [row(5, 6)]] },
    '同一组的各图用同一纵轴。汇总报告含所属机关的数字，另画一图。',
  ],
])('what is said of drawings is in them: %s', (_, drawn, caption) => {
  expect(chartCaption(drawn)).toBe(caption);
});
