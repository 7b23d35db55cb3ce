import { expect, test } from 'vitest';
import { parseReport } from './parse-report.ts';
import { startComputing } from './test-computing-time.ts';

const title = '某县2023年政府信息公开工作年度报告';

/** A page with one statutory table, whose prose and whose cell are given. */
function page(prose: string, cell: string, style = ''): string {
  const header = '<tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>';
  return `<html><style>${style}</style><body><h1>${title}</h1><p>一、总体情况</p><p>${prose}</p><p>二、主动公开政府信息情况</p>
<table><tr><td colspan="4">第二十条第（一）项</td></tr>${header}
<tr><td>${cell}规章</td><td class="a">${cell}</td><td>0</td><td>0</td></tr></table></body></html>`;
}

// Each of these once took minutes, or for ever: patterns that can part the same text in many ways.
test.for<[string, string]>([
  ['a cell of digits', page('', '3'.repeat(100_000))],
  ['a cell of numbers in groups', page('', '1,234'.repeat(20_000))],
  ['a cell of years', page('', '2023年'.repeat(50_000))],
  ['a remark of one counting word', page('', `规章（${'次'.repeat(100)}章`)],
  ['a sentence of counts', page('收到申请3件'.repeat(40_000), '3')],
  ['notes of a total with open brackets', page('公开发布总数量（'.repeat(60_000), '3')],
  ['a line of TABs', `${title}\n一、总体情况\n${'\t'.repeat(100_000)}\n二、主动公开政府信息情况\n`],
  ['a selector of open brackets', page('', '3', `${'[a='.repeat(30_000)}{color:#fff}`)],
])('reads %s in no more than a moment', async ([, text]) => {
  const computed = startComputing();
  expect(await parseReport(new TextEncoder().encode(text))).not.toHaveProperty('refusal');
  expect(computed()).toBeLessThan(3000);
});
