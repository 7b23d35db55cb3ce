import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figuresOf } from '../model/forms/figures.ts';
import { forms } from '../model/forms/forms.ts';
import { formIds, type Report } from '../model/report.ts';
import { reportDocx } from '../writer/report-docx.ts';
import { reportHtml } from '../writer/report-html.ts';
import type { Quirks } from '../writer/statutory-tables.ts';
import type { Document } from './document.ts';
import { extractReport } from './extract/extract-report.ts';
import { readDocx } from './read/read-docx.ts';
import { readHtml } from './read/read-html.ts';
import type { Refusal } from './read/refusal.ts';

function extract(document: Document | Refusal): Pick<Report, 'figures' | 'form' | 'title'> {
  if ('code' in document) throw new Error(document.message);
  return extractReport(document).report;
}

/** What each cell prints, and the state and value that must be read from it. */
const cell = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.nat({ max: 99_999 }).map((value) => ({ print: String(value), state: 'reported', value })),
  },
  { weight: 1, arbitrary: fc.constant({ print: '', state: 'blank', value: undefined }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('/', '—', '无', '-')
      .map((print) => ({ print, state: 'notApplicable', value: undefined })),
  },
  {
    weight: 1,
    arbitrary: fc
      .nat({ max: 9 })
      .map((value) => ({ print: String.fromCharCode(0xff10 + value), state: 'reported', value })),
  },
);
const breakAfter = (position: number) => (text: string) =>
  text.length > position + 1 ? `${text.slice(0, position)}\n${text.slice(position)}` : text;
const quirks: fc.Arbitrary<Quirks> = fc.record({
  totalHeader: fc.constantFrom('second', 'third'),
  label: fc.constantFrom(
    (text: string) => text,
    breakAfter(2),
    breakAfter(4),
    (text: string) => text.replace('.', '、'),
    (text: string) => [...text].join(' '),
    (text: string) => text.replaceAll('（', '(').replaceAll('）', ')'),
  ),
  pad: fc.constantFrom(
    (value: string) => value,
    (value: string) => `\u00a0${value}`,
    (value: string) => `\u3000\u3000${value}`,
    (value: string) => `${value} `,
  ),
  trailingCells: fc.boolean(),
});

const writers = {
  html: (...of: Parameters<typeof reportHtml>) => readHtml(new TextEncoder().encode(reportHtml(...of))),
  docx: (...of: Parameters<typeof reportDocx>) => readDocx(reportDocx(...of)),
};

test.each(formIds.flatMap((form) => (['html', 'docx'] as const).map((format) => ({ form, format }))))(
  'whatever a report on form $form prints in its cells is read back from $format, state by state',
  ({ form, format }) => {
    const definitions = figuresOf(form);
    const cells = fc.array(cell, { minLength: definitions.length, maxLength: definitions.length });
    fc.assert(
      fc.property(cells, quirks, (prints, departure) => {
        const byId = new Map(definitions.map(({ id }, index) => [id, prints[index]]));
        const report = extract(writers[format](forms[form], (id) => byId.get(id)?.print ?? '', departure));
        expect(report.form).toBe(form);
        expect(report.title).toBe(`清河镇${form === '2021' ? 2021 : 2020}年政府信息公开工作年度报告`);
        const found = definitions.map(({ id }) => [id, report.figures[id]?.state, report.figures[id]?.value]);
        expect(found).toEqual(definitions.map(({ id }) => [id, byId.get(id)?.state, byId.get(id)?.value]));
      }),
      { numRuns: 60 },
    );
  },
);

/** What organs' sites put around and into a report, each as a change of the tidy page. */
const inside = (html: string): string => /<body>(.*)<\/body>/s.exec(html)?.[1] ?? '';
const links = Array.from({ length: 80 }, (_, at) => `<li><a href="/${at}">栏目${at}</a></li>`).join('');
const pages: Record<string, (html: string) => string> = {
  'a layout table with navigation and footer': (html) =>
    `<body><table width=1000><tr><td colspan=2><img src=logo.png></td></tr><tr><td><ul>${links}</ul></td>
    <td>您现在的位置：首页 &gt; 政务公开<br>字体：【大 中 小】 打印 分享<br>浏览次数：123次${inside(html)}</td></tr>
    <tr><td colspan=2>版权所有 清河镇人民政府 电话：0431-12345678</td></tr></table>`,
  'a table of index numbers before it': (html) =>
    `<body><table><tr><td>索引号</td><td>000123/2021-00012</td><td>发布机构</td><td>清河镇</td></tr>
    <tr><td>发布日期</td><td>2021-01-15</td><td>主题分类</td><td>政务</td></tr></table>${inside(html)}`,
  'a frame around each table': (html) =>
    html.replace(
      /<table border="1">(.*?)<\/table>/gs,
      '<table><tr><td width=10></td><td><table>$1</table></td></tr></table>',
    ),
  'one cell around the report': (html) => `<table border=1><tr><td>${inside(html)}</td></tr></table>`,
  'a row for each section': (html) => {
    const sections = inside(html).split(/(?=<h[12]>)/);
    return `<table>${sections.map((section) => `<tr><td>${section}</td></tr>`).join('')}</table>`;
  },
  'header cells throughout, in capitals': (html) => html.replace(/<(\/?)td/g, '<$1TH'),
  'no end tags of rows and cells': (html) => html.replace(/<\/t[dr]>/g, ''),
  'no end tags of tables': (html) => html.replace(/<\/(?:td|tr|table)>/g, ''),
  'no begin tags of tables': (html) => html.replace(/<table[^>]*>/g, ''),
  'the first row in a thead': (html) =>
    html.replace(/<table border="1">\n(<tr>.*<\/tr>)\n/g, '<table><thead>$1</thead><tbody>'),
  'the markup of Word': (html) =>
    html.replace(
      /<td([^>]*)>(.*?)<\/td>/g,
      "<td$1 style='border:solid windowtext 1.0pt'><p class=MsoNormal align=center><b><span\nlang=EN-US style='font-family:宋体'>$2<o:p></o:p></span></b></p></td>",
    ),
  'fonts that nobody ended': (html) => html.replace(/<td([^>]*)>/g, '<td$1><p><font face="宋体" size=2><b>'),
};

test.each(formIds.flatMap((form) => Object.keys(pages).map((name) => ({ form, name }))))(
  'a report on form $form is read right from a page with $name',
  ({ form, name }) => {
    const order = new Map(figuresOf(form).map(({ id }, index) => [id, 1000 + index * 7]));
    const html = reportHtml(forms[form], (id) => String(order.get(id)));
    const document = readHtml(new TextEncoder().encode(pages[name]?.(html)));
    if ('code' in document) throw new Error(document.message);
    const { report } = extractReport(document);
    expect(report.title).toBe(`清河镇${form === '2021' ? 2021 : 2020}年政府信息公开工作年度报告`);
    expect(report.sections.map((section) => section.number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(Object.entries(report.figures).map(([id, figure]) => [id, figure.value])).toEqual([...order]);
  },
);
