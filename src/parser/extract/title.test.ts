import { expect, test } from 'vitest';
import { readTxt } from '../read/read-txt.ts';
import { extractReport } from './extract-report.ts';
import { organOf } from './title-organ.ts';
import { findYear, titleYear } from './title-year.ts';

/** Title, organ, year and its source of a text, and what was noticed of its title. */
function readHead(text: string) {
  const { report, findings } = extractReport(readTxt(new TextEncoder().encode(text)));
  const noticed = findings.filter(({ code }) => code.startsWith('title.'));
  return {
    read: [report.title, report.organName, report.year, report.yearSource],
    noticed: noticed.map(({ code, message, at }) => `${at?.line ?? '-'} ${code} ${message}`),
  };
}

test.each([
  // C3, C4: year before, after, doubled; every wording of the report.
  ['清河镇2020年政府信息公开工作年度报告', '清河镇', 2020],
  ['清河镇2020年政府信息公开年报', '清河镇', 2020],
  ['清河镇2020年政府信息公开年度报告', '清河镇', 2020],
  ['清河镇2020年政府信息公开工作的年度报告', '清河镇', 2020],
  ['清河镇2020年信息公开年度报告', '清河镇', 2020],
  ['清河镇2020年政务信息公开年度报告', '清河镇', 2020],
  ['清河镇2020年政务公开工作年度报告', '清河镇', 2020],
  ['清河镇2020年度政府信息公开工作报告', '清河镇', 2020],
  ['清河镇2020年政府信息公开工作情况报告', '清河镇', 2020],
  ['清河镇政府信息公开工作年度报告（2020年）', '清河镇', 2020],
  ['清河镇政府信息公开2020年度报告', '清河镇', 2020],
  ['清河镇政府信息公开工作2020年年度报告', '清河镇', 2020],
  ['清河镇政府信息公开工作年度报告（2020年度）', '清河镇', 2020],
  ['清河镇政府信息公开工作年度报告2020', '清河镇', 2020],
  ['2019年西街街道政府信息公开工作年度报告', '西街街道', 2019],
  ['2022年度清河镇政府信息公开工作年度报告', '清河镇', 2022],
  ['清河镇2022年度政府信息公开工作年度报告', '清河镇', 2022],
  ['清河镇二〇二〇年政府信息公开工作年度报告', '清河镇', 2020],
  ['清河镇二○二一年度政府信息公开工作年度报告', '清河镇', 2021],
  ['清河镇二零一九年政府信息公开工作年度报告', '清河镇', 2019],
  ['清河镇２０２０年政府信息公开工作年度报告', '清河镇', 2020],
  ['清河镇 2020 年 政府信息公开工作年度报告', '清河镇', 2020],
  ['关于清河镇2020年政府信息公开工作年度报告', '清河镇', 2020],
  ['关于清河镇2020年政府信息公开工作情况的报告', '清河镇', 2020],
  ['清河镇关于2020年政府信息公开工作的年度报告', '清河镇', 2020],
  // C6: organs of every kind, with their places or without.
  ['长春市九台区清河街道办事处2020年政府信息公开工作年度报告', '长春市九台区清河街道办事处', 2020],
  ['市人民政府办公室2021年政府信息公开工作年度报告', '市人民政府办公室', 2021],
  ['安平市人民政府2021年政府信息公开工作年度报告', '安平市人民政府', 2021],
  ['安平市人民政府政府信息公开年报（2021年）', '安平市人民政府', 2021],
  ['安平市人民政府信息公开年报（2021年）', '安平市人民政府', 2021],
  ['安平县清河镇人民政府2021年政府信息公开工作年度报告', '安平县清河镇人民政府', 2021],
  ['清河镇政府2021年政府信息公开工作年度报告', '清河镇政府', 2021],
  ['安平省水利厅2021年政府信息公开工作年度报告', '安平省水利厅', 2021],
  ['安平市统计局2021年政府信息公开工作年度报告', '安平市统计局', 2021],
  ['国家税务总局安平县税务局2021年政府信息公开工作年度报告', '国家税务总局安平县税务局', 2021],
  ['安平市发展和改革委员会2021年政府信息公开工作年度报告', '安平市发展和改革委员会', 2021],
  ['安平市国资委2021年政府信息公开工作年度报告', '安平市国资委', 2021],
  [
    '安平高新技术产业开发区管理委员会2021年政府信息公开工作年度报告',
    '安平高新技术产业开发区管理委员会',
    2021,
  ],
  ['安平市公安局清河分局2021年政府信息公开工作年度报告', '安平市公安局清河分局', 2021],
  ['安平市消防救援支队2021年政府信息公开工作年度报告', '安平市消防救援支队', 2021],
  ['水利部2021年政府信息公开工作年度报告', '水利部', 2021],
  ['审计署2021年政府信息公开工作年度报告', '审计署', 2021],
  ['安平旗清河苏木2021年政府信息公开工作年度报告', '安平旗清河苏木', 2021],
  // More than one year, and what is not of the name.
  ['清河镇2020年政府信息公开工作年度报告（2021年1月发布）', '清河镇', 2020],
  ['清河镇2021年发布的2020年政府信息公开工作年度报告', '清河镇', 2020],
  ['2021年1月15日清河镇2020年政府信息公开工作年度报告', '清河镇', 2020],
  ['清河镇政府信息公开工作年度报告（截至2021年1月10日）', '清河镇', undefined],
  ['清河镇2019－2020年政府信息公开工作年度报告', '清河镇', 'several'],
  ['清河镇2019年、2020年政府信息公开工作年度报告', '清河镇', 'several'],
  ['【更正】清河镇2020年政府信息公开工作年度报告', '清河镇', 2020],
  ['附件2清河镇2020年政府信息公开工作年度报告', '清河镇', 2020],
  ['“清河镇”2020年政府信息公开工作年度报告', '清河镇', 2020],
  ['清河镇关于报送2020年政府信息公开工作年度报告', '清河镇', 2020],
  ['清河镇2020年依申请公开政府信息年度报告', '清河镇', 2020],
  ['清河镇2020年政府信息公开统计年报', '清河镇', 2020],
  // C1: no organ, or no year.
  ['2020年政府信息公开工作年度报告', null, 2020],
  ['政府信息公开工作年度报告', null, undefined],
  ['清河镇政府信息公开工作年度报告', '清河镇', undefined],
])('the title %s names %s and %s', (title, organ, year) => {
  expect([organOf(title), titleYear(title)]).toEqual([organ, year]);
});

