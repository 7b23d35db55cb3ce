import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRouter } from '../../../src/search/text/router.ts';
import { makeTestFolder } from '../../site/testing/test-folder.ts';
import { folderHashes } from '../../site/testing/test-folder-hashes.ts';
import { publish, type Report } from './test-reports.ts';

/** All files of the index and what it keeps, as a run makes them that has nothing to take over. */
async function cleanHashes(given: readonly Report[]) {
  const target = newTarget();
  await publish(target, given);
  return hashesOf(target);
}

const hashesOf = (target: string) => ({
  published: folderHashes(path.join(target, 'published')),
  parts: folderHashes(path.join(target, 'parts')),
});

const newTarget = () => path.join(makeTestFolder(), 'collections');
const find = (target: string, pattern: RegExp): string => {
  const found = Object.keys(folderHashes(target)).find((file) => pattern.test(file));
  if (found === undefined) throw new Error(`no file like ${pattern}`);
  return path.join(target, found);
};

/** Organs of three provinces, more than a file of rows has, with texts long enough for files of their own. */
const many: Report[] = Array.from({ length: 70 }, (_, place) => ({
  organ: `a-${String(place).padStart(2, '0')}`,
  name: `第${place}镇`,
  province: place < 40 ? '110000' : place < 60 ? '220000' : 'none',
  year: 2020,
  texts: [`第${place}镇年报`, '一、总体情况', `主动公開政府信息${place}条，`.repeat(100)],
}));

const text = fc.string({ unit: fc.constantFrom(...'政府信息公开資訊12ab，'), maxLength: 40 });
const report = fc.record({
  organ: fc.constantFrom('a-b', 'c-d', 'e-f', 'g-h'),
  name: fc.constantFrom('甲镇', '乙镇'),
  province: fc.constantFrom('110000', '220000', 'none'),
  year: fc.constantFrom(2020, 2021),
  texts: fc.array(text, { maxLength: 4 }),
});

/** One organ has one name and one place: those of the last that names it. */
function agreed(reports: readonly Report[]): Report[] {
  const last = new Map(reports.map((each) => [each.organ, each]));
  const byId = new Map(reports.map((each) => [`${each.organ}/${each.year}`, each]));
  return [...byId.values()].map((each) => {
    const { name, province } = last.get(each.organ) ?? each;
    return { ...each, name, province };
  });
}

test('whatever changes from run to run, the index is that of a clean run, byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(report, { maxLength: 6 }), { minLength: 1, maxLength: 4 }),
      async (runs) => {
        const target = newTarget();
        let all: Report[] = [];
        for (const run of runs) {
          // An empty run takes a report away, another adds or changes some.
          all = agreed(run.length === 0 ? all.slice(1) : [...all, ...run]);
          await publish(target, all);
          expect(hashesOf(target)).toEqual(await cleanHashes(all));
        }
      },
    ),
    { numRuns: 12 },
  );
});

const fortieth = (over: Partial<Report>): Report => ({ ...(many[40] as Report), ...over });

test.for<[change: string, changed: Report[]]>([
  ['a text', many.with(40, fortieth({ texts: ['年报', '一、总体情况', '未收到申请。'.repeat(200)] }))],
  ['a report that becomes short', many.with(40, fortieth({ texts: ['年报'] }))],
  ['the name of an organ', many.with(40, fortieth({ name: '新镇' }))],
  ['a report more', [...many, fortieth({ organ: 'a-39x' })]],
  ['a report fewer', many.toSpliced(40, 1)],
])('of many reports, only what can have changed is made again: %s', async ([, changed]) => {
  const target = newTarget();
  await publish(target, many);
  const before = inodesIn(target);
  await publish(target, changed);
  expect(hashesOf(target)).toEqual(await cleanHashes(changed));
  const isKept = (pattern: RegExp) => before.has(statSync(find(target, pattern)).ino);
  expect(isKept(/110000.*\.terms$/) && isKept(/none.*\.terms$/) && !isKept(/220000.*\.terms$/)).toBe(true);
  expect(isKept(/rows\/00\/00\.bin$/)).toBe(true);
  expect(isKept(/texts\/2020\/110000-.*\/1f\.bin$/) && isKept(/texts\/2020\/none-.*\/00\.bin$/)).toBe(true);
  expect(isKept(/rows\/00\/01\.bin$/)).toBe(false);
});

test('reports without a word change how the postings of all others are written', async () => {
  const target = newTarget();
  await publish(target, many);
  const mute = Array.from({ length: 30 }, (_, place) =>
    fortieth({ organ: `b-${place}`, name: '', province: 'none', texts: ['', ''] }),
  );
  await publish(target, [...many, ...mute]);
  expect(hashesOf(target)).toEqual(await cleanHashes([...many, ...mute]));
});

test('a term that begins a file of postings may go, or another come before it', async () => {
  const target = newTarget();
  const reportOf = (text: string): Report[] => [fortieth({ texts: ['年报', '一、总体情况', text] })];
  const characters = Array.from({ length: 8000 }, (_, place) => String.fromCharCode(0x4e00 + place));
  await publish(target, reportOf(characters.join('')));
  const router = readFileSync(find(target, /router\.bin$/));
  const { firstTerms } = readRouter(inflateRawSync(router).subarray(4));
  expect(firstTerms.length).toBeGreaterThan(2);
  const place = characters.indexOf(firstTerms[1]?.[0] ?? '');
  for (const removed of [place - 1, place, place + 1, place + 2]) {
    const changed = reportOf(characters.toSpliced(removed, 1).join(''));
    await publish(target, reportOf(characters.join('')));
    await publish(target, changed);
    expect(hashesOf(target)).toEqual(await cleanHashes(changed));
  }
});

const inodesIn = (folder: string) =>
  new Set(Object.keys(folderHashes(folder)).map((file) => statSync(path.join(folder, file)).ino));

test.for<[damage: string, pattern: RegExp, damage: (file: string) => void]>([
  ['terms are cut', /110000.*\.terms$/, (file) => truncateSync(file, 20)],
  ['a byte of terms is another', /110000.*\.terms$/, flipByte],
  [
    'terms are written over',
    /220000.*\.terms$/,
    (file) => writeFileSync(file, Buffer.alloc(sizeOf(file), 255)),
  ],
  ['a text is cut', /texts\/2020\/110000-.*\/05\.bin$/, (file) => truncateSync(file, 20)],
  ['rows are gone', /rows\/00\/00\.bin$/, (file) => rmSync(file)],
  ['postings are cut', /postings\/00\/00\.bin$/, (file) => truncateSync(file, 20)],
])('what was damaged between runs does not get into the index: %s', async ([, pattern, damage]) => {
  const target = newTarget();
  await publish(target, many);
  damage(find(target, pattern));
  const changed = many.with(40, fortieth({ texts: ['年报'] }));
  await publish(target, changed);
  expect(hashesOf(target).published).toEqual((await cleanHashes(changed)).published);
});

const sizeOf = (file: string): number => statSync(file).size;

function flipByte(file: string): void {
  const bytes = readFileSync(file);
  bytes[50] = (bytes[50] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
