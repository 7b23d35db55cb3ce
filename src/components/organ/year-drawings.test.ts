import { expect, test } from 'vitest';
import type { Figure } from '../../model/figure.ts';
import { reported, reportRecord } from '../../model/test-records.ts';
import { followedYears } from './year-drawings.ts';

const report = (year: number, form: '2019' | '2021', figure: Figure) =>
  reportRecord({ 'requests.received.total': figure }, { year, form });

test('a figure is drawn with gaps, marks and a break, and said in words', () => {
  const records = [
    report(2018, '2019', reported(3)),
    report(2020, '2019', { state: 'notApplicable', raw: '<b>无</b>' }),
    report(2021, '2021', reported(1200)),
    report(2022, '2021', reported(0)),
  ];
  const { drawings, zeros, breaks } = followedYears(records, 2022);
  expect(drawings.map(({ id }) => id)).toEqual(['requests.received.total']);
  expect(zeros).toEqual(['行政许可决定', '行政处罚决定', '办结申请', '行政复议']);
  expect(breaks).toEqual([2021]);
  expect(drawings[0]?.sentence).toBe(
    '新收申请：2018 年 3 件，2019 年没有报告，2020 年不适用，2021 年 1,200 件，2022 年 0 件。',
  );
  const markup = drawings[0]?.drawing.markup ?? '';
  expect(markup.match(/<circle /g)).toHaveLength(3);
  expect(markup.match(/<path d="M[^"]+"\/>/g)).toHaveLength(1);
  expect(markup.match(/class="break"/g)).toHaveLength(1);
  expect(markup).toContain('class="mark">/</text>');
  expect(markup).not.toContain('<b>');
});

test('one number alone is no series', () => {
  expect(followedYears([report(2020, '2019', reported(3))], 2021)).toEqual({
    drawings: [],
    zeros: [],
    breaks: [],
  });
});

test('a number in doubt is a hollow dot with its mark, and is said to be in doubt', () => {
  const findings = [
    {
      code: 'requests.balance',
      severity: 'error' as const,
      message: '…',
      figures: ['requests.received.total'],
    },
  ];
  const records = [
    report(2020, '2019', reported(3)),
    reportRecord({ 'requests.received.total': reported(2) }, { year: 2021, findings }),
  ];
  const [drawing] = followedYears(records, 2021).drawings;
  expect(drawing?.sentence).toBe('新收申请：2020 年 3 件，2021 年 2 件（存疑）。');
  expect(drawing?.drawing.markup.match(/<circle class="doubtful" /g)).toHaveLength(1);
  expect(drawing?.drawing.markup).toContain('>2≠</text>');
});
