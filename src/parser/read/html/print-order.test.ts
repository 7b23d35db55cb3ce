import { expect, test } from 'vitest';
import { startComputing } from '../../test-computing-time.ts';
import { readHtml } from '../read-html.ts';
import { accepted, picture } from '../test-picture.ts';

const read = (css: string, row: string) =>
  readHtml(new TextEncoder().encode(`<style>${css}</style><table>${row}</table>`));
const inCell = (value: string, attributes = ''): string => `<tr><td>规章<td ${attributes}>${value}`;

function said(css: string, row: string): string[] {
  return accepted(read(css, row)).findings.map(({ code, message, at }) => `${at?.line} ${code} ${message}`);
}

const reordered = (text: string): string =>
  `2 read.doubtful-style 这里的文字“${text}”可能不按文字的次序印出，仍照读取，请核对原文。`;
const lined = (text: string): string =>
  `2 read.doubtful-style 这里的文字“${text}”上可能画着一条线，像是划掉的，仍照读取，请核对原文。`;

test.each([
  ['', inCell('<bdo dir=rtl>75</bdo>')],
  ['.k{unicode-bidi:bidi-override;direction:rtl}', inCell('<i class=k>75</i>')],
  ['.k{unicode-bidi:isolate-override}', inCell('75', 'class=k dir=rtl')],
  ['.k{display:flex;flex-direction:row-reverse}', inCell('<b>7</b><b>5</b>', 'class=k')],
  ['.k{display:inline-flex;flex-flow:row-reverse wrap}', inCell('<i class=k><b>7</b><b>5</b></i>')],
  ['.k{display:flex}', inCell('<b>7</b><b>5</b>', 'class=k dir=rtl')],
  ['.k{transform:scaleX(-1)}', inCell('<i class=k>75</i>')],
])('%s turns %s round', (css, row) => {
  expect(picture(read(css, row))).toEqual(['|规章|75|']);
  expect(said(css, row)).toEqual([reordered('75')]);
});

test.each([
  ['.k{order:-1}', inCell('<b>7</b><b class=k>5</b>', 'style=display:flex')],
  ['.k{float:left}', inCell('7<b class=k>5</b>')],
  ['.k{position:relative;left:-2em}', inCell('7<b class=k>5</b>')],
  ['.k{margin-left:-2em}', inCell('7<b class=k>5</b>')],
])('%s moves a digit past others', (css, row) => {
  expect(said(css, row)).toEqual([reordered('5')]);
});

test.each([
  ['.k{margin-left:-1px}', inCell('7<b class=k>5</b>')],
  ['td{margin-left:-2em}', `${inCell('7')}<td>5`],
])('%s moves nothing', (css, row) => {
  expect(said(css, row)).toEqual([]);
});

test('cells out of their places are told, each', () => {
  const row = '<tr class=k><td>规章<td>7<td>5';
  const both = [reordered('7').replace('2 ', '3 '), reordered('5').replace('2 ', '4 ')];
  expect(said('.k{display:flex;flex-direction:row-reverse}', row).map((line) => line.slice(2))).toEqual(
    both.map((line) => line.slice(2)),
  );
  expect(said('', '<tr><td>规章<td style="order:2">7<td>5')).toEqual([reordered('7')]);
});

test.each([
  ['.k{background:linear-gradient(transparent 45%,#000 45%,#000 55%,transparent 55%)}', '<i class=k>97</i>'],
  ['.k{background:linear-gradient(#fff 9px,red 9px,red 10px,#fff 10px)}', '<i class=k>97</i>'],
  ['.k{background:linear-gradient(red,red) no-repeat center/100% 1px}', '<i class=k>97</i>'],
  ['.k{background-image:linear-gradient(red,red);background-size:100% 2px}', '<i class=k>97</i>'],
  ['.k{background:repeating-linear-gradient(transparent 0 8px,#000 8px 9px)}', '<i class=k>97</i>'],
  ['.k:after{content:"";position:absolute;top:50%;border-top:1px solid red}', '<i class=k>97</i>'],
])('%s may strike out what is in a cell', (css, value) => {
  expect(said(css, inCell(value))).toEqual([lined('97')]);
});

test('a line behind a row is one behind each of its numbers', () => {
  const css = '.k{background:linear-gradient(#fff 48%,red 48%,red 52%,#fff 52%)}';
  expect(said(css, '<tr class=k><td>规章<td>97')).toEqual([lined('97')]);
});

test.each([
  ['td{background:linear-gradient(#fff,#eee)}', inCell('75')],
  ['td{background:linear-gradient(to bottom,#fff 0%,#f5f5f5 50%,#eee 100%)}', inCell('75')],
  ['td{background:url(a.png) no-repeat}', inCell('75')],
  ['td{direction:ltr;unicode-bidi:isolate}', inCell('75')],
  ['', inCell('<bdo dir=ltr>75</bdo>')],
  ['', inCell('<bdo dir=rtl>7</bdo>')],
  ['', inCell('<i style="direction:rtl">75</i>')],
  ['table{direction:rtl}', inCell('75')],
  ['table{float:left}', inCell('75')],
  ['b{float:left}', inCell('<b>75</b>')],
  ['.k{display:flex;justify-content:center}', inCell('<b>7</b><b>5</b>', 'class=k')],
  ['.k{display:flex;flex-direction:row-reverse}', inCell('<b>75</b>', 'class=k')],
  ['.k{order:0}', inCell('7<b class=k>5</b>')],
  ['td:before{content:"";position:absolute;top:0}', inCell('75')],
  ['td:before{content:"";position:absolute;top:50%;width:3px;height:12px}', inCell('75')],
])('%s leaves %s as it is', (css, row) => {
  expect(picture(read(css, row))).toEqual(['|规章|75|'.replace('75', row.includes('>7</bdo>') ? '7' : '75')]);
  expect(said(css, row)).toEqual([]);
});

test('what a page lays out beside its text is none of a number', () => {
  const prose = `<p>${'二〇二三年，我镇公开信息。'.repeat(9)}2023</p>`;
  const row = `<tr><td><div style="float:left">2024</div>${prose}`;
  expect(said('', row)).toEqual([]);
});

test('many parts in a cell take no time', () => {
  const row = inCell('<b style="float:left">1</b>'.repeat(60_000));
  const computed = startComputing();
  read('', row);
  expect(computed()).toBeLessThan(3000);
});
