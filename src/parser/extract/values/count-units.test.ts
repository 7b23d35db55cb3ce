import { expect, test } from 'vitest';
import { extractText, figureWord, findingLines, tableText } from '../../test-tables.ts';
import { readCountUnit } from './count-units.ts';

test.each([
  ['单位：百件', '单位:百件'],
  ['（单位：千件）', '单位:千件'],
  ['计量单位：十件', '单位:十件'],
  ['單位：萬件', '单位:万件'],
  ['单位：百 件、万元', '单位:百件'],
  ['（单位：万元，万件）', '单位:万元,万件'],
  ['制表单位：县政府办　单位：千宗', '单位:千宗'],
  ['单位：1,000条', '单位:1,000条'],
  ['单位：万', '单位:万'],
  ['注：本表以“百件”为单位', '以“百件”为单位'],
  ['注：数量按千件统计', '按千件统计'],
  ['（百件）', '(百件)'],
])('%s says that counts are no single ones', (line, words) => {
  expect(readCountUnit(line)).toBe(words);
});

test.each([
  '单位：件',
  '（单位：件、万元）',
  '单位：件/万元',
  '单位：万元',
  '单位：百万元',
  '单位：件（次）',
  '填报单位：万宁市人民政府',
  '责任单位：十个部门',
  '成员单位：十个',
  '下属单位：十个',
  '直属单位（百个）',
  '各单位：百项措施全部落实',
  '注：以百件为单位的，已换算为件',
  '10件',
])('%s does not', (line) => {
  expect(readCountUnit(line)).toBeUndefined();
});

const article = '第二十条第（六）项';
const penalties = '信息内容 | 本年处理决定数量\n行政处罚 | 12\n行政强制 | 0';
const fees = '第二十条第（八）项\n信息内容 | 本年收费金额（单位：万元）\n行政事业性收费 | 3.5';
const disclosure = `${article}\n${penalties}\n${fees}`;
const columns = '自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计';
const requests = `申请人情况 | ${columns}\n一、本年新收政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1`;

const wordsOf = (text: string): string[] =>
  Object.entries(extractText(text).report.figures).flatMap(([id, figure]) =>
    /^(?:penalties|coerciveMeasures|fees|requests\.received\.(?:natural|bus|tot))/.test(id)
      ? [`${id} ${figureWord(figure)}`]
      : [],
  );
const saidOf = (text: string): string[] =>
  findingLines(extractText(text)).filter((line) => line.startsWith('cell.'));

const asPrinted = [
  'penalties.decisions 12',
  'coerciveMeasures.decisions 0',
  'fees.amount 3.5万元',
  'requests.received.naturalPerson 1',
  'requests.received.business 0',
  'requests.received.total 1',
];
const second = '二、主动公开政府信息情况';
const third = '三、收到和处理政府信息公开申请情况';
const refused = (said: string, name: string, ids: string): string =>
  `cell.unreadable: 表中或表旁写“${said}”，“${name}”一行的数不是一一计数的，不能确认是多少，没有读取。 [${ids}]`;

test.each([
  ['above it', `${second}\n\n单位：百件、万元\n\n${tableText(disclosure)}`],
  ['in its heading', `${second}（单位：百件、万元）\n\n${tableText(disclosure)}`],
  ['in a row of it', `${second}\n\n${tableText(`单位：百件、万元\n${disclosure}`)}`],
])('numbers of a table with a line %s that counts hundreds are not read, 0 and amounts are', (_, table) => {
  const text = `${table}\n\n${third}\n\n${tableText(requests)}`;
  expect(wordsOf(text)).toEqual(['penalties.decisions unreadable(12)', ...asPrinted.slice(1)]);
  expect(saidOf(text)).toEqual([refused('单位:百件', '行政处罚', 'penalties.decisions')]);
});

test('a line below a table that counts hundreds is seen where text puts it into the last cell', () => {
  const text = `${second}\n\n${tableText(disclosure)}\n\n单位：百件`;
  expect(wordsOf(text)[0]).toBe('penalties.decisions unreadable(12)');
  expect(saidOf(text)).toContain(refused('单位:百件', '行政处罚', 'penalties.decisions'));
});

test('a line below the next heading speaks of the table there', () => {
  const text = `${second}\n\n${tableText(disclosure)}\n\n${third}\n\n单位：千件\n\n${tableText(requests)}`;
  expect(wordsOf(text)).toEqual([
    ...asPrinted.slice(0, 3),
    'requests.received.naturalPerson unreadable(1)',
    'requests.received.business 0',
    'requests.received.total unreadable(1)',
  ]);
  const ids = 'requests.received.naturalPerson requests.received.total';
  expect(saidOf(text)).toEqual([refused('单位:千件', '一、本年新收政府信息公开申请数量', ids)]);
});

test('an article that counts hundreds says so of its rows alone', () => {
  const text = `${second}\n\n${tableText(disclosure.replace(article, `${article}（单位：百件）`))}`;
  expect(wordsOf(text).slice(0, 3)).toEqual(['penalties.decisions unreadable(12)', ...asPrinted.slice(1, 3)]);
});

test.each(['单位：件', '单位：件、万元', '填报单位：万宁市人民政府'])('%s changes nothing', (line) => {
  const text = `${second}\n\n${line}\n\n${tableText(disclosure)}\n\n${third}\n\n${line}\n\n${tableText(requests)}`;
  expect(wordsOf(text)).toEqual(asPrinted);
  expect(saidOf(text)).toEqual([]);
});
