import { expect, test } from 'vitest';
import { articlesOfOutcomes, formOutlines } from './form-tables.ts';

test('both forms are summed up from their data', () => {
  expect(formOutlines().map(({ id, figures, blocks }) => [id, figures, blocks.length])).toEqual([
    ['2019', 198, 5],
    ['2021', 200, 4],
  ]);
});

test('outcomes are grouped as on the form', () => {
  expect(articlesOfOutcomes().map(({ group, rows }) => [group, rows.length])).toEqual([
    ['三、本年度办理结果', 1],
    ['（三）不予公开', 8],
    ['（四）无法提供', 3],
    ['（五）不予处理', 4],
    ['（六）其他处理', 2],
  ]);
});
