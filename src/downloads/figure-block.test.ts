import { expect, test } from 'vitest';
import type { Figure } from '../model/figure.ts';
import { emptyReport, organRecord } from '../model/test-records.ts';
import { figureColumnIds, figureRows } from './figure-columns.ts';

const organ = organRecord();

function cellsOf(id: string, figure: Figure): Record<string, unknown> {
  const record = emptyReport(
    { organ: organ.slug },
    {
      figures: { [id]: figure },
      findings: [
        { code: 'amount.no-unit', severity: 'warning', message: '没有单位', figures: ['procurement.amount'] },
        { code: 'read.twice', severity: 'note', message: '', figures: ['procurement.amount', 'other'] },
        { code: 'amount.no-unit', severity: 'warning', message: '又', figures: ['procurement.amount'] },
      ],
    },
  );
  const { known, rows } = figureRows(organ, record, (address) => `https://example.org${address}`);
  const cells = [...known, ...(rows[0] ?? [])];
  return Object.fromEntries(figureColumnIds.map((column, index) => [column, cells[index]]));
}

test('an amount without unit keeps its number, and says so', () => {
  const figure: Figure = {
    state: 'reported',
    value: 200359,
    raw: '200359',
    unit: null,
    unitSource: null,
    at: { line: 87 },
  };
  expect(cellsOf('procurement.amount', figure)).toEqual({
    organ: 'fengcheng-hutang',
    name: '湖塘乡',
    place: '江西省宜春市丰城市',
    division: '360981206',
    kind: '乡镇政府',
    year: 2020,
    form: '2019',
    figure: 'procurement.amount',
    label: '政府集中采购 · 采购总金额',
    state: 'reported',
    value: 200359,
    unit: null,
    unit_source: null,
    unit_unknown: 1,
    raw: '200359',
    line: 87,
    page: null,
    address: 'https://example.org/organs/fengcheng-hutang/2020/#procurement.amount',
    findings: 'amount.no-unit read.twice',
    corrected_value: null,
    corrected_unit: null,
    correction_reason: null,
    correction_source: null,
    correction_date: null,
  });
});

test('a correction stands beside the number, which stays as it is printed', () => {
  const correction = {
    value: 20,
    unit: '万元' as const,
    reason: '机关答复',
    source: 'https://example.org/1',
    date: '2025-01-02',
  };
  const figure: Figure = { state: 'reported', value: 200359, unit: null, unitSource: null, correction };
  expect(cellsOf('procurement.amount', figure)).toMatchObject({
    value: 200359,
    unit: null,
    corrected_value: 20,
    corrected_unit: '万元',
    correction_reason: '机关答复',
    correction_source: 'https://example.org/1',
    correction_date: '2025-01-02',
  });
});

test('a figure without a number has an empty value, never 0', () => {
  expect(cellsOf('penalties.decisions', { state: 'blank', raw: '' })).toMatchObject({
    state: 'blank',
    value: null,
  });
  expect(cellsOf('penalties.decisions', { state: 'absent' })).toMatchObject({
    state: 'absent',
    value: null,
    line: null,
  });
});
