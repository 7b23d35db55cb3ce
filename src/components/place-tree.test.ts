import { expect, test } from 'vitest';
import type { RegionRecord } from '../model/records.ts';
import { placeTree } from './place-tree.ts';

const regions: Record<string, RegionRecord> = {
  '360000': {
    code: '360000',
    name: '江西省',
    level: 'province',
    parents: [],
    children: [{ code: '360900', name: '宜春市', level: 'prefecture' }],
    organs: ['a', 'b'],
  },
  '360900': { code: '360900', name: '宜春市', level: 'prefecture', parents: [], children: [], organs: ['a'] },
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
