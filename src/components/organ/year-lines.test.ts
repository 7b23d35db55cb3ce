import { expect, test } from 'vitest';
import { reported, reportRecord } from '../test-records.ts';
import { yearLines } from './year-lines.ts';

test('years without a report are kept, newest first', () => {
  const lines = yearLines([reportRecord({}, { year: 2019 }), reportRecord({}, { year: 2021 })], 2022);
  expect(lines.map(({ year, kind }) => [year, kind])).toEqual([
    [2022, 'missing'],
    [2021, 'report'],
    [2020, 'missing'],
    [2019, 'report'],
  ]);
});

test('a figure that the form does not have is not a missing one', () => {
  const figures = { 'penalties.decisions': reported(3) };
  const [line] = yearLines([reportRecord(figures, { form: '2021', year: 2022 })], 2022);
  expect(line?.kind === 'report' && line.figures.map((figure) => figure?.value)).toEqual([undefined, 3, 0]);
});
