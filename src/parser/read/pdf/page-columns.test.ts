import { expect, test } from 'vitest';
import { readPdf } from '../read-pdf.ts';
import { accepted, picture } from '../test-picture.ts';
import { drawTable, type Mark, writePdf } from './test-pdf.ts';

const single = { rowSpan: 1, colSpan: 1 };

/** Lines of prose, the first one indented, from a place on. */
function prose(letter: string, x: number, y: number, lines = 11): Mark[] {
  return Array.from({ length: lines }, (_, index) => ({
    text: letter.repeat(index === 0 ? 30 : 32),
    x: index === 0 ? x + 20 : x,
    y: y + index * 15,
  }));
}

/** A table of rows of a label and a number. */
function rows(x: number, y: number, cells: readonly (readonly [string, string])[]): Mark[] {
  return drawTable({
    left: x,
    top: y,
    columns: [220, 80],
    rows: cells.map(() => 20),
    cells: cells.flatMap((row, index) =>
      row.map((text, column) => ({ row: index, column, ...single, lines: [text] })),
    ),
  });
}

async function linesOf(...pages: readonly (readonly Mark[])[]): Promise<string[]> {
  return picture(await readPdf(writePdf(pages.map((marks) => ({ width: 842, height: 595, marks })))));
}

test('a page in two columns is read one column after the other, and a table goes on in the next', async () => {
  const left = [
    ...prose('甲', 60, 100),
    ...rows(60, 480, [
      ['规章', '1'],
      ['许可', '2'],
    ]),
  ];
  const right = [...rows(440, 90, [['处罚', '3']]), ...prose('乙', 440, 200)];
  expect(await linesOf([{ text: '清河镇年报', x: 370, y: 50, size: 20 }, ...left, ...right])).toEqual([
    '清河镇年报',
    '甲'.repeat(350),
    '|规章|1|',
    '|许可|2|',
    '|处罚|3|',
    '乙'.repeat(350),
  ]);
});

test('page numbers under either column are no part of the text', async () => {
  const page = (number: number, letter: string): Mark[] => [
    ...prose(letter, 60, 100),
    ...prose(letter, 440, 100),
    { text: `- ${number} -`, x: 200, y: 570 },
    { text: `- ${number + 1} -`, x: 590, y: 570 },
  ];
  const lines = await linesOf(page(1, '甲'), page(3, '乙'));
  expect(lines.join('')).toBe('甲'.repeat(700) + '乙'.repeat(700));
});

test('what was left out of a page in columns is said once', async () => {
  const marks: Mark[] = [...prose('甲', 60, 100), ...prose('乙', 440, 100), { text: '408', x: 900, y: 100 }];
  const { findings } = accepted(await readPdf(writePdf([{ width: 842, height: 595, marks }])));
  expect(findings.map(({ code }) => code)).toEqual(['read.hidden-text']);
});

test.each<[string, readonly Mark[]]>([
  [
    'words and numbers beside them',
    Array.from({ length: 20 }, (_, index) => [
      { text: '甲'.repeat(20), x: 60, y: 100 + index * 20 },
      { text: '12 34 56 78 90 12 34', x: 500, y: 100 + index * 20 },
    ]).flat(),
  ],
  [
    'a line that runs across',
    [...prose('甲', 60, 100), ...prose('甲', 440, 100), { text: '丙'.repeat(60), x: 60, y: 300 }],
  ],
])('a page of one column is read line by line: %s', async (_, marks) => {
  const [first = ''] = await linesOf(marks);
  expect(first).toMatch(/^甲+ ?(?:12|甲)/);
  expect(first.length).toBeGreaterThan(34);
});
