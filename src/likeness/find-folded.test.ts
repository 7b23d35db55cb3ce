import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findFolded } from './find-folded.ts';
import { standingWords } from './standing-words.ts';

const foldedIn = (text: string, ...names: string[]) =>
  [...findFolded(text, names)].map(({ start, end }) => text.slice(start, end));

test('a name takes the words for its kind and its body with it, and of two that begin alike the longer is meant', () => {
  expect(foldedIn('密云区人民政府和密云水库镇党委政府', '密云区', '密云水库')).toEqual([
    '密云区人民政府',
    '密云水库镇党委政府',
  ]);
});

test('a name goes before a standing wording that begins with it', () => {
  expect(foldedIn('政府信息公开条例', '政府信息')).toEqual(['政府信息']);
});

test('an organ that speaks of itself is found by whatever word it begins with', () => {
  const own = [...'我本全该'].flatMap((word) => [`${word}镇`, `${word}办事处党工委`, `${word}单位`]);
  const bodies = [...'省市州县区旗镇乡', '街道'].flatMap((kind) => [`${kind}委`, `${kind}党委政府`]);
  const years = [...'〇○零一二三四五六七八九'].map((digit) => `${digit}〇二一`);
  for (const word of [...own, ...bodies]) expect(foldedIn(`文${word}文`)).toEqual([word]);
  for (const year of years) expect(foldedIn(`文${year}年`)).toEqual([year]);
});

test('names and standing words are found where one pattern of all of them finds them', () => {
  const words = ['甲乙', '甲乙丙', '乙丙', '丙丁戊', ...standingWords.slice(0, 6)];
  const piece = fc.constantFrom(...words, '甲', '乙', '丙', '国', '政府信息公开', '条例');
  const names = fc.subarray(words.slice(0, 4));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), names, (pieces, known) => {
      const text = pieces.join('');
      const longestFirst = (list: readonly string[]) =>
        [...list].sort((one, other) => other.length - one.length);
      const pattern = new RegExp([...longestFirst(known), ...longestFirst(standingWords)].join('|'), 'g');
      expect(foldedIn(text, ...known)).toEqual([...text.matchAll(pattern)].map(([found]) => found));
    }),
  );
});
