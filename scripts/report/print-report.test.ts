import { expect, test } from 'vitest';
import { forms } from '../../src/model/forms/forms.ts';
import type { Report } from '../../src/model/report.ts';
import { type ParsedReport, parseReport } from '../../src/parser/parse-report.ts';
import { reportText } from '../../src/writer/report-text.ts';
import type { Quirks } from '../../src/writer/statutory-tables.ts';
import { printReport } from './print-report.ts';

async function print(
  figures: Readonly<Record<string, string>> = {},
  quirks: Quirks = {},
  form: '2019' | '2021' = '2019',
): Promise<string[]> {
  const text = reportText(forms[form], (id) => figures[id] ?? '0', quirks);
  const parsed = (await parseReport(new TextEncoder().encode(text))) as ParsedReport;
  return printReport({ file: '2020.txt', sha256: 'abcdef0123456789', report: parsed.report }).split('\n');
}

test('a report begins with its file, title, organ, year, form and sections', async () => {
  expect((await print()).slice(0, 9)).toEqual([
    '━━ 2020.txt  txt  sha256 abcdef012345',
    '清河镇2020年政府信息公开工作年度报告',
    '机关：清河镇    2020 年度（取自标题）    2019 年版表格（国办公开办函〔2019〕60号）',
    '  第 3 行  一、总体情况',
    '  第 5 行  二、主动公开政府信息情况',
    '  第 79 行  三、收到和处理政府信息公开申请情况',
    '  第 342 行  四、政府信息公开行政复议、行政诉讼情况',
    '  第 388 行  五、存在的主要问题及改进情况',
    '  第 390 行  六、其他需要报告的事项',
  ]);
});

test('a table is printed as the form has it, each state by its mark', async () => {
  const lines = await print({
    'licensing.items': '',
    'licensing.change': '+408',
    'licensing.decisions': '/',
    'otherServices.items': '约5',
  });
  const first = lines.indexOf('第二十条第（五）项');
  expect(lines.slice(first, first + 7)).toEqual(
    [
      '第二十条第（五）项',
      '────────────────────────────────────────────────────────────────',
      '信息内容              上一年项目数量  本年增/减  处理决定数量',
      '────────────────────────────────────────────────────────────────',
      '行政许可                          空        408             /',
      '其他对外管理服务事项              〓          0             0',
      '────────────────────────────────────────────────────────────────',
    ].map((line) => (line.startsWith('─') ? expect.stringMatching(/^─+$/) : line)),
  );
});

test.each([
  ['200359', {}, /政府集中采购 +0 +200359 单位不明$/],
  ['18660.02万元', {}, /政府集中采购 +0 +18660\.02万元$/],
  ['5', { amountHeader: '采购总金额（万元）' }, /政府集中采购 +0 +5万元$/],
])('an amount printed %s shows its unit, or that it has none', async (amount, quirks, line) => {
  expect(await print({ 'procurement.amount': amount }, quirks)).toContainEqual(expect.stringMatching(line));
});

test('findings stand below the tables, gravity, line, message and code in each', async () => {
  const lines = await print({ 'review.total': '1' });
  expect(lines.slice(-4)).toEqual([
    '提示 2 条：',
    '  错误  第 374 行  “行政复议”：0 + 0 + 0 + 0 = 0 ≠ 1。  [disputes.total]',
    '  存疑  第 374 行  申请共 0 件，行政复议和行政诉讼却有 1 件，可能填入了与政府信息公开无关的案件。  [disputes.implausible]',
    '',
  ]);
  expect((await print()).slice(-2)).toEqual(['没有发现问题。', '']);
});

test('named rows stand below the row they add up to, and the published total below the tables', async () => {
  const report = {
    format: 'txt',
    title: null,
    organName: null,
    year: null,
    yearSource: null,
    form: '2019',
    sections: [],
    findings: [],
    figures: { 'otherServices.items': { state: 'summed', value: 3 } },
    subRows: [
      {
        parent: 'otherServices',
        label: '行政检查',
        figures: { items: { state: 'reported', value: 3 }, change: { state: 'blank' } },
      },
    ],
    publishedTotal: { state: 'reported', value: 2 },
  } satisfies Report;
  const lines = printReport({ file: 'a', sha256: '', report }).split('\n');
  expect(lines.slice(0, 3)).toEqual([
    '━━ a  txt  sha256 ',
    '（没有标题）',
    '机关：标题未写明    年份不明    2019 年版表格（国办公开办函〔2019〕60号）',
  ]);
  expect(lines).toContainEqual(expect.stringMatching(/^其他对外管理服务事项 +3（合计） +缺 +缺$/));
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}其中 行政检查 +3 +空 +缺$/));
  expect(lines).toContain('政府信息公开发布总数量：2');
});

test('a report without tables is its head and its findings', async () => {
  const parsed = (await parseReport(
    new TextEncoder().encode('一、总体情况\n我镇公开信息。'),
  )) as ParsedReport;
  expect(printReport({ file: 'a', sha256: '', report: parsed.report }).split('\n')).toEqual([
    '━━ a  txt  sha256 ',
    '（没有标题）',
    '机关：标题未写明    年份不明    没有法定统计表',
    '  第 1 行  一、总体情况',
    '',
    '提示 2 条：',
    '  存疑  没有找到报告的标题。  [title.missing]',
    '  错误  没有找到 2019 年版或 2021 年版的法定统计表，没有读取任何数字。  [table.no-form]',
    '',
  ]);
});
