import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Mark, marksOf, type Segment, sourceLines } from './source-lines.ts';

/** Segments as a picture: [figure anchor], {padding}, text. */
function picture(segments: readonly Segment[]): string {
  return segments
    .map((segment) => {
      if (segment.kind === 'figure') return `[${segment.text} ${segment.anchor}]`;
      return segment.kind === 'padding' ? `{${JSON.stringify(segment.text).slice(1, -1)}}` : segment.text;
    })
    .join('');
}

const pictures = (lines: string[], marks: Mark[]) => sourceLines(lines, marks).map(picture);

test('a figure is marked where it stands, its padding shown', () => {
  expect(pictures(['规章', '\t\u00a00\u3000'], [{ anchor: 'rules.made', start: 5, end: 6 }])).toEqual([
    '规章',
    '{\\t\u00a0}[0 rules.made]{\u3000}',
  ]);
});

test('offsets count UTF-16 units, and one for each line end', () => {
  expect(pictures(['😀', '', 'a12b'], [{ anchor: 'x', start: 5, end: 7 }])).toEqual(['😀', '', 'a[12 x]b']);
});

test('a value over two lines is marked on both', () => {
  expect(pictures(['a12', '34b'], [{ anchor: 'x', start: 1, end: 6 }])).toEqual(['a[12 x]', '[34 x]b']);
});

test('where marks overlap the first keeps the characters', () => {
  const marks = [
    { anchor: 'y', start: 1, end: 3 },
    { anchor: 'x', start: 0, end: 2 },
    { anchor: 'z', start: 0, end: 2 },
  ];
  expect(pictures(['abcd'], marks)).toEqual(['[ab x][c y]d']);
});

test('single blanks are text, runs of them are shown', () => {
  expect(pictures(['五、 存在   的'], [])).toEqual(['五、 存在{   }的']);
});

test('segments joined are the lines, whatever the marks', () => {
  const line = fc.string({ unit: fc.constantFrom('a', '\t', ' ', '\u3000', '年', '😀', '<') });
  const mark = fc
    .tuple(fc.nat(40), fc.nat(12))
    .map(([start, length]): Mark => ({ anchor: 'x', start, end: start + length }));
  fc.assert(
    fc.property(fc.array(line), fc.array(mark), (lines, marks) => {
      const joined = sourceLines(lines, marks).map((segments) => segments.map(({ text }) => text).join(''));
      expect(joined).toEqual(lines);
    }),
  );
});

test('marks are those of figures, of rows split off and of the total below table 2', () => {
  const at = (start: number) => ({
    state: 'reported' as const,
    value: 0,
    at: { line: 1, start, end: start + 1 },
  });
  const report = {
    figures: {
      'rules.made': at(0),
      'rules.disclosed': { state: 'blank' as const, at: { line: 1, start: 5, end: 5 } },
    },
    subRows: [
      { parent: 'otherServices', label: '甲', figures: { items: at(10) } },
      { parent: 'otherServices', label: '乙', figures: { items: at(20) } },
    ],
    publishedTotal: at(30),
  };
  expect(marksOf(report).map(({ anchor, start }) => [anchor, start])).toEqual([
    ['rules.made', 0],
    ['otherServices.1.items', 10],
    ['otherServices.2.items', 20],
    ['publishedTotal', 30],
  ]);
});
