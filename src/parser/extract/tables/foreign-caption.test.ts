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

test.each([
  '附：2021年度统计表',
  '2021年度主动公开情况',
  '全县主动公开情况',
  '上年情况',
  '2022年上半年',
  '1-6月',
  '数据截至2022年6月30日',
  '历年累计情况',
  '预算数',
  '下属单位：清河镇中心学校',
  '各村主动公开情况',
  '更正前：',
  '填报示例',
  '青山镇2022年度主动公开政府信息情况',
  '填报单位：青山镇人民政府',
  '附件1：清河镇财政所统计表',
  '清河镇卫生院',
])('a table below “%s” may be of another year or of others', (line) => {
  expect(said(line)).toEqual([
    `table.apart: 主动公开情况表上方写“${line}”，不一定是本机关这一年的数字，请核对原文。`,
  ]);
});

test('what stands above the line with the units is of the table too', () => {
  expect(said('青山镇2022年度统计表\n单位：件')).toEqual([
    'table.apart: 主动公开情况表上方写“青山镇2022年度统计表”，不一定是本机关这一年的数字，请核对原文。',
  ]);
});

test.each([
  '附表1',
  '附件：清河镇2022年政府信息公开情况统计表',
  '填报时间：2023年1月',
  '收到和处理政府信息公开申请情况（上年结转0件）',
  '2022年度主动公开情况',
  '2022年1-12月',
  '截至2022年12月31日',
  '更正后：',
  '填报单位：清河镇人民政府',
  '填报单位：镇政务服务中心',
  '清河县清河镇2022年度统计表',
  '单位：件',
  '（一）主动公开政府信息情况',
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
