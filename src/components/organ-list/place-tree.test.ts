import { expect, test } from 'vitest';
import type { RegionRecord } from '../../model/records.ts';
import { fittingTree, placeTree } from './place-tree.ts';

const nothing = { own: [], inferred: 0, reports: 0, years: [] };
const regions: Record<string, RegionRecord> = {
  '360000': {
    code: '360000',
    name: '江西省',
    level: 'province',
    parents: [],
    children: [{ code: '360900', name: '宜春市', level: 'prefecture' }],
    organs: ['a', 'b'],
    ...nothing,
  },
  '360900': {
    code: '360900',
    name: '宜春市',
    level: 'prefecture',
    parents: [],
    children: [],
    organs: ['a'],
    ...nothing,
  },
};
const read = (code: string): RegionRecord => {
  const region = regions[code];
  if (!region) throw new Error(`no region ${code}`);
  return region;
};

test('places are nested as deep as asked', () => {
  const city = { code: '360900', name: '宜春市', organs: 1, children: [] };
  expect(placeTree(['360000'], read, 2)).toEqual([
    { code: '360000', name: '江西省', organs: 2, children: [city] },
  ]);
  expect(placeTree(['360000'], read, 1)[0]?.children).toEqual([]);
});

test('as many levels are shown as fit on a page, provinces always', () => {
  const codes = (count: number, start: number) =>
    Array.from({ length: count }, (_, index) => `${start + index}`);
  const tree = (counties: number, provinces: number) =>
    fittingTree(codes(provinces, 10000), (code): RegionRecord => {
      const level = code.length === 5 ? 'province' : code.length === 3 ? 'prefecture' : 'county';
      const below = { province: ['100'], prefecture: codes(counties, 1000), county: [] }[level];
      const children = below.map((one) => ({ code: one, name: one, level: 'county' as const }));
      return { ...{ code, name: code, level, parents: [], children, organs: [] }, ...nothing };
    });
  const levels = (nodes: readonly { children: readonly { children: readonly unknown[] }[] }[]): number =>
    nodes[0]?.children[0]?.children.length ? 3 : nodes[0]?.children.length ? 2 : 1;
  expect(levels(tree(38, 10))).toBe(3);
  expect(levels(tree(39, 10))).toBe(2);
  expect(levels(tree(5, 200))).toBe(2);
  expect(levels(tree(5, 201))).toBe(1);
});
