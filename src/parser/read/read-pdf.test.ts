import { expect, test } from 'vitest';
import { drawTable, type Mark, writePdf } from './pdf/test-pdf.ts';
import { readPdf } from './read-pdf.ts';
import { expectMadeReport, fixture } from './test-made-report.ts';
import { accepted, picture } from './test-picture.ts';

const words = '为了让这一页有足够多的文字可以读取这里写上一些没有意义的话';

/** Marks enough for a page not to be taken for a scan. */
const filler: Mark[] = Array.from({ length: 20 }, (_, index) => ({
  text: words.charAt(index),
  x: 60 + index * 12,
  y: 780,
}));
const single = { rowSpan: 1, colSpan: 1 };

/** A table of two rows under a header whose second column is merged over two. */
const small = drawTable({
  left: 60,
  top: 100,
  columns: [120, 40, 40],
  rows: [20, 20, 40],
  cells: [
    { row: 0, column: 0, ...single, lines: ['信息内容'] },
    { row: 0, column: 1, rowSpan: 1, colSpan: 2, lines: ['数量'] },
    { row: 1, column: 0, ...single, lines: ['规章'] },
    { row: 1, column: 1, rowSpan: 2, colSpan: 1, lines: ['12'] },
    { row: 1, column: 2, ...single, lines: ['3'] },
    { row: 2, column: 0, ...single, lines: ['规范性', '文件'] },
    { row: 2, column: 2, ...single, lines: [] },
  ],
});
const smallPicture = ['|信息内容|数量→2|', '|规章|12↓2|3|', '|规范性⏎文件|^||'];

async function pictureOf(marks: readonly Mark[], page: { rotate?: 90 | 180 | 270 } = {}): Promise<string[]> {
  const lines = picture(await readPdf(writePdf([{ ...page, marks: [...marks, ...filler] }])));
  return lines.filter((line) => line !== words.slice(0, 20));
}

async function codesOf(marks: readonly Mark[]): Promise<string[]> {
  return accepted(await readPdf(writePdf([{ marks: [...marks, ...filler] }]))).findings.map(
    ({ code }) => code,
  );
}

test.each([
  ['form-2019.pdf', '2019'],
  ['form-2021.pdf', '2021'],
  ['split-rows.pdf', '2021'],
  ['landscape.pdf', '2019'],
] as const)('%s is read as it was made', async (name, form) => {
  const document = accepted(await readPdf(fixture(name)));
  expectMadeReport(document, form);
  expect(document.findings).toEqual([]);
});

test('every cell says its line, its page and its box on the page', async () => {
  const { blocks, lines } = accepted(await readPdf(fixture('split-rows.pdf')));
  const cells = blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : [],
  );
  expect(new Set(cells.map((cell) => cell.at.page))).toEqual(new Set([1, 2, 3, 4, 5]));
  for (const { raw, at } of cells) {
    const [x = -1, y = -1, width = -1, height = -1] = at.box ?? [];
    expect(lines[(at.line ?? 0) - 1]?.trim()).toBe(raw.split('\n')[0]);
    expect(Math.min(x, y, width, height)).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThan(596);
    expect(y + height).toBeLessThan(842);
  }
});

test('page numbers and repeated header rows are no part of the text', async () => {
  const lines = picture(await readPdf(fixture('split-rows.pdf')));
  expect(lines.filter((line) => /^-\s*\d\s*-$/.test(line))).toEqual([]);
  expect(lines.filter((line) => line.includes('申请人情况'))).toHaveLength(1);
});

test('merged cells, wrapped labels and blank cells are read from lines', async () => {
  expect(await pictureOf(small)).toEqual(smallPicture);
});

test.each([
  ['in its middle', [40, 80, 240, 120]],
  ['at its head', [40, 40, 240, 600]],
  ['across the page', [20, 20, 555, 740]],
] as const)('a frame drawn around a table leaves the table: %s', async (_, [x, y, width, height]) => {
  const frame = drawTable({
    left: x,
    top: y,
    columns: [width],
    rows: [height],
    cells: [{ row: 0, column: 0, ...single, lines: [] }],
  });
  expect(await pictureOf([...frame, ...small])).toEqual(smallPicture);
});

test.each([90, 180, 270] as const)('a page turned by %s° reads the same', async (rotate) => {
  expect(await pictureOf(small, { rotate })).toEqual(smallPicture);
});

