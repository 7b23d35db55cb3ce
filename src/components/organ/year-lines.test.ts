import { expect, test } from 'vitest';
import { organRecord, reported, reportRecord } from '../../model/test-records.ts';
import { yearLines } from './year-lines.ts';

const organ = organRecord({ name: '湖塘镇', formerNames: [{ name: '湖塘乡', until: 2020 }] });

test('years without a report are kept, newest first, with what was received and could not be read', () => {
  const lines = yearLines(organ, [reportRecord({}, { year: 2019 }), reportRecord({}, { year: 2021 })], {
    newestYear: 2022,
    refused: [{ file: '2020.pdf' }],
  });
  expect(lines.map(({ year, kind }) => [year, kind])).toEqual([
    [2022, 'missing'],
    [2021, 'report'],
    [2020, 'missing'],
    [2019, 'report'],
  ]);
  expect(lines.map((line) => line.kind === 'missing' && line.isRefused)).toEqual([false, false, true, false]);
});

test('each year has its figures, its form and the name that the organ bore', () => {
  const lines = yearLines(
    organ,
    [
      reportRecord({ 'penalties.decisions': { state: 'blank', raw: '' } }, { year: 2020 }),
      reportRecord({ 'penalties.decisions': reported(3) }, { form: '2021', year: 2021 }),
    ],
    { newestYear: 2021, refused: [] },
  );
  const shown = lines.map((line) =>
    line.kind === 'report'
      ? [line.form, line.isBreak, line.otherName, line.figures[1]?.figure.state]
      : line.kind,
  );
  expect(shown).toEqual([
    ['2021', true, undefined, 'reported'],
    ['2019', false, '湖塘乡', 'blank'],
  ]);
});

test('a report whose form was not recognised has no figures', () => {
  const record = reportRecord({}, { year: 2020 });
  const [line] = yearLines(organ, [{ ...record, report: { ...record.report, form: null } }], {
    newestYear: 2020,
    refused: [],
  });
  expect(line?.kind === 'report' && line.figures).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('a figure in doubt is marked in its year, as it is in its report', () => {
  const findings = [
    {
      code: 'requests.balance',
      severity: 'error' as const,
      message: '…',
      figures: ['requests.received.total', 'requests.concluded.total'],
    },
  ];
  const record = reportRecord({ 'requests.received.total': reported(2) }, { year: 2020, findings });
  const [line] = yearLines(organ, [record], { newestYear: 2020, refused: [] });
  const marks = line?.kind === 'report' ? line.figures.map((one) => one?.mark) : [];
  expect(marks).toEqual([undefined, undefined, '≠', '≠', undefined]);
});
