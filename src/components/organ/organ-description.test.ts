import { expect, test } from 'vitest';
import { organRecord, reported, reportRecord } from '../../model/test-records.ts';
import { organDescription } from './organ-description.ts';

test('numbers above 0 are named with their units', () => {
  const figures = {
    'procurement.amount': { ...reported(200359), unit: null, unitSource: null },
    'requests.received.total': reported(1),
  };
  expect(organDescription(organRecord(), reportRecord(figures))).toBe(
    '江西省宜春市丰城市湖塘乡（乡镇政府）2020 年政府信息公开工作年度报告。政府集中采购 · 采购总金额 200,359，单位不明；一、本年新收政府信息公开申请数量 · 总计 1 件；其余主要数字为 0。未发现存疑之处',
  );
});

test('an organ without a report says so', () => {
  expect(organDescription(organRecord(), undefined)).toContain('还没有能读取的报告');
});
