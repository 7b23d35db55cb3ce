import { expect, test } from 'vitest';
import { readHtml } from './read-html.ts';
import { picture } from './test-picture.ts';

function page(html: string): string[] {
  return picture(readHtml(new TextEncoder().encode(html)));
}

const data = '<table><tr><td>规章<td>1<td>2<tr><td>规范性文件<td>3<td>4</table>';
const dataRows = ['|规章|1|2|', '|规范性文件|3|4|'];
const prose = `<p>${'我镇认真做好政府信息公开工作。'.repeat(5)}</p>`;
const proseLine = '我镇认真做好政府信息公开工作。'.repeat(5);

test('a table that only lays out the page gives its lines and the tables inside it', () => {
  expect(
    page(`<table><tr><td>首页</td><td>政务公开</td></tr>
      <tr><td><ul><li>领导<li>机构</ul></td><td><h1>年报</h1>${data}<p>尾</p></td></tr></table>`),
  ).toEqual(['首页', '政务公开', '领导', '机构', '年报', ...dataRows, '尾']);
});

test('layout tables inside layout tables are taken apart too', () => {
  const nested = `<table><tr><td>甲<td><table><tr><td>乙<td><table><tr><td>丙<td>${data}</table></table></table>`;
  expect(page(nested)).toEqual(['甲', '乙', '丙', ...dataRows]);
});

test('a table of one column is a frame around text', () => {
  expect(page(`<table><tr><td>年报<tr><td>${data}<tr><td>尾</table>`)).toEqual(['年报', ...dataRows, '尾']);
});

test('a column of prose makes a table layout, a long label does not', () => {
  expect(page(`<table><tr><td>总体情况<td>${prose}${prose}${prose}</table>`)).toEqual([
    '总体情况',
    proseLine,
    proseLine,
    proseLine,
  ]);
  expect(page(`<table><tr><td>索引号<td>00${prose}<tr><td>发布机构<td>清河镇</table>`)).toEqual([
    `|索引号|00⏎${proseLine}|`,
    '|发布机构|清河镇|',
  ]);
});

test('a small table inside a cell of data is text of the cell', () => {
  const inner = '<table><tr><td>1<td>2<tr><td>3<td>4</table>';
  expect(page(`<table><tr><td>a<td>b<td>c<tr><td>d<td>${inner}<td>e<tr><td>f<td>g<td>h</table>`)).toEqual([
    '|a|b|c|',
    '|d|1⏎2⏎3⏎4|e|',
    '|f|g|h|',
  ]);
});

test('what a table without end tags has swallowed comes out behind it', () => {
  const open = '<table><tr><td>规章<td>1<td>2<tr><td>许可<td>3<td>4<tr><td>处罚<td>5<td>6';
  expect(page(`<h2>二、</h2>${open}<h2>三、</h2>${data}<p>尾</p>`)).toEqual([
    '二、',
    '|规章|1|2|',
    '|许可|3|4|',
    '|处罚|5|6|',
    '三、',
    ...dataRows,
    '尾',
  ]);
});

test('a table whose own end tag alone is missing ends where the next begins', () => {
  expect(page(`<table><tr><td>a</td><td>1</td></tr>${data}`)).toEqual(['|a|1|', ...dataRows]);
});

test('the end of a page that stands in the last cell of an unended table comes out, a long label does not', () => {
  const open = '<table><tr><td>规章<td>1<td>2<tr><td>许可<td>3<td>4<tr><td>处罚<td>5<td>6';
  expect(page(`${open}<h2>五、存在的主要问题</h2><p>公开不够。</p><h2>六、</h2><p>无</p></body>`)).toEqual([
    '|规章|1|2|',
    '|许可|3|4|',
    '|处罚|5|6|',
    '五、存在的主要问题',
    '公开不够。',
    '六、',
    '无',
  ]);
  const label = '尚<br>未<br>审<br>结<br>总计';
  expect(page(`${open}<tr><td>a<td>b<td>${label}</table>`).at(-1)).toBe('|a|b|尚⏎未⏎审⏎结⏎总计|');
});
