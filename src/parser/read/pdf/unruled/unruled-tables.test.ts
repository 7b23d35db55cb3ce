import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figuresOf } from '../../../../model/forms/figures.ts';
import { forms } from '../../../../model/forms/forms.ts';
import { type FormId, formIds } from '../../../../model/report.ts';
import { type SpannedText, statutoryTables } from '../../../../writer/statutory-tables.ts';
import { extractReport } from '../../../extract/extract-report.ts';
import { readPdf } from '../../read-pdf.ts';
import { spanGrid } from '../../span-grid.ts';
import { accepted } from '../../test-picture.ts';
import { edgesOf, type Mark, type TestPage, writePdf } from '../test-pdf.ts';

type Align = 'left' | 'centre' | 'right';
type Layout = { align: Align; height: number; padding: number; ground: 'none' | 'rules' | 'stripes' };
type Tables = readonly (readonly (readonly SpannedText[])[])[];

const margin = 50;
const width = 700;
const size = 9;
const step = size * 1.3;
const headings = [
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、行政复议、行政诉讼情况',
];
const plain: Layout = { align: 'centre', height: 900, padding: 5, ground: 'none' };

/** Sets the tables one below the other with text alone, each cell in the middle of its height. */
function pagesOf(tables: Tables, layout: Layout): TestPage[] {
  const pages: Mark[][] = [[]];
  let y = margin;
  const room = (height: number) => {
    if (y + height > layout.height - margin) {
      pages.push([]);
      y = margin;
    }
  };
  const line = (text: string) => {
    room(30);
    pages.at(-1)?.push({ text, x: margin, y: y + size, size });
    y += 25;
  };
  line('清河镇2023年政府信息公开工作年度报告');
  for (const [index, rows] of tables.entries()) {
    line(headings[index] ?? '');
    const cells = spanGrid(rows.map((row) => ({ cells: row, groupEnd: rows.length })))?.cells ?? [];
    const count = (rows[0] ?? []).reduce((sum, cell) => sum + cell.colSpan, 0);
    const columns =
      count === 10
        ? [60, 70, 120, ...new Array<number>(7).fill(50)]
        : new Array<number>(count).fill((width - 2 * margin) / count);
    const xs = edgesOf(margin, columns);
    const wrapped = cells.map((cell) => {
      const across = (xs[cell.column + cell.colSpan] ?? 0) - (xs[cell.column] ?? 0) - 6;
      const letters = new RegExp(`.{1,${Math.max(1, Math.floor(across / size))}}`, 'gu');
      const isWord = /\p{Script=Han}/u.test(cell.source.text);
      return { ...cell, lines: isWord ? (cell.source.text.match(letters) ?? []) : [cell.source.text] };
    });
    const heights = rows.map((_, row) => {
      const lines = wrapped.filter((cell) => cell.row === row && cell.rowSpan === 1);
      return Math.max(1, ...lines.map((cell) => cell.lines.length)) * step + layout.padding;
    });
    // A header stays with the first row, so that groups are the only cells that pages break.
    const places = heights.map((height, row) => {
      room(row === 0 ? heights.slice(0, 5).reduce((sum, one) => sum + one, 0) : height);
      const place = { page: pages.length - 1, y };
      y += height;
      return place;
    });
    for (const [row, { page, y: top }] of places.entries()) {
      const marks = pages[page];
      const right = width - margin;
      if (layout.ground === 'rules') marks?.push({ from: [margin, top], to: [right, top] });
      if (layout.ground === 'stripes' && row % 2 === 0) {
        const box = `${margin} ${layout.height - top - (heights[row] ?? 0)} ${right - margin} ${heights[row]}`;
        marks?.push({ operators: `.9 g ${box} re f 0 g` });
      }
    }
    for (const { row, column, rowSpan, colSpan, lines } of wrapped) {
      const first = places[row];
      if (!first) continue;
      const onPage = places.slice(row, row + rowSpan).filter(({ page }) => page === first.page).length;
      const height = heights.slice(row, row + onPage).reduce((sum, one) => sum + one, 0);
      const [left = 0, right = 0] = [xs[column], xs[column + colSpan]];
      for (const [index, text] of lines.entries()) {
        if (text === '') continue;
        const long = [...text].reduce((sum, letter) => sum + (/[ -~]/.test(letter) ? 0.5 : 1) * size, 0);
        const x = { left: left + 3, centre: (left + right - long) / 2, right: right - 3 - long }[
          layout.align
        ];
        const top = first.y + (height - lines.length * step) / 2 + index * step;
        pages[first.page]?.push({ text, x, y: top + size, size });
      }
    }
    y += 10;
  }
  return pages.map((marks) => ({ marks, width, height: layout.height }));
}

function tablesOf(form: FormId, print: (id: string) => string): SpannedText[][][] {
  return statutoryTables(forms[form], print);
}

