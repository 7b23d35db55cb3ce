import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeTestFolder } from '../site/test-folder.ts';
import { CacheFile } from './cache-file.ts';

const keyOf = (number: number): string => number.toString(16).padStart(32, '0');

/** Everything in a file as it is opened anew: by key, the value that was put there last and is whole. */
function contentsOf(path: string, title = 'numbers'): Map<string, string> {
  const file = new CacheFile(path, title);
  const found = file.entries.map((entry) => [entry.key, file.read(entry)?.toString()] as const);
  file.close();
  return new Map(found.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}

function write(path: string, values: readonly (readonly [key: string, value: string])[]): void {
  const file = new CacheFile(path, 'numbers');
  for (const [key, value] of values) file.append(key, Buffer.from(value));
  file.flush();
  file.close();
}

const valuesArbitrary = fc.array(
  fc.tuple(fc.nat(5).map(keyOf), fc.oneof(fc.string({ unit: 'binary' }), fc.constant(`\n${keyOf(1)} 0`))),
  { maxLength: 12 },
);

test('what is put there comes back, whatever bytes it has and however often a file is opened', () => {
  fc.assert(
    fc.property(fc.array(valuesArbitrary, { maxLength: 3 }), (runs) => {
      const file = path.join(makeTestFolder(), 'values');
      const expected = new Map<string, string>();
      for (const run of runs) {
        write(file, run);
        for (const [key, value] of run) expected.set(key, Buffer.from(value).toString());
        expect(contentsOf(file)).toEqual(expected);
      }
    }),
    { numRuns: 60 },
  );
});

test('a file cut off anywhere keeps every value before the cut, and takes new ones', () => {
  fc.assert(
    fc.property(valuesArbitrary, fc.nat(), (values, cut) => {
      const file = path.join(makeTestFolder(), 'values');
      const ends: number[] = [];
      for (const value of values) {
        write(file, [value]);
        ends.push(statSync(file).size);
      }
      write(file, []);
      truncateSync(file, cut % (statSync(file).size + 1));
      const { size } = statSync(file);
      const left = values.filter((_, index) => (ends[index] ?? 0) <= size);
      const added = [keyOf(9), '新的'] as const;
      write(file, [added]);
      const expected = [...left, added].map(([key, value]) => [key, Buffer.from(value).toString()] as const);
      expect(contentsOf(file)).toEqual(new Map(expected));
    }),
    { numRuns: 60 },
  );
});

test('a byte changed anywhere never gives a value that was not put there', () => {
  fc.assert(
    fc.property(valuesArbitrary, fc.nat(), fc.integer({ min: 1, max: 255 }), (values, place, change) => {
      const file = path.join(makeTestFolder(), 'values');
      write(file, values);
      const bytes = readFileSync(file);
      const at = place % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ change;
      writeFileSync(file, bytes);
      const put = new Set(values.map(([key, value]) => `${key} ${Buffer.from(value)}`));
      for (const [key, value] of contentsOf(file)) expect(put).toContain(`${key} ${value}`);
    }),
    { numRuns: 100 },
  );
});

test('a file of something else is begun anew', () => {
  const file = path.join(makeTestFolder(), 'values');
  write(file, [[keyOf(1), '一']]);
  expect(contentsOf(file, 'letters')).toEqual(new Map());
  expect(contentsOf(file, 'numbers')).toEqual(new Map());
});