test('boxes on a turned page are those of the page as it is shown', async () => {
  const pages = [{ rotate: 90 as const, marks: [...small, ...filler] }];
  const { blocks } = accepted(await readPdf(writePdf(pages)));
  const table = blocks.find((block) => block.kind === 'table');
  const box = table?.rows[1]?.cells[2]?.at.box ?? [];
  // At 223, 131 of a page 842 high; a quarter turn puts the bottom left corner at the top left.
  expect(box.map(Math.round)).toEqual([842 - 132, 223, 10, 5]);
});

test('a label written upwards in its cell is read upright', async () => {
  const table = drawTable({
    left: 60,
    top: 100,
    columns: [20, 60],
    rows: [80],
    cells: [
      { row: 0, column: 0, ...single, lines: [] },
      { row: 0, column: 1, ...single, lines: ['0'] },
    ],
  });
  expect(await pictureOf([...table, { text: '结果维持', x: 74, y: 160, turned: 'up' }])).toEqual([
    '|结果维持|0|',
  ]);
});

test('thin filled rectangles are lines, broad ones are shading', async () => {
  const bar = (x: number, y: number, width: number, height: number): Mark => ({
    fill: [x, y, width, height],
  });
  const text: Mark[] = [
    { text: '规章', x: 62, y: 112 },
    { text: '5', x: 132, y: 112 },
  ];
  const lines = [60, 120, 180].map((x) => bar(x, 100, 0.5, 20));
  const shading: Mark = { operators: '.9 g 60 722 120 20 re f 0 g' };
  expect(
    await pictureOf([shading, ...lines, bar(60, 100, 120, 0.5), bar(60, 120, 120, 0.5), ...text]),
  ).toEqual(['|规章|5|']);
  const thick = [60, 120, 180].map((x) => bar(x, 100, 4.5, 24.5));
  expect(await pictureOf([...thick, bar(60, 100, 120, 4.5), bar(60, 120, 120, 4.5), ...text])).toEqual([
    '|规章|5|',
  ]);
});

test('letters drawn twice to look bold are read once, raised digits stay apart, gaps are spaces', async () => {
  const table = drawTable({
    left: 60,
    top: 100,
    columns: [60, 60, 60],
    rows: [20],
    cells: [0, 1, 2].map((column) => ({ row: 0, column, ...single, lines: [] })),
  });
  const text: Mark[] = [
    { text: '70', x: 64, y: 112 },
    { text: '70', x: 64.3, y: 112 },
    { text: '5', x: 124, y: 112 },
    { text: '1', x: 129, y: 108, size: 6 },
    { text: '12', x: 184, y: 112 },
    { text: '0', x: 197, y: 112 },
  ];
  expect(await pictureOf([...table, ...text])).toEqual(['|70|5¹|12 0|']);
});

/** What a cell reads of pieces of text, each with its place from the left, the size and the height it is raised. */
async function cellOf(pieces: readonly (readonly [string, number, number?, number?])[]): Promise<string[]> {
  const table = drawTable({
    left: 60,
    top: 100,
    columns: [60, 60],
    rows: [20],
    cells: [0, 1].map((column) => ({ row: 0, column, ...single, lines: [] })),
  });
  const text = pieces.map(([text, x, size = 10, up = 0]): Mark => ({ text, x: 64 + x, y: 112 - up, size }));
  return pictureOf([...table, ...text]);
}

