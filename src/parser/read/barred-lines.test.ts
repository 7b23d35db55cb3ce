import { expect, test } from 'vitest';
import { extractReport } from '../extract/extract-report.ts';
import { startComputing } from '../test-computing-time.ts';
import { figureWord } from '../test-tables.ts';
import { readHtml } from './read-html.ts';

const page = (body: string) => {
  const document = readHtml(new TextEncoder().encode(`<!DOCTYPE html><meta charset=utf-8><body>${body}`));
  if ('code' in document) throw new Error(document.message);
  return document;
};

const rows = [
  ['第二十条第（一）项'],
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '1', '2', '3'],
  ['行政规范性文件', '4', '5', '6'],
  ['第二十条第（五）项'],
  ['信息内容', '本年处理决定数量'],
  ['行政许可', '7'],
  ['第二十条第（六）项'],
  ['信息内容', '本年处理决定数量'],
  ['行政处罚', '8'],
  ['行政强制', '9'],
];
const barred = (bar: string): string[] => rows.map((cells) => `${bar} ${cells.join(` ${bar} `)} ${bar}`);
const heading = '<h2>二、主动公开政府信息情况</h2>';

function figuresOf(body: string): string[] {
  const { figures } = extractReport(page(`${heading}${body}`)).report;
  return Object.entries(figures).flatMap(([id, figure]) =>
    figure.state === 'absent' ? [] : [`${id} ${figureWord(figure)}`],
  );
}

const read = [
  'rules.issued 1',
  'rules.repealed 2',
  'rules.inForce 3',
  'normativeDocuments.issued 4',
  'normativeDocuments.repealed 5',
  'normativeDocuments.inForce 6',
  'licensing.decisions 7',
  'penalties.decisions 8',
  'coerciveMeasures.decisions 9',
];

test.each(['|', '│', '┃', '┆', '｜', '║'])('lines whose cells are parted by %s are a table', (bar) => {
  const lines = barred(bar);
  expect(figuresOf(`<pre>\n${lines.join('\n')}\n</pre>`)).toEqual(read);
  expect(figuresOf(lines.map((line) => `<p>${line}</p>`).join('\n'))).toEqual(read);
  expect(figuresOf(`<p>${lines.join('<br>')}</p>`)).toEqual(read);
});

test('rules drawn between them are none of its rows', () => {
  const lines = barred('│').join('\n├┄┄┄┄┼┄┄┄┄┤\n');
  expect(figuresOf(`<pre>\n┌────┬────┐\n${lines}\n└────┴────┘\n</pre>`)).toEqual(read);
});

test('its cells stand where they are printed', () => {
  const document = page(`${heading}<pre>${barred('|').join('\n')}</pre>`);
  const table = document.blocks.find((block) => block.kind === 'table');
  const cell = table?.rows[2]?.cells[3];
  expect(document.lines.join('\n').slice(cell?.at.start, cell?.at.end)).toBe('3');
});

test.each([
  ['a struck digit', '<s>1</s>8'],
  ['a hidden digit', '<span style="display:none">1</span>8'],
  ['a white digit', '<span style="color:#fff">1</span>8'],
  ['a raised digit', '8<sup>1</sup>'],
  ['a picture', '<img src=1.png>8'],
  ['a field', '<input value=1>8'],
])('lines of which one has %s are none', (_, cell) => {
  const lines = barred('|').join('\n').replace('| 8 |', `| ${cell} |`);
  expect(figuresOf(`<pre>${lines}</pre>`)).toEqual([]);
});

test('menus and prose with bars stay lines', () => {
  const menu = ['首页 | 新闻 | 公开', '上一篇 | 下一篇', '字体 | 大 | 中 | 小', '1 | 2 | 3'];
  const { blocks } = page(menu.map((line) => `<p>${line}</p>`).join(''));
  expect(blocks.map((block) => block.kind === 'paragraph' && block.text)).toEqual(menu);
});

test('many lines with bars take no time', () => {
  const lines = 'a | b\n|--|--|\nc\n'.repeat(30_000);
  const computed = startComputing();
  expect(page(`<pre>${lines}</pre>`).blocks.length).toBeGreaterThan(30_000);
  expect(computed()).toBeLessThan(3000);
});
