import { expect, test } from 'vitest';
import type { Finding } from '../../../model/finding.ts';
import { forms } from '../../../model/forms/forms.ts';
import { balancedPrint } from '../../../writer/balanced-print.ts';
import { writeText } from '../../../writer/report-text.ts';
import { writtenReport } from '../../../writer/statutory-tables.ts';
import type { Document } from '../../document.ts';
import { readTxt } from '../../read/read-txt.ts';
import { firstReport } from './first-report.ts';

const form = forms['2021'];

function report(title: string): string {
  return writeText(writtenReport(form, balancedPrint(form), { title }));
}

function read(text: string): Document {
  return readTxt(new TextEncoder().encode(text));
}

/** The lines of the blocks that are kept of so many, and what is said. */
function first(text: string) {
  const document = read(text);
  const findings: Finding[] = [];
  const kept = firstReport(document, findings);
  return {
    isWhole: kept === document,
    tables: kept.blocks.filter((block) => block.kind === 'table').length,
    said: findings.map(({ code, severity, message, at }) => `${at?.line} ${code} ${severity} ${message}`),
  };
}

const qinghe = '清河镇2020年政府信息公开工作年度报告';
const later = '清河镇2021年政府信息公开工作年度报告';
const other = '平安镇2020年政府信息公开工作年度报告';
const lines = report(qinghe).split('\n').length;

test.each([
  ['another year', later],
  ['another organ', other],
  ['no organ', '2021年政府信息公开工作年度报告'],
  ['no year', '平安镇政府信息公开工作年度报告'],
])('a second report, of %s, is left out and named at its place', (_, title) => {
  expect(first(`${report(qinghe)}\n${report(title)}`)).toEqual({
    isWhole: false,
    tables: 3,
    said: [
      `${lines + 1} read.several-reports error 文件里不止一份报告：只读取了第一份，没有读取“${title}”起的内容，请分成两个文件。`,
    ],
  });
});

test('of three reports the first is read, and the second is the one that is named', () => {
  const { tables, said } = first([qinghe, later, other].map(report).join('\n'));
  expect(tables).toBe(3);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(`“${later}”`);
});

const [head = '', tail = ''] = report(qinghe).split('四、政府信息公开');
const section = '四、政府信息公开';

test.each([
  ['the report alone', report(qinghe)],
  ['its own title again between the tables', `${head}${qinghe}\n${section}${tail}`],
  ['another year’s title in prose', `${head}现公布${later}。\n${section}${tail}`],
  ['another year’s title between tables, without tables of its own', `${head}${later}\n${section}${tail}`],
  ['another title behind all tables', `${report(qinghe)}\n${later}\n`],
  ['no title at all', report('')],
  ['nothing', ''],
])('with %s the document stays whole', (_, text) => {
  const { isWhole, said } = first(text);
  expect({ isWhole, said }).toEqual({ isWhole: true, said: [] });
});
