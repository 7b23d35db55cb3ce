import { expect, test } from 'vitest';
import { extractText, findingLines, tableText } from '../../test-tables.ts';

const table = tableText('信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 1 | 2 | 3');

/** What is said of tables of others where a line stands above table 2 of the report of 2022. */
function said(line: string): string[] {
  const text = `清河镇2022年政府信息公开工作年度报告\n一、总体情况\n我镇在2022年公开信息。\n二、主动公开政府信息情况\n${line}\n${table}`;
  return findingLines(extractText(text))
    .filter((finding) => finding.startsWith('table.apart'))
    .map((finding) => finding.replace(/ \[.*/, ''));
}

test.each(['附：2021年度统计表', '2021年度主动公开情况', '全县主动公开情况', '上年情况'])(
  'a table below “%s” may be of another year or of others',
  (line) => {
    expect(said(line)).toEqual([
      `table.apart: 主动公开情况表上方写“${line}”，不一定是本机关这一年的数字，请核对原文。`,
    ]);
  },
);

test.each([
  '附表1',
  '附件：清河镇2022年政府信息公开情况统计表',
  '填报时间：2023年1月',
  '收到和处理政府信息公开申请情况（上年结转0件）',
  '2022年度主动公开情况',
  '具体情况如下表',
  '与2021年相比，我镇公开的信息有所增加，具体情况见下表，其中包括规章和规范性文件等。',
  '',
])('a table below “%s” is the report’s own', (line) => {
  expect(said(line)).toEqual([]);
});

test('the figures of that table alone are in doubt', () => {
  const text = `清河镇2022年政府信息公开工作年度报告\n一、总体情况\n二、主动公开政府信息情况\n2021年度\n${table}`;
  const found = extractText(text).findings.find(({ code }) => code === 'table.apart');
  expect(found?.figures?.slice(0, 3)).toEqual(['rules.issued', 'rules.repealed', 'rules.inForce']);
  expect(found?.figures?.filter((id) => /^(?:requests|review|litigation)\./.test(id))).toEqual([]);
});
