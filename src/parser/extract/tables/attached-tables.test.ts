import { expect, test } from 'vitest';
import { extractText, tableText } from '../../test-tables.ts';

function attached(text: string): string[] {
  return extractText(text)
    .findings.filter(({ code }) => code === 'table.attached')
    .map(({ message, at }) => `${at?.line} ${message}`);
}

const title = '清河镇2020年政府信息公开工作年度报告\n';

test.each([
  ['二、主动公开政府信息情况\n详见附件1。', '3 报告写“详见附件1”'],
  ['二、主动公开政府信息情况\n具体情况见附表', '3 报告写“具体情况见附表”'],
  ['一、总体情况\n统计数据请见附件2。', '3 报告写“统计数据请见附件2”'],
  [
    '一、总体情况\n附件：清河镇2020年政府信息公开统计表.xlsx',
    '3 报告写“附件：清河镇2020年政府信息公开统计表.xlsx”',
  ],
  ['三、收到和處理政府信息公開申請情況\n統計表詳見附件。', '3 报告写“統計表詳見附件”'],
])('tables that are elsewhere are said: %s', (text, said) => {
  const missing = '“主动公开”“申请情况”“行政复议、行政诉讼”';
  expect(attached(title + text)).toEqual([
    `${said}，文件里没有${missing}表：统计表在附件中，请把附件一并取来读取。`,
  ]);
});

test.each([
  ['没有附件', '二、主动公开政府信息情况\n公开信息3条。'],
  ['别的附件', '一、总体情况\n工作要点见附件。'],
])('%s', (_, text) => {
  expect(attached(title + text)).toEqual([]);
});

test('only tables that the document has not are missed', () => {
  const table = tableText('信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 0 | 0 | 0');
  const text = `${title}二、主动公开政府信息情况\n${table}三、收到和处理政府信息公开申请情况\n见附件。\n`;
  expect(attached(text)).toEqual([
    '15 报告写“见附件”，文件里没有“申请情况”“行政复议、行政诉讼”表：统计表在附件中，请把附件一并取来读取。',
  ]);
});
