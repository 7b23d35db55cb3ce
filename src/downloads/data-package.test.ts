import { expect, test } from 'vitest';
import type { DownloadFile } from '../model/records.ts';
import { dataPackage, placeSchema } from './data-package.ts';

const file = (table: string, path: string, part = ''): DownloadFile => ({
  table,
  path,
  part,
  rows: 2,
  bytes: 90,
  listsParts: false,
});

const about = { homepage: 'https://a.example/data/', description: '说明。' };

type Described = {
  title: string;
  description: string;
  resources: { name: string; title: string; schema: { fields: { name: string }[]; primaryKey?: string[] } }[];
};
const described = (
  files: DownloadFile[],
  madeUpNote?: string,
  places: { path: string; place: string }[] = [],
) => dataPackage({ ...about, files, places, madeUpNote }) as Described;

test('an indicator, a check and a part are each described by the columns of their table', () => {
  const { title, resources } = described([
    file('indicators/applicant-mix', 'indicators/applicant-mix.csv'),
    file(
      'indicators/applicant-mix',
      'indicators/applicant-mix/2020-form2019/220000.csv.gz',
      '2020-form2019/220000',
    ),
    file('indicators/requests-received', 'indicators/requests-received.csv'),
    file('checks/years.items', 'checks/years.items.csv'),
    file('figures', 'figures/2020/none.csv.gz', '2020/none'),
  ]);
  expect(title).toBe('政府信息公开工作年度报告');
  expect(resources.map(({ name, title, schema }) => [name, title, schema.primaryKey])).toEqual([
    ['indicators-applicant-mix.csv', '申请人构成', ['organ', 'year', 'part']],
    [
      'indicators-applicant-mix-2020-form2019-220000.csv.gz',
      '申请人构成（2020-form2019，220000）',
      ['organ', 'year', 'part'],
    ],
    ['indicators-requests-received.csv', '本年新收政府信息公开申请数量', ['organ', 'year']],
    ['checks-years.items.csv', '检查：项目数量跨年衔接', undefined],
    ['figures-2020-none.csv.gz', '全部数字（2020 年，none）', ['organ', 'year', 'figure']],
  ]);
  expect(resources[0]?.schema.fields.map(({ name }) => name)).toContain('numerator');
});

test('made-up reports are said to be, in the title, the description and a column of every table', () => {
  const { title, description, resources } = described(
    [file('organs', 'organs.csv'), file('figures', 'parquet/year=2020/province=none/figures.parquet')],
    '都是虚构的。',
  );
  expect(title).toBe('政府信息公开工作年度报告（虚构）');
  expect(description).toBe('都是虚构的。说明。');
  for (const { schema } of resources) expect(schema.fields.at(-1)?.name).toBe('made_up');
});

test('the file of a place is described under its whole name, its columns by reference', () => {
  const places = [{ path: 'regions/360000.csv', place: '江西省' }];
  expect(described([], undefined, places).resources).toMatchObject([
    {
      name: 'regions-360000.csv',
      path: 'regions/360000.csv',
      title: '各地：江西省',
      profile: 'tabular-data-resource',
      schema: 'regions.schema.json',
    },
  ]);
  const { fields } = placeSchema({ isMadeUp: true }) as { fields: { name: string }[] };
  expect(fields.map(({ name }) => name)).toContain('doubtful');
  expect(fields.at(-1)?.name).toBe('made_up');
});
