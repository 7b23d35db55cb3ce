import path from 'node:path';
import { expect, test } from 'vitest';
import { openSiteParts } from '../../../src/collections/site-part.ts';
import { collect } from '../../collect/collect.ts';
import { content, organJson } from '../../collect/content/test-content.ts';
import { readRegionArgument } from '../../region-argument.ts';
import { UsageError } from '../../run-command.ts';
import { makeTestFolder } from '../testing/test-folder.ts';

test('every address is of one part: the province of an organ or place, or none of them', async () => {
  const outDir = path.join(makeTestFolder(), 'collections');
  const moved = organJson('巨各庄镇', '110118105').replace(/}$/, ',"formerSlugs":["miyun-zhen"]}');
  const contentDir = makeTestFolder({ ...content, 'organs/miyun-jugezhuang/organ.json': moved });
  await collect({ contentDir, outDir, address: 'https://gongkai.example/' });
  const partOf = openSiteParts(outDir);
  const parts = {
    '/organs/miyun-jugezhuang/': '110000',
    '/organs/miyun-jugezhuang/2020/': '110000',
    '/organs/miyun-zhen/2020/index.html': '110000',
    '/organs/qitamu-zhen/years/': '220000',
    '/organs/anping-qinghe/': 'none',
    '/regions/220113/': '220000',
    '/regions/110000/organs/2/': '110000',
    '/organs/': 'shared',
    '/organs/index.html': 'shared',
    '/organs/unplaced/2/': 'shared',
    '/organs/named/清河镇/': 'shared',
    '/data/regions/110000.csv': 'shared',
    '/checks/requests.row-total/2020/110000/': 'shared',
    '/': 'shared',
  };
  for (const [address, part] of Object.entries(parts)) expect(partOf(address), address).toBe(part);
});

test('the region is a word or a code, or not asked for', () => {
  expect(readRegionArgument([])).toEqual({});
  expect(readRegionArgument(['--region', '220000'])).toEqual({ region: '220000' });
  expect(readRegionArgument(['--region=none'])).toEqual({ region: 'none' });
  for (const given of [['--region'], ['--region', '../x'], ['--region', ''], ['220000'], ['--other']])
    expect(() => readRegionArgument(given), given.join(' ')).toThrow(UsageError);
});