test.each([
  [
    'a note almost as large as the number',
    [
      ['57', 0],
      ['1', 10, 8.3, 3.3],
    ],
    '57¹',
  ],
  [
    'a note of two digits',
    [
      ['57', 0],
      ['1', 10, 8.3, 3.3],
      ['2', 14, 8.3, 3.3],
    ],
    '57¹²',
  ],
  [
    'a note before the number',
    [
      ['4', 0, 8.3, 3.3],
      ['66', 5],
    ],
    '⁴66',
  ],
  [
    'a note below the line',
    [
      ['57', 0],
      ['1', 10, 8.3, -2],
    ],
    '57₁',
  ],
  [
    'a note of the same size',
    [
      ['57', 0],
      ['1', 10, 10, 3],
    ],
    '57¹',
  ],
  [
    'a note at a word',
    [
      ['许可', 0],
      ['1', 20, 8.3, 3.3],
    ],
    '许可¹',
  ],
  [
    'a small digit on the line',
    [
      ['57', 0],
      ['9', 10, 9],
    ],
    '57 9',
  ],
  [
    'a tiny digit before the number',
    [
      ['9', 0, 1],
      ['57', 0.5],
    ],
    '₉57',
  ],
  [
    'digits squeezed to less than half',
    [
      ['6', 0, 10],
      ['6', 2.4, 10],
    ],
    '6 6',
  ],
  [
    'a shadow',
    [
      ['1', 0],
      ['1', 2.3],
      ['1', 5],
      ['1', 7.3],
    ],
    '1 1 1 1',
  ],
  [
    'another number over it',
    [
      ['99', 0],
      ['57', 0],
    ],
    '99 57',
  ],
] as const)('%s is told from the number', async (_, pieces, printed) => {
  expect(await cellOf(pieces)).toEqual([`|${printed}||`]);
});

test.each([
  [
    'two digits that a simulated bold draws twice',
    [
      ['7', 0],
      ['7', 0.5],
      ['0', 5],
      ['0', 5.5],
    ],
    '70',
  ],
  [
    'digits set close',
    [
      ['7', 0],
      ['0', 4],
    ],
    '70',
  ],
  [
    'a number in pieces',
    [
      ['48', 0],
      ['.', 10],
      ['25', 15],
    ],
    '48.25',
  ],
  [
    'digits of another size beside a word',
    [
      ['许可', 0],
      ['1', 20, 9],
    ],
    '许可1',
  ],
  [
    'a smaller remark behind a number',
    [
      ['57', 0],
      ['件', 10, 8, 0],
    ],
    '57件',
  ],
] as const)('%s are read as they stand', async (_, pieces, printed) => {
  expect(await cellOf(pieces)).toEqual([`|${printed}||`]);
});

test('a number that runs over the line into the next cell is whole in neither', async () => {
  const table = drawTable({
    left: 60,
    top: 100,
    columns: [30, 60],
    rows: [20],
    cells: [0, 1].map((column) => ({ row: 0, column, ...single, lines: [] })),
  });
  const digits = (from: number): Mark[] =>
    [...'123456'].map((text, index) => ({ text, x: from + index * 5, y: 112 }));
  expect(await pictureOf([...table, ...digits(70)])).toEqual(['|1234…|…56|']);
  expect(await pictureOf([...table, ...digits(60)])).toEqual(['|123456||']);
  const beside: Mark[] = [
    { text: '12', x: 79, y: 112 },
    { text: '34', x: 91, y: 112 },
  ];
  expect(await pictureOf([...table, ...beside])).toEqual(['|12|34|']);
});

/** A row of a label and a number between operators before and after the number, and what is found. */
async function rowWith(before: string, after: string, text = '57'): Promise<string[]> {
  const table = drawTable({
    left: 60,
    top: 100,
    columns: [60, 60],
    rows: [20],
    cells: [0, 1].map((column) => ({ row: 0, column, ...single, lines: column === 0 ? ['许可'] : [] })),
  });
  const marks: Mark[] = [
    ...filler,
    ...table,
    { operators: `q ${before}` },
    { text, x: 124, y: 112 },
    { operators: `${after} Q` },
    { text: '8', x: 150, y: 112 },
  ];
  const document = await readPdf(writePdf([{ marks }]));
  const messages = accepted(document).findings.map(({ message }) => message);
  return [...picture(document).filter((line) => line.startsWith('|')), ...messages];
}

const hidden = '第 1 页有隐藏的文字“57”，读者看不到，没有读取。';

// The row lies at 722 to 742 from the foot of the page, the number at 124 to 134.
test.each([
  ['white on paper', '1 g', ''],
  ['nearly white on white', '1 g 120 722 60 20 re f .98 g', ''],
  ['black on black', '0 g 120 722 28 20 re f', ''],
  ['without any ink', '/Faint gs', ''],
  ['in a layer that is not shown', '/OC /Off BDC', 'EMC'],
  ['cut off', '60 722 50 20 re W n', ''],
  ['under a white area', '', '1 g 121 722 20 20 re f'],
  ['under a black area', '', '0 g 121 722 20 20 re f'],
])('text that nobody sees is not read: %s', async (_, before, after) => {
  expect(await rowWith(before, after)).toEqual(['|许可|8|', hidden]);
});

