import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPhrases, markedText, piecesOf } from './marks.ts';
import { normalise } from './terms.ts';

const picture = (printed: string, ...phrases: string[]): string =>
  markedText(printed, phrases, new Map())
    .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join('');

test.each([
  ['政府采购，集中采购', ['采购'], '政府[采购]，集中[采购]'],
  ['共 １８００ 条', ['1800条'], '共 [１８００ 条]'],
  ['政府信息公开', ['政府信', '信息'], '[政府信息]公开'],
  ['葛\u{e0100}镇', ['葛'], '[葛\u{e0100}]镇'],
  ['㎡', ['2'], '[㎡]'],
  ['<b>公开</b>', ['b'], '<[b]>公开</[b]>'],
  ['公开', ['没有'], '公开'],
  ['72022人，2022年，２０２２，20220', ['2022'], '72022人，[2022]年，[２０２２]，20220'],
  ['共1212件12', ['12'], '共1212件[12]'],
])('in %s the phrases %j are marked', (printed, phrases, marked) => {
  expect(picture(printed, ...phrases)).toBe(marked);
});

test('pieces joined are the printed text, and marks hold the phrase', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'政府公开1２a \u3000。', 'e\u0301', '𠮷', '½', '\u200b'),
    maxLength: 40,
  });
  fc.assert(
    fc.property(text, fc.nat(), fc.integer({ min: 1, max: 4 }), (printed, at, length) => {
      const characters = [...printed];
      const start = at % (characters.length || 1);
      const phrase = normalise(characters.slice(start, start + length).join(''));
      if (phrase === '') return;
      const pieces = markedText(printed, [phrase], new Map());
      expect(pieces.map((piece) => piece.text).join('')).toBe(printed);
      for (const { text: piece, isMarked } of pieces)
        if (isMarked) expect(normalise(piece)).toContain(phrase);
    }),
    { numRuns: 1000 },
  );
});

test('a stretch shows only what lies in it', () => {
  const printed = '一二三四五六';
  const { ranges } = findPhrases(printed, ['二三', '五六'], new Map());
  expect(piecesOf(printed, ranges, { start: 2, end: 5 })).toEqual([
    { text: '三', isMarked: true },
    { text: '四', isMarked: false },
    { text: '五', isMarked: true },
  ]);
});
