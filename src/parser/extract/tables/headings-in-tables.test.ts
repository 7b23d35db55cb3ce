import { describe, expect, test } from 'vitest';
import { forms } from '../../../model/forms/forms.ts';
import { balancedPrint } from '../../../writer/balanced-print.ts';
import { writeDocx } from '../../../writer/report-docx.ts';
import { writeHtml } from '../../../writer/report-html.ts';
import { writeText } from '../../../writer/report-text.ts';
import { type SpannedText, type WrittenReport, writtenReport } from '../../../writer/statutory-tables.ts';
import { parseReport } from '../../parse-report.ts';
import { extractText } from '../../test-tables.ts';

const form = forms['2021'];
const tidy = writtenReport(form, balancedPrint(form));
const row = (text: string): SpannedText[] => [{ text, colSpan: 15, rowSpan: 1 }];

/** The whole report in one table: title, headings and prose in rows of their own, between the statutory rows. */
const rows = [
  row(tidy.title),
  ...tidy.sections.flatMap(({ heading, paragraphs }, index) => [
    row(heading),
    ...paragraphs.map(row),
    ...(tidy.tables[index - 1] ?? []),
  ]),
];
const report: WrittenReport = { title: '', sections: [], tables: [rows] };

const encode = (text: string) => new TextEncoder().encode(text);
const sections = [
  { heading: '', paragraphs: [] },
  { heading: '', paragraphs: [] },
];
const sources = {
  html: encode(
    writeHtml({ ...report, sections })
      .replace('<h1></h1>', '')
      .replaceAll('<h2></h2>', ''),
  ),
  docx: writeDocx({ ...report, sections }),
  txt: encode(writeText({ ...report, sections })),
  'text with bars': encode(
    rows.map((cells) => `| ${cells.map(({ text }) => text).join(' | ')} |`).join('\n'),
  ),
};

describe.each(Object.entries(sources))('a report in a single table, as %s', (_, bytes) => {
  test('has its title, its six sections and every figure', async () => {
    const parsed = await parseReport(bytes);
    if ('refusal' in parsed) throw new Error(parsed.refusal.message);
    const { title, organName, year, sections: found, figures, findings } = parsed.report;
    expect([title, organName, year]).toEqual([tidy.title, '清河镇', 2021]);
    expect(found.map(({ number, heading, text }) => [number, heading, text])).toEqual(
      tidy.sections.map(({ heading, paragraphs }, index) => [index + 1, heading, paragraphs.join('\n')]),
    );
    const print = balancedPrint(form);
    for (const [id, { value }] of Object.entries(figures))
      expect([id, String(value)]).toEqual([id, print(id)]);
    expect(findings.filter(({ code }) => /^(?:title|table|label|cell)\./.test(code))).toEqual([]);
  });
});

test('a heading that a table repeats below the one printed outside of it is no second section', () => {
  const text = `清河镇2020年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n表格如下。\n| 收到和处理政府信息公开申请情况 | |\n| 申请人情况 | 自然人 |\n| 一、本年新收政府信息公开申请数量 | 1 |\n`;
  const { report: read } = extractText(text);
  expect(read.sections.map(({ heading, line, text: prose }) => [heading, line, prose])).toEqual([
    ['三、收到和处理政府信息公开申请情况', 2, '表格如下。'],
  ]);
});

test('a row of a statutory table is never prose, whatever stop it ends with', () => {
  const text = `清河镇2020年政府信息公开工作年度报告\n| 一、总体情况 | |\n| 我镇公开信息。 | |\n| 申请人情况 | 自然人 |\n| 一、本年新收政府信息公开申请数量。 | |\n`;
  const { report: read } = extractText(text);
  expect(read.sections.map(({ text: prose }) => prose)).toEqual(['我镇公开信息。']);
});