test.each([
  ['white on a dark area', '.2 .2 .6 rg 121 722 58 20 re f 1 g', ''],
  ['white on an area that is not one rectangle', '.2 g 121 722 4 20 re 125 722 50 20 re f 1 g', ''],
  ['white on a thick stroke', '.2 g 20 w 121 732 m 179 732 l S 1 g', ''],
  ['black on a light area', '.9 g 121 722 58 20 re f 0 g', ''],
  ['in a layer that is shown', '/OC /On BDC', 'EMC'],
  ['in marks that are no layer', '/Span BMC', 'EMC'],
  ['within what is cut off', '60 722 120 20 re W n', ''],
  ['under an area that lets it through', '', '/Mixed gs 1 1 0 rg 121 722 20 20 re f'],
  ['under an area without ink', '', '/Faint gs 1 g 121 722 20 20 re f'],
  ['under an area that is cut off', '', '136 722 40 20 re W n 1 g 121 722 58 20 re f'],
  ['beside a white area', '', '1 g 136 722 10 20 re f'],
])('text that is seen is read: %s', async (_, before, after) => {
  expect(await rowWith(before, after)).toEqual(['|许可|57 8|']);
});

test.each([
  ['an area over its last digit', '', '1 g 129 722 10 20 re f', '57…'],
  ['a black area over half of it', '', '0 g 118 722 11 20 re f', '57…'],
  ['an area over its upper half', '', '1 g 120 733 20 12 re f', '57…'],
  ['a stroke aslant', '', '123 729 m 136 739 l S', '57…'],
  ['a cross', '', '124 738 m 134 728 l 124 728 m 134 738 l S', '57…'],
])('a number with %s is not whole', async (_, before, after, cell) => {
  expect((await rowWith(before, after))[0]).toBe(`|许可|${cell} 8|`);
});

test.each([
  ['a stroke', '140 733 m 146 733 l S'],
  ['a narrow area', '140 732.6 6 1 re f'],
  ['an arrow', '143 729 m 140 734 l 146 734 l h f'],
  ['an arrow of strokes', '143 736 m 143 729 l 140 732 l 143 729 m 146 732 l S'],
])('a number with %s where its sign stands may be another', async (_, sign) => {
  expect((await rowWith('', sign))[0]).toBe('|许可|57 …8|');
});

test.each([
  ['a bit of its edge is covered', '1 g 133 722 10 20 re f'],
  ['it stands low in what was painted', '1 g 120 722 20 7 re f'],
  ['a diagonal runs beside it', '160 722 m 180 742 l S'],
  ['a stroke underlines it', '140 727 m 146 727 l S'],
  ['a frame stands around it', '122 732 m 122 742 138 742 138 732 c 138 722 122 722 122 732 c S'],
  ['something is drawn far before it', '137 731 m 135 734 l 139 734 l h f'],
  ['a sign of the colour of paper stands before it', '1 g 143 729 m 140 734 l 146 734 l h f'],
])('a number is whole where %s', async (_, after) => {
  expect((await rowWith('', after))[0]).toBe('|许可|57 8|');
});

test('drawings do not touch what stands outside of tables', async () => {
  const marks: Mark[] = [
    ...filler,
    { text: '2023', x: 60, y: 300 },
    { operators: '57 538 m 85 548 l S 52 541 m 50 545 l 54 545 l h f' },
  ];
  expect((await pictureOf(marks)).join()).toContain('2023');
  expect((await pictureOf(marks)).join()).not.toContain('…');
});

test('only the letters that show of a piece are read', async () => {
  expect(await rowWith('60 722 74 20 re W n', '', '579')).toEqual([
    '|许可|57 8|',
    '第 1 页有隐藏的文字“9”，读者看不到，没有读取。',
  ]);
});

const struck = '第 1 页有划掉的文字“57”，已被划去，没有读取。';

test.each([
  ['a stroke', '124 733.5 m 134 733.5 l S'],
  ['a thin area', '124 733.2 10 .6 re f'],
  ['two strokes', '124 732.8 m 134 732.8 l S 124 734.2 m 134 734.2 l S'],
])('text with a line through it is not read: %s', async (_, after) => {
  expect(await rowWith('', after)).toEqual(['|许可|8|', struck]);
});

