import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { RecordStore } from '../../../src/collections/store.ts';
import { readMeasure } from '../../../src/downloads/filed-measure.ts';
import { measureFields, organFields, organReportFields } from '../../../src/downloads/organ-fields.ts';
import type { PublishedOrgan } from '../../../src/downloads/published-organ.ts';
import { measurable, measureOf } from '../../../src/metrics/measure.ts';
import { indicators } from '../../../src/model/indicators.ts';
import type { OrganRecord, StoredReport } from '../../../src/model/records.ts';
import { fromStored } from '../../../src/model/stored-report.ts';
import { makeTestFolder } from '../../site/testing/test-folder.ts';
import { collect } from '../collect.ts';
import { content, organJson, reportOf } from '../content/test-content.ts';

const moved = { ...(JSON.parse(organJson('新立镇', '220113102')) as object), formerSlugs: ['jiutai-old'] };
const movedReport = (persons: number): string =>
  reportOf('新立镇2020年政府信息公开工作年度报告', { 'requests.received.naturalPerson': String(persons) });
const files = {
  ...content,
  'organs/jiutai-moved/organ.json': JSON.stringify(moved),
  'organs/jiutai-moved/2020.txt': movedReport(3),
};

/** Collects content, and gives where the collections are and the file of an organ. */
async function collected(
  contentDir = makeTestFolder(files),
  outDir = path.join(makeTestFolder(), 'collections'),
) {
  await collect({ contentDir, outDir, address: 'https://gongkai.example/sub/', version: 'v1' });
  const fileOf = (slug: string): string => path.join(outDir, `published/data/organs/${slug}.json`);
  const textOf = (slug: string): string => readFileSync(fileOf(slug), 'utf8');
  const read = (slug: string): PublishedOrgan => JSON.parse(textOf(slug));
  return { outDir, fileOf, textOf, read };
}

test('every measure of every report is in the file of its organ, as it was worked out', async () => {
  const { outDir, read } = await collected();
  const reports = new RecordStore<StoredReport>('reports', outDir);
  const organs = new RecordStore<OrganRecord>('organs', outDir);
  let compared = 0;
  for (const id of reports.ids) {
    const record = fromStored(reports.read(id));
    const filed = read(record.organ).reports.find(({ year }) => year === record.year);
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

test('the file of an organ says what is known of it, and where its reports are, oldest first', async () => {
  const { read } = await collected();
  const { reports, ...organ } = read('qitamu-zhen');
  expect(organ).toEqual({
    version: 1,
    name: '其塔木镇',
    kind: 'township',
    division: { code: '220113102', basis: 'stated', evidence: '标题' },
    otherNames: [],
    slug: 'qitamu-zhen',
    places: [
      { code: '220000', name: '吉林省', level: 'province' },
      { code: '220100', name: '长春市', level: 'prefecture' },
      { code: '220113', name: '九台区', level: 'county' },
      { code: '220113102', name: '其塔木镇', level: 'town' },
    ],
    address: 'https://gongkai.example/sub/organs/qitamu-zhen/',
  });
  const withoutMeasures = reports.map(({ measures: _, ...report }) => report);
  expect(withoutMeasures).toEqual(
    [2019, 2020].map((year) => ({
      year,
      address: `https://gongkai.example/sub/organs/qitamu-zhen/${year}/`,
      data: `https://gongkai.example/sub/data/reports/qitamu-zhen/${year}.json`,
      form: '2019',
    })),
  );
});

test('an organ without a report that could be read has a file too, and one that was renamed has two', async () => {
  const { read, textOf } = await collected();
  expect(read('anping-qinghe')).toMatchObject({ name: '清河镇', reports: [] });
  expect(textOf('jiutai-old')).toBe(textOf('jiutai-moved'));
});

test('the first thing the file of a made-up organ says is that it is made up', async () => {
  const note = JSON.stringify({ note: '都是虚构的。', seed: 1, organs: 3 });
  const { textOf } = await collected(makeTestFolder({ ...files, 'made-up.json': note }));
  for (const slug of ['qitamu-zhen', 'anping-qinghe', 'jiutai-old'])
    expect(textOf(slug)).toMatch(/^\{"madeUp":"都是虚构的。",/);
});

test('a file is made again when its organ or a report changes, and stays as it is otherwise', async () => {
  const contentDir = makeTestFolder(files);
  const { outDir, fileOf, textOf } = await collected(contentDir);
  const slugs = ['qitamu-zhen', 'miyun-jugezhuang', 'anping-qinghe', 'jiutai-moved', 'jiutai-old'];
  const stateOf = () => new Map(slugs.map((slug) => [slug, statSync(fileOf(slug)).ino]));
  const before = stateOf();
  writeFileSync(path.join(contentDir, 'organs/jiutai-moved/2020.txt'), movedReport(4));
  const renamed = JSON.stringify({ ...(JSON.parse(organJson('清河镇')) as object), otherNames: ['清河乡'] });
  writeFileSync(path.join(contentDir, 'organs/anping-qinghe/organ.json'), renamed);
  await collected(contentDir, outDir);
  const after = stateOf();
  expect(slugs.filter((slug) => after.get(slug) === before.get(slug))).toEqual([
    'qitamu-zhen',
    'miyun-jugezhuang',
  ]);
  const clean = await collected(contentDir);
  for (const slug of slugs) expect(textOf(slug)).toBe(clean.textOf(slug));
});

test('every field of the files is explained to readers', async () => {
  const { read } = await collected();
  const organs = ['qitamu-zhen', 'miyun-jugezhuang', 'anping-qinghe', 'jiutai-moved'].map(read);
  const reports = organs.flatMap((organ) => organ.reports);
  const measures = reports.flatMap((report) => Object.values(report.measures));
  const idsOf = (fields: readonly { id: string }[]) => fields.map(({ id }) => id);
  const found = (items: readonly object[]) => [...new Set(items.flatMap((item) => Object.keys(item)))];
  expect(idsOf(organFields)).toEqual(expect.arrayContaining(found(organs)));
  expect(idsOf(organReportFields)).toEqual(found(reports));
  expect(idsOf(measureFields)).toEqual(expect.arrayContaining(found(measures)));
  expect(found(measures).length).toBeGreaterThan(6);
});