test.each([
  ['2020年，我镇公开信息', 2020],
  ['截至2020年底', 2020],
  ['2020年度', 2020],
  ['二〇二〇年', 2020],
  ['电话：02020201234', undefined],
  ['国办公开办函〔2019〕60号', undefined],
  ['邮编202000', undefined],
  ['1999年', undefined],
  ['', undefined],
])('the year in %s is %s', (text, year) => {
  expect(findYear(text)).toBe(year);
});

const body = '一、总体情况\n2020年，我镇公开信息12条。2019年公开10条，2020年比2019年多。2020年没有申请。\n';

test.each<[string, string, (string | number | null)[]]>([
  [
    'a title in one line',
    `清河镇2020年政府信息公开工作年度报告\n\n${body}`,
    ['清河镇2020年政府信息公开工作年度报告', '清河镇', 2020, 'title'],
  ],
  [
    'a title cut behind the organ',
    `安平县清河街道办事处\n\n2020年政府信息公开工作年度报告\n${body}`,
    ['安平县清河街道办事处2020年政府信息公开工作年度报告', '安平县清河街道办事处', 2020, 'title'],
  ],
  [
    'a title in three lines',
    `安平县清河镇\n2020年\n政府信息公开工作年度报告\n${body}`,
    ['安平县清河镇2020年政府信息公开工作年度报告', '安平县清河镇', 2020, 'title'],
  ],
  [
    'a title with its year in a line above',
    `2020年\n清河镇政府信息公开工作年度报告\n${body}`,
    ['2020年清河镇政府信息公开工作年度报告', '清河镇', 2020, 'title'],
  ],
  [
    'a title cut inside its words',
    `清河镇2020年政府信息公开工作\n年度报告\n${body}`,
    ['清河镇2020年政府信息公开工作年度报告', '清河镇', 2020, 'title'],
  ],
  [
    'a title with its year in a line below',
    `清河镇政府信息公开工作年度报告\n（2020年）\n${body}`,
    ['清河镇政府信息公开工作年度报告（2020年）', '清河镇', 2020, 'title'],
  ],
  [
    'a title without a year',
    `清河镇政府信息公开工作年度报告\n${body}`,
    ['清河镇政府信息公开工作年度报告', '清河镇', 2020, 'body'],
  ],
  [
    'a title printed twice',
    `清河镇2020年政府信息公开工作年度报告\n清河镇2020年政府信息公开工作年度报告\n${body}`,
    ['清河镇2020年政府信息公开工作年度报告', '清河镇', 2020, 'title'],
  ],
  [
    'a preamble behind the title',
    `清河镇2020年政府信息公开工作年度报告\n根据《中华人民共和国政府信息公开条例》，现公布清河镇2020年政府信息公开工作年度报告。\n${body}`,
    ['清河镇2020年政府信息公开工作年度报告', '清河镇', 2020, 'title'],
  ],
  [
    'breadcrumbs and page furniture before the title',
    `首页 > 政务公开 > 政府信息公开年报\n索引号：000014349/2021-00001\n清河镇2020年政府信息公开工作年度报告\n发布日期：2021-01-20 字体：大 中 小\n${body}`,
    ['清河镇2020年政府信息公开工作年度报告', '清河镇', 2020, 'title'],
  ],
  ['no title', body, [null, null, 2020, 'body']],
  ['no title and no year', '一、总体情况\n我镇公开信息。\n', [null, null, null, null]],
])('%s', (_, text, read) => {
  expect(readHead(text).read).toEqual(read);
});

