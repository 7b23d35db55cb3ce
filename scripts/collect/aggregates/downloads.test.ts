import path from 'node:path';
import { expect, test } from 'vitest';
import { RecordStore } from '../../../src/collections/store.ts';
import { numberOf } from '../../../src/model/figure.ts';
import type { ReportRecord } from '../../../src/model/records.ts';
import { query } from '../../site/query.ts';
import { makeTestFolder } from '../../site/test-folder.ts';
import { collect } from '../collect.ts';
import { content } from '../test-content.ts';

async function collected(): Promise<string> {
  const outDir = path.join(makeTestFolder(), 'collections');
  await collect({ contentDir: makeTestFolder(content), outDir, address: 'https://gongkai.example/' });
  return outDir;
}

test('an engine reads the same sums from Parquet and from CSV as stand in the reports', async () => {
  const outDir = await collected();
  const reports = new RecordStore<ReportRecord>('reports', outDir);
  const sums = new Map<string, number>();
  for (const id of reports.ids) {
    const { year, report } = reports.read(id);
    for (const [figure, cell] of Object.entries(report.figures)) {
      const key = `${year} ${figure}`;
      sums.set(key, (sums.get(key) ?? 0) + (numberOf(cell) ?? 0));
    }
  }
  const folder = path.join(outDir, 'downloads');
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
  const folder = path.join(await collected(), 'downloads');
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
