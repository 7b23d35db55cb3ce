import { expect, test } from 'vitest';
import { form2019 } from '../model/forms/form-2019.ts';
import { reportText } from '../writer/report-text.ts';
import { checkFile } from './check-file.ts';

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

test('a report gives a sentence, its line and its page', async () => {
  const bytes = bytesOf(reportText(form2019, () => '0'));
  const { file, summary, line, markup } = await checkFile('a.txt', bytes);
  expect(file).toBe('a.txt');
  expect(summary).toBe(
    '《清河镇2020年政府信息公开工作年度报告》：没有发现问题；表内算式共 40 项：40 项相等。',
  );
  expect(JSON.parse(line ?? '')).toMatchObject({ file: 'a.txt', format: 'txt', year: 2020, form: '2019' });
  for (const heading of ['认出的内容', '存疑之处', '表内算式', '原文'])
    expect(markup).toContain(`<h2>${heading}</h2>`);
});

test('a sum that cannot be held against the form names what is missing', async () => {
  const print = (id: string): string => (id === 'review.upheld' ? '' : '0');
  const { summary, markup } = await checkFile('a.txt', bytesOf(reportText(form2019, print)));
  expect(summary).toContain('39 项相等，1 项不能核对');
  expect(markup).toContain('不能核对的算式缺少这些格的数字：行政复议 · 结果维持。');
});

test('a file that is no report is refused with its sentence', async () => {
  const { summary, line, markup } = await checkFile('a.txt', bytesOf('今天天气很好。'));
  expect(summary).toMatch(/^文件里没有年报的标题/);
  expect(JSON.parse(line ?? '')).toEqual({
    file: 'a.txt',
    error: { code: 'read.no-report', message: summary },
  });
  expect(markup).toContain(summary);
});

test('text of a file and its name are never markup', async () => {
  const hostile = '<script>alert(1)</script>';
  const quirks = { title: `${hostile}镇2020年政府信息公开年报` };
  const text = reportText(form2019, () => hostile, quirks).replace('我镇', hostile);
  const { markup } = await checkFile(`${hostile}.txt`, bytesOf(text));
  expect(markup).toContain('&lt;script&gt;');
  expect(markup).not.toContain('<script');
});

test('a text of endless length is shown in part', async () => {
  const text = `${reportText(form2019, () => '0')}\n${`${'长'.repeat(999)}\n`.repeat(700)}`;
  const { markup } = await checkFile('a.txt', bytesOf(text));
  expect(markup).toMatch(/文字太长，后面 \d+ 行没有显示/);
  expect(markup.length).toBeLessThan(1_000_000);
});