test('a year printed in a table alone is taken from there', () => {
  const text =
    '清河镇政府信息公开工作年度报告\n二、主动公开政府信息情况\n\t2018年合计\n\t2018年\n\n\t规章\n\t0\n';
  expect(readHead(text).read).toEqual(['清河镇政府信息公开工作年度报告', '清河镇', 2018, 'table']);
});

test('the number of a notice is no year', () => {
  const text =
    '清河镇政府信息公开工作年度报告\n一、总体情况\n按照国办公开办函〔2019〕60号、(2021年)要求编写。\n';
  expect(readHead(text).read).toEqual(['清河镇政府信息公开工作年度报告', '清河镇', null, null]);
});

test.each([
  [
    'a title without an organ',
    `\n2020年政府信息公开工作年度报告\n${body}`,
    ['2 title.no-organ 标题“2020年政府信息公开工作年度报告”没有写明是哪个机关的报告。'],
  ],
  ['no title', body, ['- title.missing 没有找到报告的标题。']],
  ['a whole title', `清河镇2020年政府信息公开工作年度报告\n${body}`, []],
])('%s is noticed so', (_, text, noticed) => {
  expect(readHead(text).noticed).toEqual(noticed);
});

test.each<[string, string, (string | number | null)[], string[]]>([
  [
    'the report of another year, linked below the title',
    `清河镇2020年政府信息公开工作年度报告\n清河镇2019年政府信息公开工作年度报告\n${body}`,
    ['清河镇2020年政府信息公开工作年度报告', '清河镇', 2020, 'title'],
    [
      '1 title.ambiguous 正文前还有“清河镇2019年政府信息公开工作年度报告”，像是另一份报告的标题；按“清河镇2020年政府信息公开工作年度报告”读取机关和年份。',
    ],
  ],
  [
    'another organ’s report above the title',
    `平安镇2020年政府信息公开工作年度报告\n清河镇2020年政府信息公开工作年度报告\n${body}`,
    ['清河镇2020年政府信息公开工作年度报告', '清河镇', 2020, 'title'],
    [
      '2 title.ambiguous 正文前还有“平安镇2020年政府信息公开工作年度报告”，像是另一份报告的标题；按“清河镇2020年政府信息公开工作年度报告”读取机关和年份。',
    ],
  ],
  [
    'weaker titles above and below a whole one',
    `2021年政府网站工作年度报告\n清河镇2020年政府信息公开工作年度报告\n（平安镇2019年年报）\n${body}`,
    ['清河镇2020年政府信息公开工作年度报告', '清河镇', 2020, 'title'],
    [],
  ],
  [
    'a menu of years above a title without one',
    `2022年\n2021年\n2019年\n清河镇政府信息公开工作年度报告\n${body}`,
    ['清河镇政府信息公开工作年度报告', '清河镇', 2020, 'body'],
    [],
  ],
  [
    'a menu of organs above a title without one',
    `安平市统计局\n安平市教育局\n2020年政府信息公开工作年度报告\n${body}`,
    ['2020年政府信息公开工作年度报告', null, 2020, 'title'],
    ['3 title.no-organ 标题“2020年政府信息公开工作年度报告”没有写明是哪个机关的报告。'],
  ],
  [
    'an organ below a title without one',
    `2020年政府信息公开工作年度报告\n（安平市教育局）\n${body}`,
    ['2020年政府信息公开工作年度报告', '安平市教育局', 2020, 'title'],
    [],
  ],
  [
    'the number of the document between organ and title',
    `清河镇人民政府文件\n清政发〔2021〕3号\n2020年政府信息公开工作年度报告\n${body}`,
    ['清河镇人民政府文件2020年政府信息公开工作年度报告', '清河镇人民政府', 2020, 'title'],
    [],
  ],
  [
    'prose about the report, wrapped',
    `清河镇2020年政府信息公开工作年度报告\n根据国务院办公厅要求，现公布清河镇2019年政府信息公开工作年度报告\n本报告可在安平市2021年信息公开年报\n${body}`,
    ['清河镇2020年政府信息公开工作年度报告', '清河镇', 2020, 'title'],
    [],
  ],
  [
    'a year that the text never names',
    `清河镇2018年政府信息公开工作年度报告\n${body}`,
    ['清河镇2018年政府信息公开工作年度报告', '清河镇', 2018, 'title'],
    [
      '1 title.year-differs 标题“清河镇2018年政府信息公开工作年度报告”写的是 2018 年，正文一次也没有提到这一年，而提到 2020 年 3 次，年份可能有误。',
    ],
  ],
  [
    'another year than that of the figures',
    `清河镇2020年政府信息公开工作年度报告\n一、总体情况\n数据统计期限自2019年1月1日起至2019年12月31日止。2020年，我镇公开信息。\n`,
    ['清河镇2020年政府信息公开工作年度报告', '清河镇', 2020, 'title'],
    [
      '1 title.year-differs 标题“清河镇2020年政府信息公开工作年度报告”写的是 2020 年，正文写的统计期限是 2019 年，年份可能有误。',
    ],
  ],
  [
    'no year, where the figures are of one',
    `清河镇政府信息公开工作年度报告\n一、总体情况\n统计期限为2019年1月1日至12月31日。2020年将继续公开，2020年有新的计划。\n`,
    ['清河镇政府信息公开工作年度报告', '清河镇', 2019, 'body'],
    [],
  ],
  [
    'a year in Chinese digits on a line of its own',
    `清河镇人民政府\n二〇二〇年度\n政府信息公开工作年度报告\n${body}`,
    ['清河镇人民政府二〇二〇年度政府信息公开工作年度报告', '清河镇人民政府', 2020, 'title'],
    [],
  ],
  [
    'half a year',
    `清河镇2020年上半年政府信息公开工作报告\n${body}`,
    ['清河镇2020年上半年政府信息公开工作报告', '清河镇', 2020, 'title'],
    [
      '1 title.not-yearly 标题“清河镇2020年上半年政府信息公开工作报告”说的不是一整年，数字不能与年度报告相比。',
    ],
  ],
])('of %s the title is told', (_, text, read, noticed) => {
  const head = readHead(text);
  expect(head.read).toEqual(read);
  expect(head.noticed).toEqual(noticed);
});

test('without section headings the titles of other reports below the tables are none of it', () => {
  const table = '\t信息内容\n\t本年制发件数\n\t本年废止件数\n\t现行有效件数\n\n\t规章\n\t0\n\t0\n\t0\n\n\n';
  const text = `清河镇2022年政府信息公开工作年度报告\n我镇在2022年公开信息。\n${table}清河镇2021年政府信息公开工作年度报告\n`;
  expect(readHead(text).read).toEqual(['清河镇2022年政府信息公开工作年度报告', '清河镇', 2022, 'title']);
});