async function reportOf(tables: Tables, layout: Layout = plain) {
  const document = accepted(await readPdf(writePdf(pagesOf(tables, layout))));
  return { document, ...extractReport(document) };
}

const printed = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 9999 }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom('/', '—') },
);
/** Blank cells that cannot be taken for those of a merged one: a column, whole rows, and one here and there. */
const blanks = fc.record({
  column: fc.constantFrom('business', 'research', 'nonprofit', 'none'),
  row: fc.nat({ max: 4 }),
  cell: fc.constantFrom('naturalPerson', 'legalService'),
});
const layouts: fc.Arbitrary<Layout> = fc.record({
  align: fc.constantFrom('left', 'centre', 'right'),
  height: fc.integer({ min: 400, max: 1200 }),
  padding: fc.constantFrom(3, 6, 14),
  ground: fc.constantFrom('none', 'rules', 'stripes'),
});

test.each(formIds)(
  'tables of form %s without lines between columns are read by their labels, blank cells included',
  async (form) => {
    const ids = figuresOf(form).map(({ id }) => id);
    await fc.assert(
      fc.asyncProperty(
        fc.array(printed, { minLength: ids.length, maxLength: ids.length }),
        blanks,
        layouts,
        async (prints, { column, row, cell }, layout) => {
          const requests = forms[form].requests.map(({ id }) => `requests.${id}`);
          const isBlank = (id: string) => {
            const [start, end] = [id.slice(0, id.lastIndexOf('.')), id.slice(id.lastIndexOf('.') + 1)];
            const at = requests.indexOf(start);
            return (
              at >= 0 && (end === column || at % 5 === row || (at % 5 === (row + 2) % 5 && end === cell))
            );
          };
          const byId = new Map(ids.map((id, index) => [id, isBlank(id) ? '' : (prints[index] ?? '')]));
          const { report } = await reportOf(
            tablesOf(form, (id) => byId.get(id) ?? ''),
            layout,
          );
          expect(report.form).toBe(form);
          const read = ids.map((id) => [id, report.figures[id]?.raw ?? '']);
          expect(read).toEqual(ids.map((id) => [id, byId.get(id)]));
        },
      ),
      { numRuns: 25 },
    );
  },
  60_000,
);

const ids = figuresOf('2021').map(({ id }) => id);
const printOf = (id: string) => String(10 + ids.indexOf(id));

test('it is said that a table was read without its lines', async () => {
  const { document } = await reportOf(tablesOf('2021', printOf));
  expect(document.findings.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
    'warning 第 1 页的统计表没有画全表格线，各个数字按所在的行和表头归入各格，请核对原文。',
    'warning 第 1 页的统计表没有画全表格线，各个数字按所在的行和表头归入各格，请核对原文。',
    'warning 第 2 页的统计表没有画全表格线，各个数字按所在的行和表头归入各格，请核对原文。',
  ]);
});

test('every cell of such a table says its page and its box', async () => {
  const { report } = await reportOf(tablesOf('2021', printOf));
  const figure = report.figures['licensing.decisions'];
  expect(figure).toMatchObject({ value: Number(printOf('licensing.decisions')), at: { page: 1 } });
  expect(figure?.at?.box).toHaveLength(4);
});

/** Table 3 alone, its rows changed; the figures that were read of it. */
async function requestsRead(
  change: (rows: SpannedText[][]) => SpannedText[][],
  layout: Layout = plain,
  extra: readonly Mark[] = [],
) {
  const [, requests = []] = tablesOf('2021', printOf);
  const [first, ...others] = pagesOf([change(requests)], layout);
  const pages = [{ ...first, marks: [...(first?.marks ?? []), ...extra] }, ...others];
  const document = accepted(await readPdf(writePdf(pages)));
  const { report } = extractReport(document);
  return {
    codes: [...new Set(document.findings.map(({ code }) => code))],
    values: ids.filter((id) => report.figures[id]?.value !== undefined).length,
  };
}

const cell = (text: string, colSpan = 1): SpannedText => ({ text, colSpan, rowSpan: 1 });

test.each<[string, (rows: SpannedText[][]) => SpannedText[][]]>([
  [
    'a row that the form has not',
    (rows) =>
      rows.toSpliced(5, 0, [cell('其中：网络申请', 3), ...Array.from('1234567', (text) => cell(text))]),
  ],
  [
    'a label that the form has not',
    (rows) => rows.map((row) => row.map((one) => (one.text === '2.重复申请' ? cell('2.反复申请') : one))),
  ],
  [
    'headers in another order',
    (rows) =>
      rows.map((row) =>
        row.map((one) => {
          const other = new Map([
            ['商业企业', '科研机构'],
            ['科研机构', '商业企业'],
          ]).get(one.text);
          return other ? { ...one, text: other } : one;
        }),
      ),
  ],
  ['no header', (rows) => rows.slice(3)],
])('a table without lines is not read where it has %s', async (_, change) => {
  expect(await requestsRead(change)).toEqual({ codes: ['table.no-lines'], values: 0 });
});

