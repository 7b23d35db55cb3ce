import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { RecordStore } from '../../../src/collections/store.ts';
import {
  type ChoiceFile,
  type OrganCompareFile,
  type PlaceCompareFile,
  readMeasure,
} from '../../../src/compare/compare-files.ts';
import { measurable, measureOf } from '../../../src/metrics/measure.ts';
import { findIndicator, indicators } from '../../../src/model/indicators.ts';
import type { OrganRecord, StoredReport } from '../../../src/model/records.ts';
import type { RegionIndicatorsRecord } from '../../../src/model/series-records.ts';
import { fromStored } from '../../../src/model/stored-report.ts';
import { makeTestFolder } from '../../site/test-folder.ts';
import { collect } from '../collect.ts';
import { content, organJson, reportOf } from '../test-content.ts';

const files = {
  ...content,
  'organs/jiutai-moved/organ.json': JSON.stringify({
    ...(JSON.parse(organJson('新立镇', '220113102')) as object),
    formerSlugs: ['jiutai-old'],
  }),
  'organs/jiutai-moved/2020.txt': reportOf('新立镇2020年政府信息公开工作年度报告', {
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

test('every measure of every report is in the file of its organ, as it was worked out', async () => {
  const { outDir, read } = await collected();
  const reports = new RecordStore<StoredReport>('reports', outDir);
  const organs = new RecordStore<OrganRecord>('organs', outDir);
  let compared = 0;
  for (const id of reports.ids) {
    const record = fromStored(reports.read(id));
    const file = read(`organs/${record.organ}.json`) as OrganCompareFile;
    const filed = file.reports.find(({ year }) => year === record.year);
    const report = measurable(record, organs.read(record.organ));
    for (const indicator of indicators) {
      const measure = measureOf(indicator, report);
      const found = filed?.measures[indicator.id];
      expect(found && readMeasure(found)).toEqual(measure);
      compared += measure ? 1 : 0;
    }
  }
  expect(compared).toBeGreaterThan(100);
});

test('an organ without a report that could be read has no file, and one that was renamed has two', async () => {
  const { folder, read } = await collected();
  expect(readdirSync(path.join(folder, 'organs')).sort()).toEqual([
    'jiutai-moved.json',
    'jiutai-old.json',
    'miyun-jugezhuang.json',
    'nowhere-zhen.json',
    'qitamu-zhen.json',
  ]);
  expect(read('organs/jiutai-old.json')).toEqual(read('organs/jiutai-moved.json'));
  expect(read('organs/qitamu-zhen.json')).toMatchObject({
    version: 1,
    slug: 'qitamu-zhen',
    name: '其塔木镇',
    population: 'own',
    place: '吉林省长春市九台区',
    division: '220113102',
    address: '/organs/qitamu-zhen/',
    reports: [
      { year: 2020, form: '2019', address: '/organs/qitamu-zhen/2020/' },
      { year: 2019, form: '2019', address: '/organs/qitamu-zhen/2019/' },
    ],
  });
});

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
  expect(found.sort()).toEqual(['jiutai-moved', 'miyun-jugezhuang', 'nowhere-zhen', 'qitamu-zhen']);
  expect(read('choose/220113.json')).toMatchObject({
    name: '九台区',
    parents: [
      { code: '220000', name: '吉林省' },
      { code: '220100', name: '长春市' },
    ],
    unlisted: 0,
  });
});
