import { expect, test } from 'vitest';
import { aggregateFinding, findScope } from './scope.ts';

function scopeOf(organName: string | null, ...texts: string[]): string {
  const prose = texts.map((text, index) => ({ section: 1, text, at: { line: index + 1 } }));
  const found = findScope({ organName, prose });
  return found ? `${found.scope} ${found.basis} ${found.words} @${found.at?.line ?? '-'}` : 'unknown';
}

test.each([
  ['本报告数据为全市汇总数据，包括市政府各部门和各县（市、区）。'],
  ['本报告所列数据统计范围包括市局及各分局。'],
  ['本年度报告由安平市财政局根据所属单位报送的数据汇总编制。'],
  ['附表数据涵盖全县各乡镇、各部门。'],
  ['統計表數據為全縣各部門匯總數。'],
])('a bureau that writes %s reports an aggregate', (text) => {
  expect(scopeOf('安平市财政局', '我局做好公开工作。', text)).toBe(
    `aggregate stated ${text.slice(0, -1)} @2`,
  );
});

test.each([
  ['本报告数据仅为局机关数据，不含下属单位。'],
  ['本报告所列数据不包括各分局。'],
  ['表中数据为市本级数据'],
])('a bureau that writes %s reports its own', (text) => {
  expect(scopeOf('安平市财政局', text)).toBe(`own stated ${text.replace('。', '')} @1`);
});

test.each([
  ['切实提升全市政务公开整体水平。'],
  ['本报告中所列数据的统计期限自2020年1月1日起至12月31日止。'],
  ['本年度报告包括总体情况、全市主动公开政府信息数据等六个部分。'],
  ['本报告由安平市财政局办公室编制。'],
  ['及时汇总各部门的公开信息。'],
  ['本报告可在全国各级政府网站查阅。'],
])('a bureau that writes %s says nothing of its scope', (text) => {
  expect(scopeOf('安平市财政局', text)).toBe('unknown');
});

test.each<[string | null, string]>([
  ['安平市人民政府', 'aggregate organ 安平市人民政府 @-'],
  ['安平县', 'aggregate organ 安平县 @-'],
  ['青山縣人民政府', 'aggregate organ 青山縣人民政府 @-'],
  ['长春市绿园区人民政府', 'aggregate organ 长春市绿园区人民政府 @-'],
  ['安平省人民政府', 'aggregate organ 安平省人民政府 @-'],
  ['清河镇', 'own organ 清河镇 @-'],
  ['安平县清河街道办事处', 'own organ 安平县清河街道办事处 @-'],
  ['安平县人民政府办公室', 'unknown'],
  ['安平经济开发区', 'unknown'],
  ['安平湖景区', 'unknown'],
  ['安平市统计局', 'unknown'],
  [null, 'unknown'],
])('the organ %s alone: %s', (organ, scope) => {
  expect(scopeOf(organ)).toBe(scope);
});

test('what a government states of itself goes before what its kind says; the offices of a town are the town', () => {
  expect(scopeOf('安平市人民政府', '本报告数据仅为市本级数据。')).toBe(
    'own stated 本报告数据仅为市本级数据 @1',
  );
  expect(scopeOf('清河镇', '本报告数据由各部门汇总统计。')).toBe('own organ 清河镇 @-');
});

test('an aggregate is said, in the words that tell it', () => {
  const stated = { scope: 'aggregate', basis: 'stated', words: '本报告为全市汇总', at: { line: 3 } } as const;
  expect(aggregateFinding(stated)).toEqual([
    {
      code: 'table.aggregate',
      severity: 'note',
      message: '报告写明“本报告为全市汇总”：表中的数字是汇总数，不能与所汇总各机关自己的报告相加。',
      at: { line: 3 },
    },
  ]);
  expect(aggregateFinding({ scope: 'aggregate', basis: 'organ', words: '安平县' })).toEqual([]);
  expect(aggregateFinding({ scope: 'own', basis: 'organ', words: '清河镇' })).toEqual([]);
  expect(aggregateFinding(undefined)).toEqual([]);
});