/** How high the row stands whose label begins with a text. */
function heightOf(start: string, layout: Layout): number {
  const [, requests = []] = tablesOf('2021', printOf);
  const marks = pagesOf([requests], layout).flatMap((page) => page.marks);
  return marks.reduce((y, mark) => ('text' in mark && mark.text.startsWith(start) ? mark.y : y), 0);
}

const wide = { ...plain, padding: 14, height: 1400 };
const [upper, lower] = [heightOf('一、', wide), heightOf('二、', wide)];

test.each<[string, Mark]>([
  ['between two columns', { text: '5', x: 347.75, y: upper, size }],
  ['between two rows', { text: '5', x: 322.75, y: (upper + lower) / 2, size }],
  ['close below the last row', { text: '5', x: 322.75, y: heightOf('四、', wide) + 20, size }],
  ['in a cell, off its middle', { text: '5', x: 311, y: upper, size }],
])('a number %s leaves a table without lines unread', async (_, mark) => {
  expect(await requestsRead((rows) => rows, wide)).toEqual({ codes: ['table.lines-missing'], values: 175 });
  expect(await requestsRead((rows) => rows, wide, [mark])).toEqual({ codes: ['table.no-lines'], values: 0 });
});

test('a table whose lines are missing between two values, not between their labels, is not read', async () => {
  const ruled: Layout = { ...wide, ground: 'rules' };
  const y = heightOf('二、', ruled) - size - 7;
  const line = (from: number, to: number): Mark => ({ from: [from, y], to: [to, y] });
  expect(await requestsRead((rows) => rows, wide, [line(margin, 650)])).toMatchObject({ values: 175 });
  const parts = [line(margin, 300), line(350, 650)];
  expect(await requestsRead((rows) => rows, wide, parts)).toEqual({ codes: ['table.no-lines'], values: 0 });
});

/** Merges a value of table 3 over further rows or columns, which then print none of their own. */
function mergeValue(start: string, column: number, rowSpan: number, colSpan: number) {
  return (rows: SpannedText[][]): SpannedText[][] => {
    const first = rows.findIndex((row) => row.some(({ text }) => text.startsWith(start)));
    return rows.map((row, index) => {
      if (index < first || index >= first + rowSpan) return row;
      const at = row.length - 7 + column;
      const merged = index === first ? [{ ...cell('5'), rowSpan, colSpan }] : [];
      return row.toSpliced(at, colSpan, ...merged);
    });
  };
}

test.each([
  ['a high row and the next', mergeValue('（二）', 3, 2, 1)],
  ['three rows', mergeValue('2.重复申请', 3, 3, 1)],
  ['all columns', mergeValue('2.重复申请', 0, 1, 7)],
])('a number merged over %s leaves a table without any line unread', async (_, change) => {
  expect(await requestsRead(change)).toEqual({ codes: ['table.no-lines'], values: 0 });
});

test('a single blank cell leaves a table without lines readable', async () => {
  const blank = (rows: SpannedText[][]) => rows.with(7, [...(rows[7] ?? []).slice(0, -1), cell('')]);
  expect(await requestsRead(blank)).toEqual({ codes: ['table.lines-missing'], values: 174 });
});

test('of two tables of one kind without lines both are read, and what the second prints is said', async () => {
  const [disclosure = [], requests = [], disputes = []] = tablesOf('2021', printOf);
  const [other = []] = tablesOf('2021', () => '9');
  const { report, findings } = await reportOf([other, disclosure, requests, disputes]);
  expect(report.figures['licensing.decisions']?.value).toBe(9);
  const said = findings.filter(({ code }) => code === 'label.duplicate');
  expect(said.flatMap(({ figures = [] }) => figures)).toContain('licensing.decisions');
});

test('of two tables of one kind, one of which cannot be put together, none is read', async () => {
  const [disclosure = [], requests = [], disputes = []] = tablesOf('2021', printOf);
  const other = disclosure.map((row) => row.map((one) => (one.text === '规章' ? cell('规 则') : one)));
  const { report } = await reportOf([disclosure, other, requests, disputes]);
  expect(report.figures['licensing.decisions']?.value).toBeUndefined();
  expect(report.figures['requests.received.total']?.value).toBe(Number(printOf('requests.received.total')));
});

test('a header whose first row stands on the page before is known by the rest', async () => {
  const [disclosure = [], requests = [], disputes = []] = tablesOf('2021', printOf);
  const [, second = [], ...others] = requests;
  const header = [{ text: '', colSpan: 3, rowSpan: 2 }, ...second];
  const { report, findings } = await reportOf([disclosure, [header, ...others], disputes]);
  expect(report.figures['requests.received.total']?.value).toBe(Number(printOf('requests.received.total')));
  expect(findings.filter(({ code }) => code === 'table.header-lost')).toEqual([]);
});
