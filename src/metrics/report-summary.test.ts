import { expect, test } from 'vitest';
import { reported, reportRecord } from '../model/test-records.ts';
import { summariseReport } from './report-summary.ts';

test('a report in short has its doubts, and the headline figures that its form has, without their places', () => {
  const record = reportRecord(
    { 'penalties.decisions': { ...reported(7), at: { line: 3 } } },
    {
      form: '2021',
      findings: [
        { code: 'label.inexact', severity: 'note', message: '' },
        { code: 'amount.no-unit', severity: 'warning', message: '' },
      ],
    },
  );
  expect(summariseReport(record)).toEqual({
    title: '湖塘乡2020年政府信息公开工作年度报告',
    doubts: 1,
    figures: { 'penalty-decisions': reported(7), 'requests-received': reported(0) },
  });
});

test('a figure that the report lacks is absent, not 0; a report on no known form has none', () => {
  const record = reportRecord();
  delete record.report.figures['penalties.decisions'];
  expect(summariseReport(record).figures['penalty-decisions']).toEqual({ state: 'absent' });
  expect(summariseReport({ report: { ...record.report, form: null } }).figures).toEqual({});
});
