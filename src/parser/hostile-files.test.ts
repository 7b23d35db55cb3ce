import { expect, test } from 'vitest';
import { parseReport } from './parse-report.ts';
import { type Mark, writePdf } from './read/pdf/test-pdf.ts';
import { documentXml, paragraph, zipOf } from './read/test-word-file.ts';
import { startComputing } from './test-computing-time.ts';

const title = '某县2023年政府信息公开工作年度报告';

/** So many strings as a callback writes them, with a space between. */
function many(count: number, write: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => write(index)).join(' ');
}

/** A PDF of a report's first page, and of further ones of this size that hold these operators. */
function pdf(operators: string, { width = 595, height = 842, pages = 1 } = {}): Uint8Array {
  const head: Mark[] = [{ text: title, x: 100, y: 60, size: 18 }];
  for (let line = 0; line < 20; line += 1) head.push({ text: '政府信息公开', x: 80, y: 120 + line * 15 });
  const further = { width, height, marks: [{ operators }] };
  return writePdf([{ marks: head }, ...Array.from({ length: pages }, () => further)]);
}

/** A letter again and again in one line. */
function letters(code: string, count: number): string {
  return `BT /F 1 Tf 1 0 0 1 50 300 Tm ${`<${code}> Tj `.repeat(count)}ET`;
}

const digit = '0033';
const bracket = '0028';
const manyAreas = `.5 g ${many(1900, (at) => `${at % 400} ${290 + (at % 20)} 20 20 re f`)}`;
/** Lines from side to side and from top to bottom that part 50,000 cells. */
const grid = many(26, (at) => `10 ${20 + at * 10} m 20010 ${20 + at * 10} l S`).concat(
  many(2001, (at) => ` ${10 + at * 10} 20 m ${10 + at * 10} 270 l S`),
  ' BT /F 8 Tf 1 0 0 1 12 262 Tm <4fe1606f> Tj ET',
);
/** A table of 4,000 rows that begins alike on each page. */
const rows = many(3980, (at) => `10 ${20 + at * 10} m 300 ${20 + at * 10} l S`).concat(
  [10, 100, 200, 300].map((x) => ` ${x} 20 m ${x} 39810 l S`).join(''),
  ' BT /F 8 Tf 1 0 0 1 12 39802 Tm <4fe1606f> Tj ET',
);
const far = { width: 160_000, height: 842 };

const tooComplex = ['第 2 页的线条太多，不像是表格，这一页的表格没有读取。'];
const tooMany = ['PDF 里的文字和线条太多，不像是一份年报，不予读取。'];

// Each of these once took up to minutes, or ended in an error: what is done for each of many pieces, lines or fields
// was done with all the others, or they were handed over all at once.
test.for<[string, () => Uint8Array, string[]]>([
  [
    'lines of open brackets',
    () => pdf(many(600, (at) => `BT /F 1 Tf 1 0 0 1 1 ${at + 20} Tm <${bracket.repeat(400)}> Tj ET`)),
    [],
  ],
  ['a line of 150,000 digits', () => pdf(letters(digit, 150_000), far), []],
  ['text under 1,900 areas', () => pdf(`${letters(digit, 100_000)} ${manyAreas}`, far), []],
  ['text on 1,900 areas', () => pdf(`${manyAreas} ${letters(digit, 100_000)}`, far), []],
  [
    'a path of 130,000 lines',
    () => pdf(`${many(130_000, (at) => `0 ${at * 3} m 500 ${at * 3} l`)} S`, { width: 595, height: 400_000 }),
    tooComplex,
  ],
  [
    'as many struck letters',
    () =>
      pdf(
        many(60_000, (at) => `10 ${at * 10 + 3} m 18 ${at * 10 + 3} l S`).concat(
          ` BT /F 8 Tf 1 0 0 1 10 0 Tm ${many(60_000, () => '0 10 Td <4e2d> Tj')} ET`,
        ),
        { width: 595, height: 600_000 },
      ),
    tooComplex,
  ],
  ['pages of 50,000 cells', () => pdf(grid, { width: 22_000, height: 842, pages: 8 }), tooMany],
  ['pages of the same 4,000 rows', () => pdf(rows, { width: 595, height: 40_000, pages: 12 }), []],
  [
    'fields of Word that never end',
    () =>
      wordFile(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>'
          .repeat(80_000)
          .concat(paragraph('3').repeat(40_000)),
      ),
    [],
  ],
  [
    'a text box of 150,000 lines in a cell',
    () =>
      wordFile(
        `<w:tbl><w:tr><w:tc><w:p><w:r><w:pict><w:txbxContent>${'<w:p><w:r><w:t>中</w:t></w:r></w:p>'.repeat(150_000)}</w:txbxContent></w:pict></w:r></w:p></w:tc></w:tr></w:tbl>`,
      ),
    [],
  ],
])('reads %s in no more than a moment', { timeout: 30_000 }, async ([, file, said]) => {
  const bytes = file();
  const computed = startComputing();
  const parsed = await parseReport(bytes);
  expect(computed()).toBeLessThan(4000);
  const messages =
    'refusal' in parsed
      ? [parsed.refusal.message]
      : parsed.report.findings
          .filter(({ code }) => code === 'table.too-complex' || code.startsWith('read.too'))
          .map(({ message }) => message);
  expect(messages).toEqual(said);
});

/** A Word file of a report's title and this body, with as little of it the same as the limits of a zip ask. */
function wordFile(body: string): Uint8Array {
  let random = 1;
  const filling = Array.from({ length: body.length / 60 }, () => {
    random = (random * 16_807) % 2_147_483_647;
    return (random % 36).toString(36);
  });
  const xml = documentXml(`${paragraph(title)}<!--${filling.join('')}-->${body}`);
  return zipOf({ 'word/document.xml': xml });
}