test.each([
  ['an underline', '124 729 m 134 729 l S'],
  ['a line above', '124 739 m 134 739 l S'],
  ['a line of the table, through a label that runs over it', '120 733.5 m 180 733.5 l S'],
])('other lines leave the text: %s', async (_, after) => {
  expect((await rowWith('', after)).join()).toContain('57 8');
});

test('text that runs aslant is a watermark, and its figures are said', async () => {
  const marks: Mark[] = [...small, { text: '清河2024', x: 100, y: 150, size: 24, turned: 'aslant' }];
  expect(await pictureOf(marks)).toEqual(smallPicture);
  const { findings } = accepted(await readPdf(writePdf([{ marks: [...marks, ...filler] }])));
  expect(findings.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
    'note 第 1 页有斜着印的文字“清河2024”，像是水印，没有读取。',
  ]);
});

test('a name of a radical is the character', async () => {
  expect(await pictureOf([{ text: '⼈⺠政府', x: 60, y: 60 }])).toEqual(['人民政府']);
});

test('lines of prose join to paragraphs by their ends and indents', async () => {
  const marks = [
    { text: '清河镇年报', x: 250, y: 60, size: 16 },
    { text: `甲${'文'.repeat(37)}`, x: 80, y: 100 },
    { text: `乙${'文'.repeat(39)}`, x: 60, y: 115 },
    { text: '丙', x: 60, y: 130 },
    { text: `丁${'文'.repeat(37)}`, x: 80, y: 145 },
    { text: '戊', x: 60, y: 160 },
  ];
  const lines = await pictureOf(marks);
  expect(lines.map((line) => line.replaceAll('文', ''))).toEqual(['清河镇年报', '甲乙丙', '丁戊']);
});

/** The rows of table 3 as they lie on a page: a merged group, leaf labels, two values. */
function requestRows(top: number, rows: readonly (readonly string[])[], group: string, size = 10) {
  return drawTable(
    {
      left: 60,
      top,
      columns: [60, 84, 40, 40],
      rows: rows.map(() => 40),
      cells: [
        { row: 0, column: 0, rowSpan: rows.length, colSpan: 1, lines: group === '' ? [] : [group] },
        ...rows.flatMap((cells, row) =>
          cells.map((text, column) => ({
            row,
            column: column + 1,
            ...single,
            lines: text === '' ? [] : text.split('⏎'),
          })),
        ),
      ],
    },
    size,
  );
}

test('a table that a page break cuts is one: its groups go on, a cut row is whole, shifted margins do not matter', async () => {
  const first = requestRows(
    700,
    [
      ['1.属于国家秘密', '0', '1'],
      ['2.其他法律行政法', '2', '3'],
    ],
    '不予公开',
  );
  const second = requestRows(
    60,
    [
      ['规禁止公开', '', ''],
      ['3.危及', '4', '5'],
    ],
    '',
  );
  const shifted = second.map((mark): Mark => {
    if ('from' in mark) return { from: [mark.from[0] + 20, mark.from[1]], to: [mark.to[0] + 20, mark.to[1]] };
    return 'text' in mark ? { ...mark, x: mark.x + 20 } : mark;
  });
  const pages = [
    { marks: [...first, { text: '- 1 -', x: 280, y: 820 }] },
    { marks: [...shifted, { text: '- 2 -', x: 280, y: 820 }, ...filler] },
  ];
  const lines = picture(await readPdf(writePdf(pages)));
  expect(lines.slice(0, -1)).toEqual([
    '|不予公开↓3|1.属于国家秘密|0|1|',
    '|^|2.其他法律行政法⏎规禁止公开|2|3|',
    '|^|3.危及|4|5|',
  ]);
});

test('a row of blanks at the top of a page is a row of its own', async () => {
  const first = requestRows(700, [['1.属于国家秘密', '0', '1']], '不予公开');
  const second = requestRows(
    60,
    [
      ['2.其他法律禁止', '', ''],
      ['重复申请', '', ''],
    ],
    '',
  );
  const lines = picture(await readPdf(writePdf([{ marks: first }, { marks: [...second, ...filler] }])));
  expect(lines.slice(0, -1)).toEqual([
    '|不予公开↓3|1.属于国家秘密|0|1|',
    '|^|2.其他法律禁止|||',
    '|^|重复申请|||',
  ]);
});

