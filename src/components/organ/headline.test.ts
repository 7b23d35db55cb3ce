import { expect, test } from 'vitest';
import { findFigure } from '../../model/forms/figures.ts';
import { reported, reportRecord } from '../../model/test-records.ts';
import { headlineIds, headlineRows } from './headline.ts';

test.each(['2019', '2021'] as const)('every headline figure is a figure of form %s, in its order', (form) => {
  for (const id of headlineIds[form]) expect(findFigure(form, id)?.id).toBe(id);
});

const rowOf = (id: string, record: Parameters<typeof headlineRows>[0]) =>
  headlineRows(record).find((row) => row.id === id);

test('a row has the form’s labels, the number’s unit and its line in the source', () => {
  const received = { ...reported(1), at: { line: 119 } };
  expect(rowOf('requests.received.total', reportRecord({ 'requests.received.total': received }))).toEqual({
    id: 'requests.received.total',
    name: '一、本年新收政府信息公开申请数量 · 总计',
    row: '一、本年新收政府信息公开申请数量',
    column: '总计',
    figure: received,
    unit: '件',
    isUnitUnknown: false,
    isDoubtful: false,
    sign: undefined,
    address: '/organs/fengcheng-hutang/2020/#requests.received.total',
    source: { text: '第 119 行', address: '/organs/fengcheng-hutang/2020/#L119' },
  });
});

test('an amount without unit is marked, unless it is 0', () => {
  const amount = { ...reported(200359), unit: null, unitSource: null };
  expect(rowOf('procurement.amount', reportRecord({ 'procurement.amount': amount }))).toMatchObject({
    isUnitUnknown: true,
  });
  expect(rowOf('procurement.amount', reportRecord())).toMatchObject({
    isUnitUnknown: false,
    unit: '未写单位',
  });
});

test('a figure without a number has no unit', () => {
  expect(rowOf('review.total', reportRecord({ 'review.total': { state: 'absent' } }))?.unit).toBeUndefined();
});

test('a figure that a warning names is in doubt', () => {
  const findings = [
    { code: 'disputes.implausible', severity: 'warning' as const, message: '多', figures: ['review.total'] },
  ];
  expect(rowOf('review.total', reportRecord({}, { findings }))).toMatchObject({
    isDoubtful: true,
    sign: { mark: '存疑', address: '/organs/fengcheng-hutang/2020/#finding-1' },
  });
});

test('a report whose form is not known has no headline figures', () => {
  const record = reportRecord();
  expect(headlineRows({ ...record, report: { ...record.report, form: null } })).toEqual([]);
});
