import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { PlacedOrgan, RefusedFile } from '../../../src/model/records.ts';
import { makeTestFolder } from '../../site/testing/test-folder.ts';
import { ReportReader } from '../reading/read-reports.ts';
import { sha256Of } from '../writing/write-collections.ts';
import { ContentGroup } from './content-group.ts';
import { Corrections } from './corrections.ts';
import type { ReportFile } from './read-content.ts';
import { reportOf } from './test-content.ts';

const organ: PlacedOrgan = {
  ...{ slug: 'a-b', name: '清河镇', kind: 'township', division: null },
  ...{ otherNames: [], places: [] },
};
const text = reportOf('清河镇2020年政府信息公开工作年度报告');

function fileIn(folder: string): ReportFile {
  const file = path.join(folder, '2020.txt');
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, text);
  return { organ: 'a-b', year: 2020, file: '2020.txt', path: file, source: null };
}

/** A group of one report; `refusal` is what comes instead of it. */
function groupOf(
  file: ReportFile,
  { refusal, named = organ }: { refusal?: string; named?: PlacedOrgan } = {},
) {
  const offered: string[] = [];
  const reader = new ReportReader({ total: 1 });
  const refused: RefusedFile = {
    ...{ organ: 'a-b', file: '2020.txt', original: null },
    error: { code: refusal ?? '', message: '…' },
  };
  if (refusal !== undefined) {
    reader.read = async function* (_, offer) {
      offer?.(file, sha256Of(Buffer.from(text)), () => Buffer.from(text));
      yield refused;
    };
  }
  const group = new ContentGroup({
    ...{ year: 2020, province: 'none', organs: [named], files: [file], reader },
    corrections: new Corrections([]),
    counties: new Set(['安平县']),
    offer: (_, sha256, bytes) => offered.push(`${sha256} ${sha256Of(bytes())}`),
  });
  const read = async () => {
    const all = [];
    for await (const one of group.read()) all.push(one);
    await reader.close();
    return all;
  };
  return { group, read, offered, reader };
}

test('a group is known by the bytes as they were read, as it was before they were', async () => {
  const file = fileIn(makeTestFolder());
  const before = groupOf(file).group.key();
  const { group, read, offered } = groupOf(file);
  expect(await read()).toHaveLength(1);
  expect(group.key()).toBe(before);
  const hash = sha256Of(Buffer.from(text));
  expect(offered).toEqual([`${hash} ${hash}`]);
  expect(groupOf(file, { named: { ...organ, name: '清河新镇' } }).group.key()).not.toBe(before);
  writeFileSync(file.path, `${text}。`);
  expect(groupOf(file).group.key()).not.toBe(before);
  // What it was read from has not changed with the file.
  expect(group.key()).toBe(before);
});

test('a group with a file that another run may read is not known again before it is read', async () => {
  const file = fileIn(makeTestFolder());
  const keyAfter = async (refusal: string) => {
    const { group, read } = groupOf(file, { refusal });
    await read();
    return group.key();
  };
  const before = groupOf(file).group.key();
  expect(await keyAfter('read.unknown-format')).toBe(before);
  const passing = ['read.too-slow', 'read.out-of-memory', 'read.failed'];
  const keys = new Set([before, ...(await Promise.all(passing.map(keyAfter)))]);
  // Of two runs that refused something else, neither takes over what was made of the other's.
  expect(keys.size).toBe(4);
});

test('bytes that changed since they were held to be known stop the run', async () => {
  const file = fileIn(makeTestFolder());
  const { group, offered, reader } = groupOf(file);
  group.key();
  group.takeOver([]);
  expect(offered).toHaveLength(1);
  writeFileSync(file.path, '');
  expect(() => group.takeOver([])).toThrow(`${file.path} 在读取的时候改变了，请再运行一次。`);
  await reader.close();
});
