import {
  copyFileSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeTestFolder } from '../../site/testing/test-folder.ts';
import { CacheFile } from './cache-file.ts';

const keyOf = (number: number): string => number.toString(16).padStart(32, '0');

/** Everything in a file as it is opened anew: by key, the value that was put there last and is whole. */
function contentsOf(path: string, title = 'numbers'): Map<string, string> {
  const file = new CacheFile(path, title);
  const found = file.entries.map((entry) => [entry.key, file.read(entry)?.toString()] as const);
  file.close();
  return new Map(found.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}

type Values = readonly (readonly [key: string, value: string])[];

/** Adds values; a run that is killed leaves the index as it was. */
function write(path: string, values: Values, isKilled = false): void {
  const file = new CacheFile(path, 'numbers');
  for (const [key, value] of values) file.append(key, Buffer.from(value));
  file.flush();
  if (!isKilled) file.keepIndex();
  file.close();
}

const valuesArbitrary = fc.array(
  fc.tuple(fc.nat(5).map(keyOf), fc.oneof(fc.string({ unit: 'binary' }), fc.constant(`\n${keyOf(1)} 0`))),
  { maxLength: 12 },
);

test('what is put there comes back, whatever bytes it has and however often a file is opened', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(valuesArbitrary, fc.boolean()), { maxLength: 4 }), (runs) => {
      const file = path.join(makeTestFolder(), 'values');
      const expected = new Map<string, string>();
      for (const [run, isKilled] of runs) {
        write(file, run, isKilled);
        for (const [key, value] of run) expected.set(key, Buffer.from(value).toString());
        expect(contentsOf(file)).toEqual(expected);
      }
    }),
    { numRuns: 60 },
  );
});

test('a file cut off anywhere keeps every value before the cut, and takes new ones', () => {
  fc.assert(
    fc.property(valuesArbitrary, fc.nat(), fc.nat(12), (values, cut, killed) => {
      const file = path.join(makeTestFolder(), 'values');
      const ends: number[] = [];
      for (const value of values) {
        write(file, [value], ends.length >= killed);
        ends.push(statSync(file).size);
      }
      write(file, [], true);
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

const damageArbitrary = fc.record({
  ending: fc.constantFrom('', '.index'),
  place: fc.nat(),
  change: fc.integer({ min: 1, max: 255 }),
});

test('a byte changed anywhere never gives a value that was not put there, and in the index loses none', () => {
  fc.assert(
    fc.property(valuesArbitrary, damageArbitrary, (some, { ending, place, change }) => {
      const file = path.join(makeTestFolder(), 'values');
      const values: Values = [...some, [keyOf(9), '']];
      write(file, values);
      const bytes = readFileSync(file + ending);
      const at = place % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ change;
      writeFileSync(file + ending, bytes);
      const put = new Set(values.map(([key, value]) => `${key} ${Buffer.from(value)}`));
      const found = contentsOf(file);
      for (const [key, value] of found) expect(put).toContain(`${key} ${value}`);
      if (ending === '.index') expect(found.size).toBe(new Map(values).size);
    }),
    { numRuns: 100 },
  );
});

test('an index of other bytes is not believed, and what an index tells is not looked for', () => {
  const make = (values: Values) => {
    const file = path.join(makeTestFolder(), 'values');
    write(file, values);
    return file;
  };
  const values = [1, 2, 3].map((number) => [keyOf(number), `${number}`.repeat(9)] as const);
  const [file, other] = [make(values), make(values.toReversed())];
  copyFileSync(`${other}.index`, `${file}.index`);
  expect(contentsOf(file)).toEqual(new Map(values));

  // A head that is damaged hides what is behind it from whoever looks for heads.
  const [damaged, unindexed] = [make(values), make(values)];
  rmSync(`${unindexed}.index`);
  for (const one of [damaged, unindexed])
    writeFileSync(one, readFileSync(one, 'utf8').replace(keyOf(2), 'damage'.padEnd(32, '-')));
  expect([...contentsOf(damaged).keys()]).toEqual(values.map(([key]) => key));
  expect([...contentsOf(unindexed).keys()]).toEqual([keyOf(1)]);
});

test('a file that is begun anew has no index of what was in it', () => {
  const file = path.join(makeTestFolder(), 'values');
  write(file, [[keyOf(1), '一']]);
  expect(existsSync(`${file}.index`)).toBe(true);
  expect(contentsOf(file, 'letters')).toEqual(new Map());
  expect(existsSync(`${file}.index`)).toBe(false);
});

test('a file of something else is begun anew', () => {
  const file = path.join(makeTestFolder(), 'values');
  write(file, [[keyOf(1), '一']]);
  expect(contentsOf(file, 'letters')).toEqual(new Map());
  expect(contentsOf(file, 'numbers')).toEqual(new Map());
});
