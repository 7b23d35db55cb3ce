import { expect, test } from 'vitest';
import type { Finding } from '../../../model/finding.ts';
import { extractText, figureWord, tableText } from '../../test-tables.ts';
import { findPublishedTotal } from './published-total.ts';

const at = { line: 88, start: 10, end: 20 };

function read(...texts: string[]): { word: string; raw: string | undefined; findings: Finding[] } {
  const findings: Finding[] = [];
  const figure = findPublishedTotal(
    texts.map((text) => ({ text, at })),
    findings,
  );
  return { word: figureWord(figure), raw: figure?.raw, findings };
}

const note = '2020年本行政区域（或本部门）政府信息公开发布总数量（非新闻类、消息类）：';

test.each([
  [[`${note}2`], '2', '2'],
  [[`${note}0`], '0', '0'],
  [[`${note} ２ 条`], '2', '２ 条'],
  [[`${note}1,212件。`], '1212', '1,212件'],
  [['政府信息公开⏎发布总数 量：3'.replace('⏎', '\n')], '3', '3'],
  [[`${note}/`], 'notApplicable', '/'],
  [['政府信息公开发布总数量', '3', '4'], 'unreadable(3\n4)', '3\n4'],
  [['政府信息公开发布总数量：3'], '3', '3'],
  [['政府信息公开发布总数量', '3'], '3', '3'],
  [[note], 'blank', undefined],
  [['清河镇', `${note}2`], '2', '2'],
  [['规章', '0'], 'none', undefined],
  [[`${note}约2`], 'unreadable(约2)', '约2'],
  [[`${note}2①`], 'unreadable(2①)', '2①'],
])('the note %j says %s', (texts, word, raw) => {
  expect(read(...texts)).toMatchObject({ word, raw });
});

test('a note that cannot be read is said', () => {
  expect(read(`${note}若干`).findings).toEqual([
    {
      code: 'cell.unreadable',
      severity: 'error',
      message: '“政府信息公开发布总数量”后印的是“若干”，不能确认是哪一个数字。',
      at,
    },
  ]);
  expect(read(`${note}2`).findings).toEqual([]);
});

const table = tableText('信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量\n规章 | 0 | 0 | 0');

test('the note may stand in a paragraph below the table', () => {
  const { report } = extractText(`一、总体情况\n${table}${note}2\n`);
  expect(report.publishedTotal).toEqual({
    state: 'reported',
    value: 2,
    raw: '2',
    at: { line: 13, start: expect.any(Number), end: expect.any(Number) },
  });
});

test('prose that only speaks of it is no note', () => {
  expect(
    extractText(`一、总体情况\n公开发布总数量逐年上升。\n${table}`).report.publishedTotal,
  ).toBeUndefined();
});
