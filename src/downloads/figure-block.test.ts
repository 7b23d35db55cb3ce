import { expect, test } from 'vitest';
import type { Figure } from '../model/figure.ts';
import { figureName, figuresOf } from '../model/forms/figures.ts';
import type { ReportRecord } from '../model/records.ts';
import { emptyReport, organRecord } from '../model/test-records.ts';
import { figureBlock } from './figure-block.ts';
import { figureColumnIds } from './figure-columns.ts';
import { cellAt } from './row-block.ts';

const organ = organRecord();

/** Every row of a report, its cells by their columns. */
function rowsOf(record: ReportRecord): Record<string, unknown>[] {
  const { rows, columns } = figureBlock(organ, record, (address) => `https://example.org${address}`);
  expect(columns).toHaveLength(figureColumnIds.length);
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(columns.map((column, index) => [figureColumnIds[index], cellAt(column, row)])),
  );
}

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
  return rowsOf(record)[0] ?? {};
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

test('every figure has its row with its name, be they all of the form, fewer, in another order, or of no form', () => {
  const all = figuresOf('2021').map(({ id }) => id);
  for (const [form, ids] of [
    ['2021', all],
    ['2021', all.slice(1)],
    ['2021', all.toReversed()],
    ['2019', all],
    [null, all.slice(0, 3)],
  ] as const) {
    const figures = Object.fromEntries(
      ids.map((id, value): [string, Figure] => [id, { state: 'reported', value }]),
    );
    const rows = rowsOf(emptyReport({ organ: organ.slug }, { form, figures }));
    expect(rows.map(({ figure, label, value, address }) => [figure, label, value, address])).toEqual(
      ids.map((id, value) => [
        id,
        form ? figureName(form, id) : id,
        value,
        `https://example.org/organs/${organ.slug}/2020/#${id}`,
      ]),
    );
  }
});

test('what one figure has alone, the others do not', () => {
  const correction = { value: 1, reason: '', source: '', date: '2025-01-02' };
  const figures: Record<string, Figure> = {
    one: { state: 'blank', at: { page: 2 } },
    two: { state: 'reported', value: 0, correction },
  };
  const rows = rowsOf(emptyReport({ organ: organ.slug }, { form: null, figures }));
  expect(
    rows.map(({ page, corrected_value, corrected_unit, correction_date, findings }) => [
      page,
      corrected_value,
      corrected_unit,
      correction_date,
      findings,
    ]),
  ).toEqual([
    [2, null, null, null, ''],
    [null, 1, null, '2025-01-02', ''],
  ]);
});
