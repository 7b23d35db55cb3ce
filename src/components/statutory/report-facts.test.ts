import { expect, test } from 'vitest';
import type { ReportRecord } from '../../model/records.ts';
import type { Report } from '../../model/report.ts';
import { emptyReport } from '../../model/test-records.ts';
import { fileOf, reportFacts } from './report-facts.ts';

function record(report: Partial<Report>, own: Partial<ReportRecord> = {}): ReportRecord {
  return emptyReport(
    { organ: 'a-b', file: '2020.html', byteLength: 7407, ...own },
    { format: 'html', title: '某镇年报', yearSource: 'title', ...report },
  );
}

const factOf = (term: string, ...of: Parameters<typeof record>) =>
  reportFacts(record(...of)).find((fact) => fact.term === term);

test('the year says whether the title has it', () => {
  expect(factOf('年度', {})).toEqual({ term: '年度', text: '2020 年（标题写明）', isDoubt: false });
  expect(factOf('年度', { yearSource: 'body' })).toMatchObject({
    isDoubt: true,
    text: expect.stringMatching(/标题没有写年份，取自正文/),
  });
  expect(factOf('年度', { year: null, yearSource: null })).toMatchObject({
    isDoubt: true,
    text: expect.stringMatching(/取自文件名/),
  });
  expect(factOf('年度', { year: 2019 })).toMatchObject({
    isDoubt: true,
    text: expect.stringMatching(/2019 年（标题写明；文件归在 2020 年）/),
  });
});

test('the form leads to what the methods page says of it', () => {
  expect(factOf('表格', {})).toMatchObject({
    address: '/methods/#form-2019',
    text: expect.stringMatching(/国办公开办函〔2019〕60号/),
  });
  expect(factOf('表格', { form: null })).toMatchObject({ isDoubt: true });
});

test('where a report was published is said as far as it is recorded', () => {
  expect(factOf('公布', {})?.text).toBe('公布日期未记录');
  expect(factOf('来源', {})).toBeUndefined();
  const source = { url: 'https://example.gov.cn/a', published: '2021-01-20' };
  expect(factOf('公布', {}, { source })?.text).toBe('2021年1月20日');
  expect(factOf('来源', {}, { source })?.address).toBe('https://example.gov.cn/a');
});

test('the file is offered under a name that tells what it is', () => {
  expect(fileOf(record({}))).toMatchObject({
    size: '7,407 字节',
    address: '/data/originals/a-b/2020.html.txt',
    download: 'a-b-2020.html',
  });
});
