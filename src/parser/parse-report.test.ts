import fc from 'fast-check';
import { expect, test } from 'vitest';
import { forms } from '../model/forms/forms.ts';
import { withProse } from '../model/report.ts';
import { reportSchema } from '../model/report-schema.ts';
import { reportText } from '../writer/report-text.ts';
import { parseReport } from './parse-report.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each<[string, Uint8Array, string, string]>([
  ['an empty file', new Uint8Array(), 'read.empty-file', '文件是空的。'],
  [
    'a file above 30 MB',
    new Uint8Array(30 * 1024 * 1024 + 1),
    'read.too-large',
    '文件超过 30 MB，不予读取。',
  ],
  [
    'a picture',
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]),
    'read.unknown-format',
    '这是图片，不能读取；请添加报告的文字版。',
  ],
  [
    'RTF',
    bytesOf('{\\rtf1'),
    'read.unknown-format',
    '这是 RTF 文件，不能读取；请另存为 docx 或文本后再添加。',
  ],
  [
    'a program',
    Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 1, 2, 3, 4]),
    'read.unknown-format',
    '这不是文本、网页、Word 或 PDF 文件，无法识别。',
  ],
  [
    'a letter',
    bytesOf('各位同事：\n请于周五前报送材料。\n'),
    'read.no-report',
    '文件里没有年报的标题、章节和法定统计表，不像是政府信息公开工作年度报告。',
  ],
  [
    'blank lines',
    bytesOf('\n \n\t\n'),
    'read.no-report',
    '文件里没有年报的标题、章节和法定统计表，不像是政府信息公开工作年度报告。',
  ],
])('%s is refused in a sentence', async (_, bytes, code, message) => {
  expect(await parseReport(bytes)).toEqual({ refusal: { code, message } });
});

test.each([
  ['a title alone', '清河镇2020年政府信息公开工作年度报告\n'],
  ['a section alone', '一、总体情况\n我镇公开信息。\n'],
])('%s is a report, though without figures', async (_, text) => {
  const parsed = await parseReport(bytesOf(text));
  expect('report' in parsed && parsed.report.findings.map(({ code }) => code)).toContain('table.no-form');
});

test('a report has its prose, tallies and lines beside it, and checks behind what the extractor found', async () => {
  const text = reportText(forms['2019'], (id) => (id === 'review.total' ? '1' : '0'));
  const parsed = await parseReport(bytesOf(text));
  if ('refusal' in parsed) throw new Error(parsed.refusal.message);
  const { report, tallies, prose, lines } = parsed;
  expect(report.findings.map(({ code }) => code)).toEqual(['disputes.total', 'disputes.implausible']);
  expect(tallies['disputes.total']).toEqual({ pass: 2, fail: 1, notAssessable: 0 });
  expect(prose[0]).toEqual({
    section: 0,
    text: '清河镇2020年政府信息公开工作年度报告',
    at: { line: 1, start: 0, end: 20 },
  });
  expect(lines.join('\n')).toBe(text);
  expect(report).not.toHaveProperty('prose');
  const sections = report.sections.map(({ text: _, ...heading }) => heading);
  const withoutProse = { ...report, sections };
  expect(reportSchema.parse(withoutProse)).toEqual(withoutProse);
  expect(withProse(sections, prose)).toEqual(report.sections);
});

test('the same bytes give the same report', async () => {
  const bytes = bytesOf(reportText(forms['2021'], (id) => String(id.length)));
  expect(JSON.stringify(await parseReport(bytes))).toBe(JSON.stringify(await parseReport(bytes.slice())));
});

test('a report is the same in every encoding', async () => {
  const text = reportText(forms['2019'], (id) => String(id.length));
  const utf16 = Uint8Array.from([
    0xff,
    0xfe,
    ...new Uint8Array(Uint16Array.from(text, (unit) => unit.charCodeAt(0)).buffer),
  ]);
  const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...bytesOf(text)]);
  const crlf = bytesOf(text.replaceAll('\n', '\r\n'));
  const plain = await parseReport(bytesOf(text));
  expect(await parseReport(utf16.slice(2))).toEqual(plain);
  expect(await parseReport(utf16)).toEqual(plain);
  expect(await parseReport(marked)).toEqual(plain);
  expect(await parseReport(crlf)).toEqual(plain);
});

/** The signature of a format behind which anything may follow. */
const signature = fc.constantFrom(
  [],
  [0x50, 0x4b, 3, 4],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
  [0xff, 0xfe],
  [0x3c, 0x68, 0x74, 0x6d, 0x6c],
);

test('no bytes make it throw, and what it reads keeps the schema of a report', async () => {
  await fc.assert(
    fc.asyncProperty(signature, fc.uint8Array({ maxLength: 200 }), async (head, tail) => {
      const parsed = await parseReport(Uint8Array.from([...head, ...tail]));
      if ('report' in parsed) reportSchema.parse(parsed.report);
    }),
    { numRuns: 200 },
  );
});
