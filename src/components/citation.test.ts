import { expect, test } from 'vitest';
import { type CitedFigure, figureCitation, reportCitation } from './citation.ts';

const cited: CitedFigure = {
  organ: '湖塘乡',
  year: 2020,
  title: '湖塘乡2020年政府信息公开工作年度报告',
  name: '政府集中采购 · 采购项目数量',
  value: '6 项',
  doubts: [],
  place: '第 86 行',
  address: 'https://example.org/organs/fengcheng-hutang/2020/#procurement.projects',
  sha256: '7ce9753f0c9a1111111111111111111111111111111111111111111111111111',
};

test('a citation says organ, year, figure, value, source, line, address and file', () => {
  expect(figureCitation(cited)).toBe(
    '湖塘乡 2020 年度政府信息公开工作年度报告：政府集中采购 · 采购项目数量，6 项。' +
      '出处：《湖塘乡2020年政府信息公开工作年度报告》第 86 行，' +
      'https://example.org/organs/fengcheng-hutang/2020/#procurement.projects' +
      '（报告文件 SHA-256 前 12 位 7ce9753f0c9a）',
  );
});

test('every doubt stands in the citation as a sentence', () => {
  expect(figureCitation({ ...cited, doubts: ['没有写单位', '数量级可疑。'] })).toContain(
    '6 项。存疑：没有写单位。存疑：数量级可疑。出处：',
  );
});

test('a citation of made-up reports begins with the words that say so', () => {
  const madeUpNote = '测试用的虚构内容，不可引用。';
  expect(figureCitation({ ...cited, madeUpNote })).toMatch(/^测试用的虚构内容，不可引用。湖塘乡 2020 年度/);
  const report = { organ: '湖塘乡', year: 2020, title: null, address: cited.address, madeUpNote };
  expect(reportCitation(report)).toMatch(/^测试用的虚构内容，不可引用。湖塘乡\. /);
});

test('a report without title and a figure without place are cited without them', () => {
  expect(figureCitation({ ...cited, title: null, place: null })).toContain('出处：报告原文，https://');
});

test('a report is cited by GB/T 7714, the date of the visit left to the reader', () => {
  const address = 'https://example.org/organs/fengcheng-hutang/2020/';
  const report = { organ: '湖塘乡', year: 2020, title: '湖塘乡2020年年报', address };
  expect(reportCitation({ ...report, published: '2021-01-20' })).toBe(
    `湖塘乡. 湖塘乡2020年年报[R/OL]. (2021-01-20)[引用日期]. ${address}.`,
  );
  expect(reportCitation({ ...report, title: null })).toBe(
    `湖塘乡. 2020 年政府信息公开工作年度报告[R/OL]. [引用日期]. ${address}.`,
  );
});