test('numbers of a table without lines are not placed, and it is said so', async () => {
  const labels = ['属于国家秘密', '保护第三方合法权益', '属于行政查询事项', '要求提供公开出版物', '重复申请'];
  const marks = labels.flatMap((text, index): Mark[] => [
    { text: `${index + 1}.${text}`, x: 60, y: 100 + index * 20 },
    { text: '7', x: 300, y: 100 + index * 20 },
  ]);
  expect(await codesOf(marks)).toEqual(['table.no-lines']);
  expect((await pictureOf(marks)).filter((line) => line.startsWith('|'))).toEqual([]);
});

test('a table that lacks a line, and text beyond the edge of the page, are noticed', async () => {
  const whole = drawTable({
    left: 60,
    top: 300,
    columns: [40, 40],
    rows: [20, 20],
    cells: [
      { row: 0, column: 0, ...single, lines: ['甲'] },
      { row: 0, column: 1, ...single, lines: ['丙'] },
      { row: 1, column: 1, ...single, lines: ['乙'] },
    ],
  });
  const isBetween = (mark: Mark) =>
    'from' in mark && (isLine(mark, [60, 320], [100, 320]) || isLine(mark, [100, 320], [100, 340]));
  expect(await codesOf(whole.filter((mark) => !isBetween(mark)))).toEqual(['table.lines-missing']);
  expect(await codesOf([{ text: '408', x: 700, y: 100 }])).toEqual(['read.hidden-text']);
});

type Stroke = Extract<Mark, { from: unknown }>;

function isLine({ from, to }: Stroke, start: readonly number[], end: readonly number[]): boolean {
  return `${from} ${to}` === `${start} ${end}`;
}

test.each([
  ['password.pdf', 'read.password', /密码/],
  ['scan.pdf', 'read.scanned', /扫描件/],
])('%s is refused with a sentence', async (name, code, message) => {
  expect(await readPdf(fixture(name))).toEqual({ code, message: expect.stringMatching(message) });
});

test('a file without text, of letters without meaning, or of too many pages is refused', async () => {
  const codes = await Promise.all(
    [
      [{ marks: [{ text: '无', x: 60, y: 60 }] }],
      [
        {
          marks: [
            { text: 'абвгд'.repeat(30), x: 60, y: 60 },
            ...filler.map((mark) => ({ ...mark, text: 'ж' })),
          ],
        },
      ],
      Array.from({ length: 201 }, () => ({ marks: [] })),
    ].map(async (pages) => {
      const read = await readPdf(writePdf(pages));
      return 'code' in read ? read.code : 'read';
    }),
  );
  expect(codes).toEqual(['read.no-text', 'read.garbled-text', 'read.too-large']);
});

test('running heads stay on the first page alone, feet on none', async () => {
  const page = (text: string, number: number): { marks: Mark[] } => ({
    marks: [
      { text: '清河镇政府信息公开年报', x: 60, y: 40 },
      { text, x: 90, y: 200 },
      { text: `第 ${number} 页 共 3 页`, x: 260, y: 820 },
      ...filler,
    ],
  });
  const lines = picture(await readPdf(writePdf([page('甲', 1), page('乙', 2), page('丙', 3)])));
  expect(lines.filter((line) => line.length < 15)).toEqual(['清河镇政府信息公开年报', '甲', '乙', '丙']);
});

test('text that was recognised in a picture is read with a warning', async () => {
  const marks = filler.map((mark): Mark => ({ ...mark, isInvisible: true }));
  const { findings } = accepted(await readPdf(writePdf([{ marks }], { hasPicture: true })));
  expect(findings.map(({ code, at }) => `${code} ${at?.page}`)).toEqual(['read.recognised-text 1']);
});

test('a font that cannot be read makes its file unreadable, not empty', async () => {
  expect(await readPdf(writePdf([{ marks: filler }], { encoding: 'UniCNS-UCS2-H' }))).toMatchObject({
    code: 'read.garbled-text',
  });
});

test('damage inside a compressed page is noticed, though most of the page can be read', async () => {
  const bytes = fixture('form-2021.pdf');
  const start = new TextDecoder('latin1').decode(bytes).indexOf('stream') + 1200;
  bytes[start] = (bytes[start] ?? 0) ^ 16;
  expect(await readPdf(bytes)).toMatchObject({ code: 'read.damaged-file' });
});
