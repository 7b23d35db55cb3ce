import { expect, test } from 'vitest';
import { samplePieces, sampleQueries } from './sample.ts';

const texts = ['设置母婴室3处，电话0431-12345。', 'abc 公示栏更新', '政府信息公开工作年度报告'];

test('pieces are Chinese, of two to four characters, out of the texts, and the same each time', () => {
  const pieces = samplePieces(texts, 60, 1);
  expect(samplePieces(texts, 60, 1)).toEqual(pieces);
  expect(samplePieces(texts, 60, 2)).not.toEqual(pieces);
  expect(new Set(pieces.map(({ length }) => length))).toEqual(new Set([2, 3, 4]));
  for (const piece of pieces) {
    expect(piece).toMatch(/^\p{Script=Han}{2,4}$/u);
    expect(texts.some((text) => text.includes(piece))).toBe(true);
  }
});

test('of eight queries one is a name and two are words that stand in a text', () => {
  const queries = sampleQueries(texts, ['新湖镇'], 80, 1);
  expect(queries.filter((query) => query === '新湖镇')).toHaveLength(10);
  expect(queries.filter((query) => query === '母婴室' || query === '公示栏').length).toBeGreaterThanOrEqual(
    20,
  );
  expect(queries).not.toContain('高龄津贴');
});
