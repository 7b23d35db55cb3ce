import { expect, test } from 'vitest';
import { Spool } from './spool.ts';

test('texts come back as they were set aside, in any order', () => {
  const spool = new Spool();
  const texts = ['', '湖塘乡', '{"a":1}', '𠮷'.repeat(10_000)];
  const places = texts.map((text) => spool.append(text));
  expect(places.toReversed().map((place) => spool.read(place))).toEqual(texts.toReversed());
  expect(() => spool.read([0, 1_000_000])).toThrow('the spool ends before byte 1000000');
  spool.close();
});
