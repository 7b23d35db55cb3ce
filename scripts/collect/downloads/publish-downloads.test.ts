import path from 'node:path';
import { expect, test } from 'vitest';
import { RecordStore } from '../../../src/collections/store.ts';
import { numberOf } from '../../../src/model/figure.ts';
import { indicators } from '../../../src/model/indicators.ts';
import type { StoredReport } from '../../../src/model/records.ts';
import type { SeriesRowsRecord } from '../../../src/model/series-records.ts';
import { fromStored } from '../../../src/model/stored-report.ts';
import { makeTestFolder } from '../../site/testing/test-folder.ts';
import { query } from '../../site/testing/test-query.ts';
import { collect } from '../collect.ts';
import { content, reportOf } from '../content/test-content.ts';

async function collected(more: Readonly<Record<string, string>> = {}): Promise<string> {
  const outDir = path.join(makeTestFolder(), 'collections');
  const contentDir = makeTestFolder({ ...content, ...more });
  await collect({ contentDir, outDir, address: 'https://gongkai.example/' });
  return outDir;
}

test('an engine reads the same sums from Parquet and from CSV as stand in the reports', async () => {
  const outDir = await collected();
  const reports = new RecordStore<StoredReport>('reports', outDir);
  const sums = new Map<string, number>();
  for (const id of reports.ids) {
    const { year, report } = fromStored(reports.read(id));
    for (const [figure, cell] of Object.entries(report.figures)) {
      const key = `${year} ${figure}`;
      sums.set(key, (sums.get(key) ?? 0) + (numberOf(cell) ?? 0));
    }
  }
  const folder = path.join(outDir, 'published/data');
  const sumsIn = async (source: string) => {
    const rows = await query(
      `SELECT year, figure, coalesce(sum(value), 0) AS sum FROM ${source} GROUP BY year, figure`,
    );
    return new Map(rows.map(({ year, figure, sum }) => [`${year} ${figure}`, Number(sum)]));
  };
  expect(sums.size).toBe(2 * 198);
  expect(await sumsIn(`read_parquet('${folder}/parquet/*/*/*.parquet')`)).toEqual(sums);
  expect(await sumsIn(`read_csv('${folder}/figures.csv', types = {'value': 'DOUBLE'})`)).toEqual(sums);
});

test('figures are parted by year and province as engines expect, text and empty fields kept', async () => {
  const folder = path.join(await collected(), 'published/data');
  const parts = await query(
    `SELECT DISTINCT year, province, organ FROM read_parquet('${folder}/parquet/**/*.parquet', hive_partitioning = true) ORDER BY ALL`,
  );
  expect(parts.map(({ year, province, organ }) => [Number(year), Number(province), organ])).toEqual([
    [2019, 220000, 'qitamu-zhen'],
    [2020, 110000, 'miyun-jugezhuang'],
    [2020, 220000, 'qitamu-zhen'],
  ]);
  const rows = await query(
    `SELECT name, place, division, label, state, value, raw, unit FROM '${folder}/parquet/year=2020/province=220000/figures.parquet' WHERE figure = 'review.total'`,
  );
  expect(rows).toEqual([
    {
      name: '其塔木镇',
      place: '吉林省长春市九台区',
      division: '220113102',
      label: '行政复议 · 总计',
      state: 'reported',
      value: 1,
      raw: '1',
      unit: null,
    },
  ]);
});

/** Two years of one organ: the later one has an item too few, and both have the same long text. */
const prose =
  '一年来，认真落实上级部署，调整充实领导小组，明确分管领导和专职人员，制定计划，做到有人抓、有人管、有人做，涉及民生项目、惠农补贴、防汛抗旱等群众关心的事。通过村务公开栏、广播、微信群和便民服务大厅的电子屏，把低保名单、危房改造和土地流转的结果讲给群众听，接受大家监督，全年没有人提出异议，也没有发生泄密的事。';
const withProse = (year: number, figures: Record<string, string>) => {
  const title = `清河镇${year}年政府信息公开工作年度报告`;
  return `${title}\n一、总体情况\n${prose}\n${reportOf(title, figures).split('\n').slice(1).join('\n')}`;
};

const ownYears = {
  'organs/anping-qinghe/2019.txt': withProse(2019, { 'licensing.items': '4', 'licensing.change': '1' }),
  'organs/anping-qinghe/2020.txt': withProse(2020, { 'licensing.items': '4' }),
};

const findingsIn = (folder: string, file: string) =>
  query(
    `SELECT organ, year, code, message FROM read_csv('${path.join(folder, 'published/data', file)}') ORDER BY code`,
  );

test('findings between years and between texts stand in the table of findings, and in that of their check', async () => {
  const folder = await collected(ownYears);
  const inTable = (await findingsIn(folder, 'findings.csv')).filter(({ organ }) => organ === 'anping-qinghe');
  const codes = inTable.map(({ year, code }) => `${year} ${code}`);
  expect(codes).toContain('2020 years.items');
  expect(codes).toContain('2020 text.copied');
  for (const code of ['years.items', 'text.copied']) {
    const own = await findingsIn(folder, `checks/${code}.csv`);
    expect(own).toEqual((await findingsIn(folder, 'findings.csv')).filter((one) => one.code === code));
    expect(own.length).toBeGreaterThan(0);
  }
});

test('every indicator has its file, with the rows that its series have, none where no report has it', async () => {
  const folder = await collected();
  const rows = new RecordStore<SeriesRowsRecord>('series-rows', folder);
  for (const { id, formula } of indicators) {
    const parts = formula.kind === 'mix' ? formula.parts.length : 1;
    const expected = rows.ids
      .filter((one) => one.startsWith(`${id}/`))
      .reduce((sum, one) => sum + rows.read(one).rows.length * parts, 0);
    const file = path.join(folder, 'published/data', 'indicators', `${id}.csv`);
    const [found] = await query(
      `SELECT count(*) AS rows, count(address) AS addresses FROM read_csv('${file}', header = true, all_varchar = true)`,
    );
    expect(found, id).toEqual({ rows: String(expected), addresses: String(expected) });
  }
});

test('every table of made-up reports says so in each row', async () => {
  const note = { note: '都是虚构的。', seed: 1, organs: 3 };
  const folder = path.join(await collected({ 'made-up.json': JSON.stringify(note) }), 'published/data');
  const sources = [
    `read_parquet('${folder}/parquet/*/*/*.parquet')`,
    ...['figures', 'reports', 'organs', 'findings', 'indicators/requests-received'].map(
      (file) => `read_csv('${folder}/${file}.csv')`,
    ),
  ];
  for (const source of sources) {
    const [found] = await query(`SELECT count(*) > 0 AS some, min(made_up)::INT AS least FROM ${source}`);
    expect(found, source).toEqual({ some: true, least: 1 });
  }
});
