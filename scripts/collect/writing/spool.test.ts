import { expect, test } from 'vitest';
import { Spool } from './spool.ts';

test('texts come back as they were set aside, in any order', () => {
  const spool = new Spool();
  const texts = ['', '湖塘乡', '{"a":1}', '𠮷'.repeat(100_000), '甲', '乙'.repeat(10)];
  const places = texts.map((text) => spool.append(text));
  expect(places.toReversed().map((place) => spool.read(place))).toEqual(texts.toReversed());
  expect(() => spool.read([0, 1_000_000])).toThrow('the spool ends before byte 1000000');
  spool.close();
});

test('what was just set aside can be read at once, and more set aside behind it', () => {
  const spool = new Spool();
  const texts = Array.from({ length: 50 }, (_, index) => `${index} `.repeat(index * 200));
  const places = texts.map((text) => {
    const place = spool.append(text);
    expect(spool.read(place)).toBe(text);
    return place;
  });
  expect(places.map((place) => spool.read(place))).toEqual(texts);
  spool.close();
});
