import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { RecordStore } from '../../../src/collections/store.ts';
import type { ChoiceFile, PlaceCompareFile } from '../../../src/compare/compare-files.ts';
import { findIndicator } from '../../../src/model/indicators.ts';
import type { RegionIndicatorsRecord } from '../../../src/model/series-records.ts';
import { makeTestFolder } from '../../site/testing/test-folder.ts';
import { collect } from '../collect.ts';
import { content, organJson, reportOf } from '../content/test-content.ts';

const files = {
  ...content,
  'organs/jiutai-xinli/organ.json': organJson('新立镇', '220113102'),
  'organs/jiutai-xinli/2020.txt': reportOf('新立镇2020年政府信息公开工作年度报告', {
    'requests.received.naturalPerson': '3',
  }),
  'organs/nowhere-zhen/organ.json': organJson('青河镇'),
  'organs/nowhere-zhen/2020.txt': reportOf('青河镇2020年政府信息公开工作年度报告'),
};

/** Collects the content, and gives the folder of the compare files and a reader of each. */
async function collected() {
  const outDir = path.join(makeTestFolder(), 'collections');
  await collect({ contentDir: makeTestFolder(files), outDir, address: 'https://gongkai.example/' });
  const folder = path.join(outDir, 'published/data/compare');
  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  return { outDir, folder, read };
}

test('the file of a place says what the pages of places say', async () => {
  const { outDir, folder, read } = await collected();
  const regions = new RecordStore<RegionIndicatorsRecord>('region-indicators', outDir);
  expect(readdirSync(path.join(folder, 'places')).sort()).toEqual(regions.ids.map((code) => `${code}.json`));
  for (const code of regions.ids) {
    const file = read(`places/${code}.json`) as PlaceCompareFile;
    expect(file.indicators).toEqual(regions.read(code).indicators);
  }
  expect(read('places/220113.json')).toMatchObject({ name: '九台区', place: '吉林省长春市', organs: 2 });
  expect(findIndicator('requests-received')).toBeDefined();
});

test('from the whole country one comes to every organ that has a report, once', async () => {
  const { read } = await collected();
  const found: string[] = [];
  const open = (code: string): number => {
    const { places, organs } = read(`choose/${code}.json`) as ChoiceFile;
    found.push(...organs.map(({ slug }) => slug));
    return places.reduce((sum, place) => {
      const below = open(place.code);
      expect(below, place.name).toBe(place.organs);
      return sum + below;
    }, organs.length);
  };
  expect(open('china')).toBe(4);
  expect(found.sort()).toEqual(['jiutai-xinli', 'miyun-jugezhuang', 'nowhere-zhen', 'qitamu-zhen']);
  expect(read('choose/220113.json')).toMatchObject({
    name: '九台区',
    parents: [
      { code: '220000', name: '吉林省' },
      { code: '220100', name: '长春市' },
    ],
    unlisted: 0,
  });
});
