import { expect, test } from 'vitest';
import { readHtml } from '../../read/read-html.ts';
import { figureWord, findingLines } from '../../test-tables.ts';
import { extractReport } from '../extract-report.ts';

const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const groups = ['行政复议', '未经复议直接起诉', '复议后起诉'];
const idOf: Record<string, string> = {
  行政复议: 'review',
  未经复议直接起诉: 'litigation.direct',
  复议后起诉: 'litigation.afterReview',
};
const columnsOf = ['upheld', 'corrected', 'otherResult', 'pending', 'total'];
const ids = groups.flatMap((group) => columnsOf.map((column) => `${idOf[group]}.${column}`));

/** A table on a grid: groups with what stands below each, and the values, as `1 2 3` or `1 - 3` with a dash for blank. */
function page(heads: readonly [string, readonly string[]][], values: string): string {
  const row = (cells: string): string => `<tr>${cells}</tr>`;
  const groupCells = heads.map(([text, below]) => `<td colspan="${below.length}">${text}</td>`);
  const leaves = heads.flatMap(([, below]) => below.map((text) => `<td>${text}</td>`));
  const cells = values.split(' ').map((value) => `<td>${value === '-' ? '' : value}</td>`);
  return `<table>${row(groupCells.join(''))}${row(leaves.join(''))}${row(cells.join(''))}</table>`;
}

function read(html: string) {
  const table2 = '<table><tr><td>信息内容</td><td>本年新制作数量</td></tr></table>';
  const document = readHtml(new TextEncoder().encode(`<p>一、总体情况</p>${table2}<p>四</p>${html}`));
  if (!('blocks' in document)) throw new Error('refused');
  const extraction = extractReport(document);
  const { figures } = extraction.report;
  return {
    figures: ids.map((id) => figureWord(figures[id])).join(' '),
    said: findingLines(extraction),
  };
}

const asForm = groups.map((group): [string, string[]] => [group, results]);
const fifteen = '1 2 3 4 10 5 6 7 8 26 9 0 0 0 9';

/** The groups with what stands below one of them in another way. */
function but(group: string, below: readonly string[]): [string, readonly string[]][] {
  return asForm.map(([name, all]) => [name, name === group ? below : all]);
}

test('the header of the form says nothing', () => {
  expect(read(page(asForm, fifteen))).toEqual({ figures: fifteen, said: [] });
});

test.each<[string, [string, readonly string[]][], string, string]>([
  [
    'in a group',
    but('行政复议', results.toSpliced(4, 0, '撤回')),
    '1 2 3 4 77 10 5 6 7 8 26 9 0 0 0 9',
    '撤回',
  ],
  ['behind a group', but('复议后起诉', [...results, '备注']), `${fifteen} 无`, '备注'],
  ['of a group of its own', [...asForm, ['备注', ['说明']]], `${fifteen} 5`, '说明'],
  ['before the groups', [['项目', ['']], ...asForm], `7 ${fifteen}`, '项目'],
  ['without a heading', but('行政复议', ['', ...results]), '77 1 2 3 4 10 5 6 7 8 26 9 0 0 0 9', '空'],
])('a column that the form does not have, %s, is not read, and said', (_, heads, values, name) => {
  const { figures, said } = read(page(heads, values));
  expect(figures).toBe(fifteen);
  expect(said).toEqual([
    `table.header-unknown: 行政复议、行政诉讼表的表头多出“${name}”，这些列没有归入任何指标，请核对原文。`,
  ]);
});

test('results that no group has have no figures, and are named', () => {
  const heads = groups.map((group): [string, string[]] => [group, results.slice(0, 4)]);
  expect(read(page(heads, '1 2 3 4 5 6 7 8 9 0 0 0'))).toEqual({
    figures: '1 2 3 4 absent 5 6 7 8 absent 9 0 0 0 absent',
    said: [
      'table.header-lost: 行政复议、行政诉讼表的表头缺少“行政复议 · 总计”“未经复议直接起诉 · 总计”“复议后起诉 · 总计”，没有读取；其他各列按印出的表头读取，请核对原文。 [review.total litigation.direct.total litigation.afterReview.total]',
    ],
  });
});

test.each<[string, [string, readonly string[]][], string]>([
  ['groups', asForm.toReversed(), '9 0 0 0 9 5 6 7 8 26 1 2 3 4 10'],
  [
    'results',
    groups.map((group) => [group, ['总计', ...results.slice(0, 4)]]),
    '10 1 2 3 4 26 5 6 7 8 9 9 0 0 0',
  ],
])('%s in another order are read by their headers, and said', (_, heads, values) => {
  const { figures, said } = read(page(heads, values));
  expect(figures).toBe(fifteen);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(
    'table.column-order: 行政复议、行政诉讼表各列的次序与法定表格不同，按印出的表头读取，请核对原文。 [',
  );
});

const lost = '行政复议、行政诉讼表的表头与法定表格不同，各列按法定表格的次序读取，请核对原文。';

test.each<[string, string]>([
  [
    'a result that one group lacks',
    page(but('复议后起诉', results.slice(1)), '1 2 3 4 10 5 7 8 26 9 0 0 0 9'),
  ],
  ['a result twice', page(but('行政复议', [...results, '合计']), `1 2 3 4 10 10 ${fifteen.slice(11)}`)],
  ['a group twice', page([...asForm, ['行政复议', ['结果维持']]], `${fifteen} 1`)],
  ['a result lost and another added', page(but('行政复议', [...results.slice(1), '撤回']), fifteen)],
  ['a result misprinted', page(but('行政复议', ['结果维特', ...results.slice(1)]), fifteen)],
  ['a group of another year', page([...asForm, ['上年', results]], `${fifteen} 1 1 1 1 4`)],
  ['a lost head that moved the others', page(asForm, fifteen).replace('<td>结果纠正</td>', '')],
  ['an added result and a value too few', page(but('行政复议', ['撤回', ...results]), fifteen)],
  [
    'an added result out of order',
    page(but('行政复议', ['总计', '撤回', ...results.slice(0, 4)]), `0 ${fifteen}`),
  ],
  [
    'an added result and merged values',
    page(but('行政复议', [...results, '撤回']), `${fifteen} 0`).replace(
      '<td>1</td><td>2</td>',
      '<td colspan="2">1</td>',
    ),
  ],
])('with %s every figure is in doubt, as before', (_, html) => {
  const { said } = read(html);
  expect(said).toContain(`table.header-lost: ${lost} [${ids.join(' ')}]`);
});
