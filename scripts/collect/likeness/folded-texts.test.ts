import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeTestFolder } from '../../site/testing/test-folder.ts';
import { FoldedTexts, FoldedTextsWriter, type TextPlace } from './folded-texts.ts';

const text = fc.oneof(
  { arbitrary: fc.string({ unit: fc.constantFrom('信', '息', '\uE000', '\uE001', 'a') }), weight: 20 },
  { arbitrary: fc.constant('汉'.repeat(300_000)), weight: 1 },
);

test('texts come back, those that are new and those that stood in another file', () => {
  fc.assert(
    fc.property(fc.array(text), fc.array(fc.oneof(text, fc.nat())), (before, now) => {
      const made = makeTestFolder();
      const old = new FoldedTextsWriter(path.join(made, 'old'));
      const places = before.map((one) => old.add(one));
      old.flush();
      const source = new FoldedTexts(path.join(made, 'old'));
      const writer = new FoldedTextsWriter(path.join(made, 'new'));
      const wanted: [TextPlace, string][] = [];
      for (const one of now) {
        const number = typeof one === 'number' ? one % Math.max(1, before.length) : 0;
        const place = places[number];
        if (typeof one === 'string') wanted.push([writer.add(one), one]);
        else if (place) wanted.push([writer.take(source, place), before[number] ?? '']);
      }
      writer.flush();
      const texts = new FoldedTexts(path.join(made, 'new'));
      for (const [place, one] of wanted.toReversed()) expect(texts.read(place) === one).toBe(true);
      for (const [place, one] of wanted) expect(texts.read(place) === one).toBe(true);
      texts.close();
    }),
    { numRuns: 40 },
  );
});

test('texts of files that are read in turn come back, and what comes later to a file that was read ahead', () => {
  const made = makeTestFolder();
  const files = ['one', 'other'].map((name) => path.join(made, name));
  const writers = files.map((file) => new FoldedTextsWriter(file));
  const all = files.map((file) => new FoldedTexts(file));
  const wanted = Array.from({ length: 200 }, (_, number) =>
    String.fromCharCode(0x4e00 + number).repeat(number),
  );
  const places = writers.map((writer, which) => wanted.map((one) => writer.add(one + which)));
  for (const writer of writers) writer.flush();
  for (const [number, one] of wanted.entries()) {
    for (const [which, texts] of all.entries())
      expect(texts.read(places[which]?.[number] ?? { start: 0, length: 0 })).toBe(one + which);
  }
  const [writer, texts] = [writers[0], all[0]];
  const later = writer?.add('公开') ?? { start: 0, length: 0 };
  writer?.flush();
  expect(texts?.read(later)).toBe('公开');
  for (const one of all) one.close();
});

test('what ends too soon is said, and nothing is left open', () => {
  const file = path.join(makeTestFolder(), 'texts');
  const writer = new FoldedTextsWriter(file);
  const place = writer.add('信息公开');
  writer.flush();
  const texts = new FoldedTexts(file);
  expect(texts.read(place)).toBe('信息公开');
  expect(() => texts.read({ start: 2, length: 3 })).toThrow(`${file} ends before character 5`);
  texts.close();
  texts.close();
});
