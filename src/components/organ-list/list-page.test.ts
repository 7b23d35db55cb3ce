import { expect, test } from 'vitest';
import {
  laterPages,
  laterPagesOf,
  listedOrgans,
  listPageSentence,
  mostListed,
  toListPage,
} from './list-page.ts';

const slugs = (count: number): string[] => Array.from({ length: count }, (_, index) => `organ-${index + 1}`);

test.each([0, 1, mostListed - 1, mostListed, mostListed + 1, 3 * mostListed + 7])(
  'every one of %d organs stands on exactly one page',
  (count) => {
    const all = slugs(count);
    const shown = [1, ...laterPages(count)].map((page) => toListPage(all, page, same));
    expect(shown.flatMap(({ items }) => items)).toEqual(all);
    for (const { items, pages } of shown) {
      expect(items.length).toBeLessThanOrEqual(mostListed);
      expect(pages).toBe(shown.length);
    }
  },
);

const same = (id: string): string => id;

test('a page of several says which part of the list it holds', () => {
  expect(listPageSentence(toListPage(slugs(mostListed), 1, same))).toBeUndefined();
  expect(listPageSentence(toListPage(slugs(230), 3, same))).toBe(
    '共 230 个机关，分 3 页；本页是第 201 至 230 个。',
  );
});

test('a place lists all its organs while they fit, else those that lie in no smaller place', () => {
  const own = slugs(2);
  expect(listedOrgans({ organs: slugs(mostListed), own })).toHaveLength(mostListed);
  expect(listedOrgans({ organs: slugs(mostListed + 1), own })).toEqual(own);
});

test('the later pages of many lists come with their lists, short ones having none', () => {
  const totals: Record<string, number> = { '110000': 250, '110101': 100, '110102': 101 };
  expect(laterPagesOf(Object.keys(totals), (list) => totals[list] ?? 0)).toEqual([
    { list: '110000', page: 2 },
    { list: '110000', page: 3 },
    { list: '110102', page: 2 },
  ]);
});
