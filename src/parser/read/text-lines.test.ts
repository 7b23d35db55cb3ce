import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitLines } from './text-lines.ts';

test.each([
  ['', ['']],
  ['a', ['a']],
  ['a\nb', ['a', 'b']],
  ['a\r\nb', ['a', 'b']],
  ['a\rb', ['a', 'b']],
  ['a\n\rb', ['a', '', 'b']],
  ['a\r\r\nb\r\r\n\r\r\nc', ['a', 'b', '', 'c']],
  ['a\r\r\nb\r\nc', ['a', '', 'b', 'c']],
  ['a\u2028b\u2029c\u0085d', ['a', 'b', 'c', 'd']],
  ['a\vb\fc', ['a', 'b', 'c']],
  ['a\n', ['a', '']],
  ['\uFEFFa', ['a']],
])('%j is the lines %j', (text, lines) => {
  expect(splitLines(text).map((line) => line.text)).toEqual(lines);
});

test('a line knows its number and where it starts', () => {
  expect(splitLines('规章\r\n\r\n\t0')).toEqual([
    { text: '规章', start: 0, number: 1 },
    { text: '', start: 3, number: 2 },
    { text: '\t0', start: 4, number: 3 },
  ]);
});

const lineEnd = fc.constantFrom('\n', '\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029');

test('whatever the line ends, the text at a line’s offsets in the joined lines is the line', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ unit: fc.constantFrom(...'ab\t镇\u00a0\u{20000}') }), lineEnd)),
      (pieces) => {
        const lines = splitLines(pieces.flat().join(''));
        const text = lines.map((line) => line.text).join('\n');
        expect(lines.map(({ start, text: { length } }) => text.slice(start, start + length))).toEqual(
          lines.map((line) => line.text),
        );
        expect(lines.map((line) => line.number)).toEqual(lines.map((_, index) => index + 1));
      },
    ),
  );
});
