import { expect, test } from 'vitest';
import { checkCodes } from '../../model/checks.ts';
import type { CheckRecord, ReportRecord } from '../../model/records.ts';
import { checkGroups } from './check-groups.ts';
import { failuresOf } from './failures.ts';

const tally = { pass: 4, fail: 1, notAssessable: 0 };

test('every check is listed once, the sums of the form first', () => {
  const [sums, doubts] = checkGroups([]);
  expect(sums?.lines.map(({ name }) => name)).toContain('申请表各行合计');
  expect((sums?.lines.length ?? 0) + (doubts?.lines.length ?? 0)).toBe(checkCodes.length);
});

test('a check that no report was held against says what it waits for', () => {
  const records: CheckRecord[] = [{ code: 'requests.balance', tally, failing: [] }];
  const lines = checkGroups(records).flatMap((group) => group.lines);
  const nothingOf = (name: string) => lines.find((line) => line.name === name)?.nothing;
  expect(nothingOf('申请表收支平衡')).toBeUndefined();
  expect(nothingOf('结转数跨年衔接')).toContain('尚无可比的报告');
  expect(nothingOf('文字雷同')).toContain('尚无可比的报告');
  expect(nothingOf('标题没有年份')).toBe('没有可核对的报告');
});

test('a failure has its report, its numbers with links, and its line', () => {
  const finding = {
    code: 'requests.row-total',
    severity: 'error' as const,
    message: '0 ≠ 3',
    figures: ['requests.received.naturalPerson', 'requests.received.total'],
    at: { line: 114 },
  };
  const figures = { 'requests.received.total': { state: 'reported', value: 3 } };
  const readReport = () => ({ report: { form: '2019', figures } }) as unknown as ReportRecord;
  const readLikeness = () => {
    throw new Error('not a check of likeness');
  };
  const record = {
    code: finding.code,
    tally,
    failing: [{ organ: 'a-b', name: '某镇', year: 2020, finding }],
  };
  expect(failuresOf(record, readReport, readLikeness)).toEqual([
    {
      report: { name: '某镇', year: 2020, address: '/organs/a-b/2020/' },
      message: '0 ≠ 3',
      figures: [
        {
          name: '自然人',
          value: '缺项，不等于 0',
          address: '/organs/a-b/2020/#requests.received.naturalPerson',
        },
        { name: '总计', value: '3 件', address: '/organs/a-b/2020/#requests.received.total' },
      ],
      source: { text: '第 114 行', address: '/organs/a-b/2020/#L114' },
    },
  ]);
});
