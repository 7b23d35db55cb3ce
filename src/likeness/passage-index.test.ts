import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likenessLimits } from '../model/likeness.ts';
import { PassageIndex } from './passage-index.ts';
import { changedText, madeUpText } from './test-texts.ts';

const { passage: passageLength, countedInPassage } = likenessLimits;

const all = (text: string) => new Uint8Array(text.length).fill(1);

/** Which characters of a text stand in a run of 20, ten of them counted, that the other has too: by its definition. */
function naiveShared(text: string, counted: Uint8Array, other: string): boolean[] {
  const shared = Array.from(text, () => false);
  for (let start = 0; start + passageLength <= text.length; start += 1) {
    const run = text.slice(start, start + passageLength);
    const weight = counted.subarray(start, start + passageLength).reduce((sum, one) => sum + one, 0);
    if (run.includes('\uE001') || weight < countedInPassage || !other.includes(run)) continue;
    shared.fill(true, start, start + passageLength);
  }
  return shared;
}

/** Texts that have long pieces in common: both are put together from the same few blocks. */
const blocks = [
  '政府信息公开工作',
  '健全机制',
  '甲乙丙丁戊己庚辛壬癸',
  '\uE001',
  '\uE000',
  '一二三四五六七八九十百千',
];
const built = fc
  .array(fc.oneof(fc.constantFrom(...blocks), fc.constant(blocks.join('').replace('\uE001', ''))), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

test('what is shared is what the definition says, and the passages are those characters', () => {
  const mask = fc.array(fc.boolean(), { minLength: 7, maxLength: 7 });
  fc.assert(
    fc.property(built, built, mask, (text, other, pattern) => {
      const counted = all(text).map((_, index) => (pattern[index % 7] ? 1 : 0));
      const index = new PassageIndex(text, counted);
      const naive = naiveShared(text, counted, other);
      const marked = Array.from(text, () => false);
      let end = 0;
      for (const passage of index.passagesIn(other)) {
        expect(passage.start).toBeGreaterThanOrEqual(end);
        end = passage.start + passage.length;
        expect(text.slice(passage.start, end)).toBe(
          other.slice(passage.other, passage.other + passage.length),
        );
        marked.fill(true, passage.start, end);
      }
      expect(marked).toEqual(naive);
      expect(index.sharedWith(other)).toBe(naive.filter((one, at) => one && counted[at] === 1).length);
    }),
    { numRuns: 300 },
  );
});

test('a passage is followed as far as it goes in one place', () => {
  const passage = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';
  const text = `开头${passage}结尾`;
  const index = new PassageIndex(text, all(text));
  expect(index.passagesIn(`${passage.slice(0, 20)}断${passage}`)).toEqual([
    { start: 2, other: 21, length: 22 },
  ]);
});

test('the share is each text’s own: a short one in a long one is all there', () => {
  const short = madeUpText(1, 4).replaceAll('。', '');
  const long = short + madeUpText(2, 12).replaceAll('。', '');
  expect(new PassageIndex(short, all(short)).sharedWith(long)).toBe(short.length);
  expect(new PassageIndex(long, all(long)).sharedWith(short)).toBe(short.length);
});

test('a changed character takes nothing away but itself where twenty stand on both sides', () => {
  const text = madeUpText(3).replaceAll('。', '');
  const changed = changedText(text, 25);
  expect(new PassageIndex(text, all(text)).sharedWith(changed)).toBe(
    naiveShared(text, all(text), changed).filter(Boolean).length,
  );
  expect(new PassageIndex(text, all(text)).sharedWith(changed)).toBeGreaterThan(text.length * 0.9);
});

test('endless repetition is compared in time', () => {
  const text = '公开'.repeat(20_000);
  const index = new PassageIndex(text, all(text));
  expect(index.sharedWith(`${text}无`)).toBe(text.length);
});

test('a passage is trimmed to its counted characters', () => {
  const index = new PassageIndex('甲乙丙丁戊', Uint8Array.from([0, 0, 1, 0, 0]));
  expect(index.trimmed({ start: 1, other: 11, length: 3 })).toEqual({ start: 2, other: 12, length: 1 });
  expect(index.trimmed({ start: 3, other: 13, length: 2 }).length).toBe(0);
});
