import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentTerms, encodeTerm, normalise, normaliseWithOffsets, phraseTerms } from './terms.ts';

/** Text as reports print it and worse: Chinese, numbers, punctuation, padding, and any other character. */
const printed = fc.string({
  unit: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...'政府信息公开湖镇年〇𠮷資訊') },
    { weight: 3, arbitrary: fc.constantFrom(...'0123456789abXYＡ１２²½é', 'e\u0301', '가') },
    { weight: 3, arbitrary: fc.constantFrom(...'，。（）“”"、.% \t\n\u00a0\u3000\u200b\ufeff\u0000') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  ),
  maxLength: 60,
});

test('widths, case and compatibility forms are made plain', () => {
  expect(normalise('（１２）ＡＢc⾏㎡')).toBe('(12)abc行m2');
});

test('white space goes, but for one between letters and digits', () => {
  expect(normalise('\u3000总\u00a0 计 1800 条  new\u00a0 act\n')).toBe('总计1800条new act');
});

test('what nobody sees is not searched', () => {
  expect(normalise('政\u200b府\ufeff信\u00ad息葛\u{e0100}')).toBe('政府信息葛');
});

test('a fold stands for its character everywhere', () => {
  expect(normalise('資訊', new Map([['資', '资']]))).toBe('资訊');
});

test('a run gives its characters and pairs, a number in it also its threes and the whole', () => {
  expect(documentTerms('新湖镇')).toEqual(['新', '湖', '镇', '新湖', '湖镇']);
  expect(documentTerms('年2020,')).toEqual([
    '年',
    '2',
    '0',
    '2',
    '0',
    '年2',
    '20',
    '02',
    '20',
    '202',
    '020',
    '2020',
  ]);
  expect(documentTerms('共12')).toEqual(['共', '1', '2', '共1', '12']);
});

test.each([
  ['新湖镇', ['新湖', '湖镇']],
  ['镇', ['镇']],
  ['20年2', ['20', '0年', '年2']],
  ['年2020年', ['年2', '2020', '0年']],
  ['年2020', ['年2', '202', '020']],
  ['84512099', ['845', '451', '512', '120', '209', '099']],
  ['18660.02万', ['186', '866', '660', '02', '2万']],
  ['〔2020〕4号', ['2020', '4号']],
  ['开。二是', ['二是']],
  ['。二是', ['二是']],
  ['(一', ['一']],
  ['。”', []],
])('a phrase %s asks for %j', (phrase, terms) => {
  expect(phraseTerms(phrase)).toEqual(terms);
});

test('encoded terms differ where terms differ, and are ASCII for Chinese', () => {
  const terms = ['新', '湖', '新湖', '湖新', '𠮷', '〇', 'a', 'A', 'abc', 'Abc', '2', "'", '新a'];
  expect(new Set(terms.map(encodeTerm)).size).toBe(terms.length);
  expect(encodeTerm('新湖𠮷')).toMatch(/^[A-Za-z0-9+/]{9}$/);
});

test('normalising twice is normalising once', () => {
  fc.assert(
    fc.property(printed, (text) => {
      expect(normalise(normalise(text))).toBe(normalise(text));
    }),
  );
});

test('offsets lead back to the character that each unit came from', () => {
  fc.assert(
    fc.property(printed, (text) => {
      const { text: normalised, offsets } = normaliseWithOffsets(text);
      expect(offsets).toHaveLength(normalised.length);
      for (const [unit, offset] of offsets.entries()) {
        const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
        const isSpace = normalised.charAt(unit) === ' ';
        if (!isSpace) expect(normalise(character)).toContain(normalised.charAt(unit));
        expect(offset).toBeGreaterThanOrEqual(offsets[unit - 1] ?? 0);
      }
    }),
  );
});

test('any piece without white space is in the normalised text, and its terms are terms of the text', () => {
  fc.assert(
    fc.property(printed, fc.nat(), fc.integer({ min: 1, max: 8 }), (text, at, length) => {
      const characters = [...text];
      const start = characters.length === 0 ? 0 : at % characters.length;
      const pieces = characters
        .slice(start, start + length)
        .join('')
        .split(/[\s\p{Cc}]+/u);
      const normalised = normalise(text);
      const terms = new Set(documentTerms(normalised));
      for (const piece of pieces.map((printedPiece) => normalise(printedPiece))) {
        expect(normalised).toContain(piece);
        for (const term of phraseTerms(piece)) expect(terms).toContain(term);
      }
    }),
    { numRuns: 2000 },
  );
});
