import { expect, test } from 'vitest';
import { readHtml } from '../read-html.ts';
import { accepted, picture } from '../test-picture.ts';

const read = (css: string, table: string) =>
  readHtml(new TextEncoder().encode(`<style>${css}</style><table>${table}</table>`));
const inCell = (value: string, attributes = ''): string => `<tr><td>规章<td ${attributes}>${value}`;

function said(css: string, table: string): string[] {
  return accepted(read(css, table)).findings.map(({ code, message, at }) => `${at?.line} ${code} ${message}`);
}

const doubted = (text: string, doubt: string, line = 2): string =>
  `${line} read.doubtful-style 这里的文字“${text}”${doubt}，仍照读取，请核对原文。`;
const covered = (text: string): string => doubted(text, '可能只露出一部分，其余被截去或盖住');
const unseen = (text: string, line: number): string => doubted(text, '在网页可能不显示的一列里', line);

test.each([
  '<div style="width:1ch;overflow:hidden">57</div>',
  '<p style="max-width:8px;overflow:hidden;white-space:nowrap">57</p>',
  '<b style="display:inline-block;width:1em;overflow:clip">5757</b>',
  '<b style="float:left;width:1em;overflow:hidden">5757</b>',
  '<div style="height:4px;overflow:hidden">57</div>',
  '<div style="font-size:30px;width:20px;overflow-x:hidden">57</div>',
  '<i style="clip-path:inset(0 50% 0 0)">57</i>',
])('%s may show a part of its number', (value) => {
  expect(said('', inCell(value))).toEqual([covered(value.replace(/<[^>]*>/g, ''))]);
});

test.each([
  '<div style="width:50px;overflow:hidden">57</div>',
  '<div style="width:100%;height:20px;overflow:hidden;white-space:nowrap">575757575757</div>',
  '<div style="width:1px">57</div>',
  '<span style="width:1px;overflow:hidden">57</span>',
  '<div style="width:5px;overflow:hidden">无</div>',
  '<div style="width:14px;font-size:12px;overflow:hidden">57</div>',
  '<i style="clip-path:none">57</i>',
])('%s shows all of it', (value) => {
  expect(said('td{overflow:hidden;width:1px}', inCell(value))).toEqual([]);
});

test.each([
  ['', '7<b style="position:absolute;inset:0;background:#fff"></b>', '7'],
  ['', '77<b style="position:absolute;left:0;background-color:#fff">5</b>', '775'],
  ['td:after{content:"";position:absolute;right:0;width:50%;background:white}', '57', '57'],
])('%s with %s may cover digits', (css, value, text) => {
  expect(said(css, inCell(value))).toContain(covered(text));
});

test.each([
  ['td:after{content:"";position:absolute;right:0;width:1px;height:100%;background:#ddd}', '57'],
  ['td:before{content:"";position:absolute;inset:0;z-index:-1;background:#eee}', '57'],
  ['td:before{content:"";position:absolute;background:transparent}', '57'],
  ['', '57<b style="position:absolute;display:none;background:#fff">5</b>'],
  ['', '57<b style="position:relative;background:#fff"></b>'],
])('%s with %s covers nothing', (css, value) => {
  expect(said(css, inCell(value)).filter((line) => line.includes('盖住'))).toEqual([]);
});

test.each([
  '<span style="display:inline-block;width:6px;border-top:1px solid #000"></span>57',
  '57<i style="position:absolute;left:0;right:0;top:50%;border-top:1px solid red"></i>',
  '57<b style="display:inline-block;margin-left:-8px;width:8px;height:16px;background:#fff"></b>',
  '57<hr style="margin-top:-9px">',
])('%s draws something at its number', (value) => {
  expect(said('', inCell(value))).toEqual([doubted('57', '旁边或上面画着线条或色块，可能是负号或划线')]);
});

test.each([
  '57<span style="background:white"></span>',
  '57<span style="width:6px;border:none;background:transparent"></span>',
  '57<p style="height:0;border:0 solid"></p>',
  '<span style="display:inline-block;border:1px solid">57</span>',
  '57<a name=note></a>',
])('%s draws nothing at it', (value) => {
  expect(said('', inCell(value))).toEqual([]);
});

test('digits of a font of signs are named', () => {
  const signs = doubted('57', '用的是符号字体，印出来的可能不是数字');
  expect(said('', inCell('<i style="font-family:Wingdings">57</i>'))).toEqual([signs]);
  expect(said('', inCell('<font face="Webdings">57</font>'))).toEqual([signs]);
  expect(said('td{font-family:"Wingdings 2",宋体}', inCell('57'))).toEqual([signs]);
  expect(said('', inCell('<i style="font-family:宋体,Wingdings">57</i>'))).toEqual([]);
  expect(said('', inCell('<i style="font-family:Wingdings">l</i>57'))).toEqual([]);
});

test('an entry that only its list numbers is no blank', () => {
  expect(picture(read('', inCell('<ol start=57><li></li></ol>')))).toEqual(['|规章|〔图片〕|']);
  expect(picture(read('', inCell('<ol><li>57</li></ol>')))).toEqual(['|规章|57|']);
  expect(picture(read('', inCell('<ul><li></li></ul>')))).toEqual(['|规章||']);
});

test.each(['visibility:collapse', 'display:none', 'width:0'])(
  'numbers in a column of %s are named',
  (style) => {
    const rows = `${inCell('57')}<td>8<tr><td colspan=2>12<td>9<tr><td rowspan=2>a<td>4<td>5<tr><td>6<td>7`;
    const numbers = [unseen('57', 2), unseen('4', 9), unseen('6', 13)];
    const columns = (html: string): string => `${html}${rows}`;
    expect(said(`.h{${style}}`, columns('<col><col class=h><col>'))).toEqual(numbers);
    expect(said('', columns(`<colgroup><col><col style="${style}"></colgroup>`))).toEqual(numbers);
    expect(said('', columns(`<colgroup></colgroup><colgroup style="${style}"></colgroup>`))).toEqual(numbers);
  },
);

test('columns that only say how wide they are put no number in doubt', () => {
  expect(said('', `<col width=0><col width=72 style="width:54pt">${inCell('57')}`)).toEqual([]);
  expect(said('', `<colgroup style="width:0"><col span=2></colgroup>${inCell('57')}`)).toEqual([]);
  expect(said('', `<col style="visibility:hidden"><col span=99999999>${inCell('57')}`)).toEqual([]);
});
