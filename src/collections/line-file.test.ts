import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { LineFile, type Place, readLines } from './line-file.ts';

test('lines of any length come in order, and each is found again where it stands', () => {
  const file = newFile();
  const line = fc.oneof(
    { arbitrary: fc.stringMatching(/^[^\n]*$/), weight: 9 },
    { arbitrary: fc.integer({ min: 300_000, max: 800_000 }).map((length) => '汉'.repeat(length)), weight: 1 },
  );
  const property = fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
    writeFileSync(file, lines.map((one) => `${one}\n`).join(''));
    const read: string[] = [];
    const places: Place[] = [];
    for (const { line: bytes, start } of readLines(file)) {
      read.push(bytes.toString());
      places.push([start, bytes.length]);
    }
    expect(read).toEqual(lines.map((one) => Buffer.from(one).toString()));
    const single = new LineFile(file);
    expect(places.toReversed().map((place) => single.read(place))).toEqual(read.toReversed());
    single.close();
  });
  fc.assert(property, { numRuns: 60 });
});

test('a file that is cut short is told', () => {
  const file = newFile();
  writeFileSync(file, 'a\nb');
  expect(() => [...readLines(file)]).toThrow(`${file} ends within a line`);
  expect(() => new LineFile(file).read([2, 5])).toThrow(`${file} ends before byte 7`);
});

function newFile(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gongkai-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return path.join(folder, 'lines');
}
