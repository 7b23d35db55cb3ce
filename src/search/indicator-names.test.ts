import { expect, test } from 'vitest';
import { indicators } from '../model/indicators.ts';
import { matchIndicators } from './indicator-match.ts';
import { labelsOf } from './indicator-names.ts';

const listed = indicators.map((indicator) => ({
  name: indicator.name,
  labels: labelsOf(indicator).join(' '),
}));
const found = (query: string): string[] => matchIndicators(listed, query).map(({ name }) => name);

test.each([
  ['采购总金额', ['政府集中采购总金额']],
  ['行政处罚', ['行政处罚处理决定数量']],
  ['行政处罚 2022年', ['行政处罚处理决定数量']],
  ['行政处罚 数量', ['行政处罚处理决定数量']],
  ['"采购总金额"', ['政府集中采购总金额']],
  ['本年收费金额', ['行政事业性收费金额']],
  ['现行有效件数', ['行政规范性文件现行有效件数']],
  ['科研机构', ['申请人构成']],
  ['三安全一稳定', ['办理结果构成', '不予公开的比例', '不予公开的理由']],
  ['总计 行政处罚', []],
  ['采', []],
  ['', []],
  ['2022', []],
  ['母婴室', []],
])('%j names %j', (query, names) => {
  expect(found(query)).toEqual(names);
});

test('what is called so comes before what only has a cell called so', () => {
  expect(found('不予公开').slice(0, 2)).toEqual(['不予公开的比例', '不予公开的理由']);
});

test('every indicator is found by its name', () => {
  for (const { name } of listed) expect(found(name)[0], name).toBe(name);
});
