import { expect, test } from 'vitest';
import type { Correction } from '../../../src/model/correction.ts';
import { emptyReport } from '../../../src/model/test-records.ts';
import { makeTestFolder } from '../../site/testing/test-folder.ts';
import { collect } from '../collect.ts';
import { readCorrections } from './corrections.ts';
import { content } from './test-content.ts';

const entry: Correction = {
  organ: 'qitamu-zhen',
  year: 2020,
  figure: 'review.total',
  expected: { state: 'reported', value: 1 },
  corrected: { value: 0 },
  reason: '原件为 0',
  source: 'https://example.org/2020',
  date: '2025-03-01',
};

async function message(...entries: object[]): Promise<string> {
  const contentDir = makeTestFolder({ ...content, 'corrections.json': JSON.stringify(entries) });
  try {
    await collect({ contentDir, outDir: `${makeTestFolder()}/collections`, address: 'https://example.org' });
    return 'no error';
  } catch (error) {
    return error instanceof Error ? `${error.name} ${error.message}` : String(error);
  }
}

test.each<[string, object[], string]>([
  [
    'that no longer matches',
    [entry, { ...entry, figure: 'review.pending', expected: { raw: '3' } }],
    '第 2 条（organs/qitamu-zhen/2020.txt review.pending）：与报告不符：原文应为 "3"，实为 "0"。',
  ],
  [
    'of a year without a report',
    [{ ...entry, year: 2018 }],
    '第 1 条（qitamu-zhen 2018 review.total）：没有这份报告，或者它没有读成报告。',
  ],
  [
    'of an organ that is not there',
    [entry, { ...entry, organ: 'qitamu-xiang' }],
    '第 2 条（qitamu-xiang 2020 review.total）：没有这份报告，或者它没有读成报告。',
  ],
  [
    'of a figure that is corrected already',
    [entry, entry],
    '第 2 条（qitamu-zhen 2020 review.total）：与第 1 条更正的是同一个数字。',
  ],
  [
    'of a figure that the form has not',
    [{ ...entry, figure: 'review.sum' }],
    '第 1 条（organs/qitamu-zhen/2020.txt review.sum）：2019 年版表格没有 figure review.sum。',
  ],
  ['with an unknown field', [{ ...entry, who: 'x' }], '字段 0：不认识的字段 who'],
])('a correction %s stops with file, entry and reason', async (_, entries, reason) => {
  expect(await message(...entries)).toBe(`ContentError corrections.json：${reason}`);
});

test('corrections that fit stop nothing', async () => {
  expect(await message(entry)).toBe('no error');
});

test('what was read stays as it is, the correction beside it', () => {
  const corrections = readCorrections(makeTestFolder({ 'corrections.json': JSON.stringify([entry]) }));
  const figure = { state: 'reported', value: 1, raw: '1', at: { line: 9 } } as const;
  const record = emptyReport({ organ: 'qitamu-zhen' }, { figures: { 'review.total': figure } });
  const { reason, source, date } = entry;
  expect(corrections.apply(record).report.figures).toEqual({
    'review.total': { ...figure, correction: { value: 0, reason, source, date } },
  });
  expect(record.report.figures['review.total']).toEqual(figure);
});

test('without the file there are no corrections', () => {
  expect(() => readCorrections(makeTestFolder()).close()).not.toThrow();
});
