import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellText, printedText, trimmedPlace } from './cell-text.ts';

test.each([
  ['总 计', '总计'],
  ['结\n果\n维持', '结果维持'],
  ['\u00a0\u3000０\u00a0', '0'],
  ['（一）', '(一)'],
  ['规\u200b章\ufeff', '规章'],
  ['１２，３４５．６', '12,345.6'],
  ['', ''],
])('the text of the cell %j is %j', (raw, text) => {
  expect(cellText(raw)).toBe(text);
});

test('the text of a text is itself', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...' \n\u00a0\u3000\u200b\ufeff（）：０１，．规章…①') }),
      (raw) => {
        expect(cellText(cellText(raw))).toBe(cellText(raw));
      },
    ),
  );
});

test('a paragraph keeps its words and spaces but not its padding or the marks of Word', () => {
  expect(printedText('\u3000\u3000[bookmark: _GoBack]2020年， 我镇[bookmark: a] ')).toBe('2020年， 我镇');
});

test.each([
  ['  规章 ', { start: 12, end: 14 }],
  ['规章', { start: 10, end: 12 }],
  ['  ', { start: 10, end: 10 }],
  ['', { start: 10, end: 10 }],
  ['[bookmark: a] 规章 [bookmark: b]', { start: 24, end: 26 }],
  ['[bookmark: a][bookmark: b]', { start: 10, end: 10 }],
])('the place of %j is that of its text', (text, place) => {
  expect(trimmedPlace({ text, start: 10 })).toEqual(place);
});
