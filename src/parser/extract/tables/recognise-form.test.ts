import { expect, test } from 'vitest';
import { extractText, findingLines, tableText } from '../../test-tables.ts';

/** The form that a table is recognised by, and what was said of it. */
function recognise(picture: string): [string | null, string[]] {
  const extraction = extractText(`一、总体情况\n2023年按照2019年的要求编制。\n${tableText(picture)}`);
  const said = findingLines(extraction).filter((line) =>
    /^table\.(?:mixed-forms|no-form|unknown)/.test(line),
  );
  return [extraction.report.form, said];
}

const noForm = 'table.no-form: 没有找到 2019 年版或 2021 年版的法定统计表，没有读取任何数字。';

test.each<[string, string, [string | null, string[]]]>([
  [
    'headers of 2019',
    '信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量\n规章 | 0 | 0 | 0',
    ['2019', []],
  ],
  [
    'headers of 2021',
    '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 0 | 0 | 0',
    ['2021', []],
  ],
  [
    'headers of 2021 over a row label of 2019',
    '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规范性文件 | 0 | 0 | 0',
    ['2021', []],
  ],
  ['a broken header', '信息内容 | 本年制⏎发件数', ['2021', []]],
  ['a header with a remark', '信息内容 | 采购总金额（万元，保留四位小数）', ['2019', []]],
  ['one row of table 3 that 2021 alone has', '2.逾期不缴费 | 0 | 0 | 0 | 0 | 0 | 0 | 0', ['2021', []]],
  ['what both forms print', '信息内容 | 处理决定数量\n行政许可 | 0', [null, [noForm]]],
  [
    'the request table of 2019 alone',
    '一、本年新收政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0\n（六）其他处理 | 0 | 0 | 0 | 0 | 0 | 0 | 0',
    [null, [noForm]],
  ],
  [
    'a table of something else',
    '姓名 | 电话\n张三 | 010',
    [null, ['table.unknown: 第 3 行起有一张表不是法定统计表，没有读取其中的数字。', noForm]],
  ],
  ['a table of something else without numbers', '姓名 | 职务\n张三 | 主任', [null, [noForm]]],
])('%s', (_, picture, recognised) => {
  expect(recognise(picture)).toEqual(recognised);
});

test('a mixture is read by the form of which it has more, and said', () => {
  const picture = `信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
    规章 | 0 | 0 | 0
    信息内容 | 采购项目数量 | 采购总金额
    政府集中采购 | 0 | 0
    2.逾期不缴费 | 0 | 0 | 0 | 0 | 0 | 0 | 0`;
  expect(recognise(picture)).toEqual([
    '2021',
    ['table.mixed-forms: 表格混用了两版表头：按 2021 年版读取，其中“采购项目数量”等 3 处是 2019 年版的。'],
  ]);
});

test('a report with the tables on disclosure of both forms has every figure of its own in doubt', () => {
  const picture = `
    信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量
    规章 | 1 | 2 | 3
    信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量
    行政许可 | 4 | 5 | 6
    信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
    行政规范性文件 | 7 | 8 | 9`;
  const { findings } = extractText(`一、总体情况\n${tableText(picture)}`);
  const mixed = findings.find(({ code }) => code === 'table.mixed-forms');
  expect(mixed?.figures?.slice(0, 4)).toEqual([
    'rules.made',
    'rules.disclosed',
    'rules.disclosedTotal',
    'normativeDocuments.made',
  ]);
  expect(mixed?.figures?.length).toBe(22);
});

test('a report without tables has no form and no figures', () => {
  const { report, findings } = extractText('一、总体情况\n我镇公开信息12条。');
  expect([report.form, report.figures, report.subRows]).toEqual([null, {}, []]);
  expect(findings.at(-1)).toEqual({
    code: 'table.no-form',
    severity: 'error',
    message: '没有找到 2019 年版或 2021 年版的法定统计表，没有读取任何数字。',
  });
});
