import { expect, test } from 'vitest';
import { extractText, figureWord, findingLines, tableText } from '../../test-tables.ts';

const groups = ['review', 'litigation.direct', 'litigation.afterReview'];
const results = ['upheld', 'corrected', 'otherResult', 'pending', 'total'];
const ids = groups.flatMap((group) => results.map((result) => `${group}.${result}`));
const leaves = '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计';
const header = `
  行政复议 | 行政诉讼
  ${leaves} | 未经复议直接起诉 | 复议后起诉
  | | | | | ${leaves} | ${leaves}`;
const values = '1 | 2 | 3 | 4 | 10 | 5 | 6 | 7 | 8 | 26 | 9 | 0 | / | | 9';
const read = (picture: string) =>
  extractText(
    `一、总体情况\n${tableText('信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量')}\n${tableText(picture)}`,
  );

/** The fifteen figures of table 4 in the order of the form, as words. */
function figuresOf(picture: string): string {
  const { figures } = read(picture).report;
  return ids.map((id) => figureWord(figures[id])).join(' ');
}

const inOrder = '1 2 3 4 10 5 6 7 8 26 9 0 notApplicable blank 9';
const headerDoubt = `table.header-lost: 行政复议、行政诉讼表的表头与法定表格不同，各列按法定表格的次序读取，请核对原文。`;

test.each<[string, string]>([
  ['the header of the form', header],
  ['groups in one row', `行政复议 | 未经复议直接起诉 | 复议后起诉\n${leaves} | ${leaves} | ${leaves}`],
  [
    'broken words',
    header.replaceAll('结果维持', '结⏎果⏎维⏎持').replaceAll('总计', '总 计').replace('行政诉讼', '行政⏎诉讼'),
  ],
  ['合计 for 总计', header.replaceAll('总计', '合计')],
])('%s has fifteen values below it', (_, head) => {
  expect(figuresOf(`${head}\n${values}`)).toBe(inOrder);
  expect(findingLines(read(`${head}\n${values}`))).toEqual([]);
});

test.each<[string, string]>([
  ['a result misprinted', header.replace('结果纠正', '结果纠证')],
  ['a result lost', header.replace('结果纠正 | ', '')],
  ['results in another order', header.replace('结果维持 | 结果纠正', '结果纠正 | 结果维持')],
  ['a group lost', header.replace('| 复议后起诉', '')],
  ['a group printed twice', header.replace('复议后起诉', '未经复议直接起诉')],
  [
    'groups in another order',
    header.replace('未经复议直接起诉 | 复议后起诉', '复议后起诉 | 未经复议直接起诉'),
  ],
  ['no results', '行政复议 | 行政诉讼'],
  ['litigation before review', header.replace('行政复议 | 行政诉讼', '行政诉讼 | 行政复议')],
])('a header with %s is in doubt, and so is every figure below it', (_, head) => {
  expect(figuresOf(`${head}\n${values}`)).toBe(inOrder);
  expect(findingLines(read(`${head}\n${values}`))).toEqual([`${headerDoubt} [${ids.join(' ')}]`]);
});

test.each([
  ['行政复议', '行政复议（上年）', results.map((result) => `review.${result}`)],
  [
    '未经复议直接起诉',
    '未经复议直接起诉（不含分局）',
    results.map((result) => `litigation.direct.${result}`),
  ],
  ['尚未审结', '尚未审结（累计）', groups.map((group) => `${group}.pending`)],
])('what is in brackets behind the heading %s is said', (heading, printed, figures) => {
  const picture = `${header.replace(heading, printed)}\n${values}`;
  expect(figuresOf(picture)).toBe(inOrder);
  const remark = printed.slice(heading.length).replace('（', '(').replace('）', ')');
  expect(findingLines(read(picture))).toEqual([
    `label.remark: “${printed}”按法定表格的“${heading}”读取，而“${remark}”可能改变了它的意思，请核对原文。 [${figures.join(' ')}]`,
  ]);
});

test('a row of values that is labelled as another year’s is said', () => {
  expect(figuresOf(`${header}\n2019年 | ${values}`)).toBe(inOrder);
  expect(findingLines(read(`${header}\n2019年 | ${values}`))).toEqual([
    `label.remark: 行政复议、行政诉讼表的一行前面写“2019年”，不一定是本机关这一年的数字，请核对原文。 [${ids.join(' ')}]`,
  ]);
  expect(findingLines(read(`${header}\n件数 | ${values}`))).toEqual([]);
});

test.each<[string, string, number]>([
  ['fourteen', values.replace('1 | ', ''), 14],
  ['sixteen', `0 | ${values}`, 16],
  ['sixteen, the last of them a dash', `${values} | /`, 16],
])('%s values are unreadable, and every figure is named', (_, row, count) => {
  const raw = row
    .split('|')
    .map((value) => value.trim() || '空')
    .join(' | ');
  expect(figuresOf(`${header}\n${row}`)).toBe(ids.map(() => `unreadable(${raw})`).join(' '));
  expect(findingLines(read(`${header}\n${row}`))).toEqual([
    `table.cell-count: “行政复议、行政诉讼”一行有 ${count} 个数值格，应有 15 个，不能确认各属哪一列，没有读取。 [${ids.join(' ')}]`,
  ]);
});

test('empty cells behind the fifteenth are no values', () => {
  expect(figuresOf(`${header}\n${values} | |`)).toBe(inOrder);
});

test('a label before the values is no value', () => {
  expect(figuresOf(`${header}\n件数 | ${values}`)).toBe(inOrder);
});

test('a row of fifteen blanks is blank', () => {
  expect(figuresOf(`${header}\n${'|'.repeat(14)}`)).toBe(ids.map(() => 'blank').join(' '));
});

test('a row cut in two by an empty paragraph is joined, and said', () => {
  const cut = values.replace('10 | 5', '10\n5');
  expect(figuresOf(`${header}\n${cut}`)).toBe(inOrder);
  expect(findingLines(read(`${header}\n${cut}`))).toEqual([
    `table.row-joined: “行政复议、行政诉讼”一行在文中断成了两段，合起来正好是应有的格数，按一行读取。 [${ids.join(' ')}]`,
  ]);
});

test('of two rows of values the first is read, and the other said', () => {
  const picture = `${header}\n${values}\n${values.replaceAll(/\d+/g, '0')}`;
  expect(figuresOf(picture)).toBe(inOrder);
  expect(findingLines(read(picture))).toEqual([
    `label.duplicate: 行政复议、行政诉讼表有不止一行数据，只读取第一行；这一行的内容是：0、0、0、0、0、0、0、0、0、0、0、0、/、空、0。 [${ids.join(' ')}]`,
  ]);
});

test('a header without values has no figures', () => {
  expect(figuresOf(header)).toBe(ids.map(() => 'absent').join(' '));
});

test('values that are no numbers are named one by one', () => {
  const [finding] = findingLines(read(`${header}\n${values.replace('26', '二十六')}`));
  expect(finding).toBe(
    'cell.unreadable: “未经复议直接起诉 · 总计”一格印的是“二十六”，不能确认是哪一个数字。 [litigation.direct.total]',
  );
});
