import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { readContent } from '../collect/content/read-content.ts';
import { makeTestFolder } from '../site/testing/test-folder.ts';
import { runSynthesize } from './run-synthesize.ts';
import { synthesizeContent } from './synthesize-content.ts';
import { words } from './test-made-up.ts';

/** Writes made-up content into a new folder; the folder. */
function makeContent(changed: Partial<Parameters<typeof synthesizeContent>[0]> = {}): string {
  const folder = path.join(makeTestFolder({}), 'made-up');
  synthesizeContent(
    { organs: 12, years: [2020, 2021], seed: 1, formats: 'mixed', ...changed },
    folder,
    words,
  );
  return folder;
}

/** The command called in a folder; its status, and what it printed. */
function call(folder: string, ...given: string[]): { status: number; said: string } {
  const said: unknown[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((line) => said.push(line));
  const error = vi.spyOn(console, 'error').mockImplementation((line) => said.push(line));
  try {
    return { status: runSynthesize([...given, '--out', 'made-up'], folder), said: said.join('\n') };
  } finally {
    log.mockRestore();
    error.mockRestore();
  }
}

/** A hash of every file by its path. */
function hashesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map(({ parentPath, name }) => path.join(parentPath, name)).sort();
  const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
  return Object.fromEntries(paths.map((file) => [path.relative(folder, file), hash(file)]));
}

test('the same seed gives the same bytes, another gives others', () => {
  const once = hashesOf(makeContent());
  expect(hashesOf(makeContent())).toEqual(once);
  expect(Object.keys(hashesOf(makeContent({ seed: 2 })))).not.toEqual(Object.keys(once));
});

test('more organs and other years leave the reports that were there as they are', () => {
  const [fewer, more, later] = [
    makeContent(),
    makeContent({ organs: 20 }),
    makeContent({ years: [2021, 2022] }),
  ].map((folder) => hashesOf(path.join(folder, 'organs')));
  for (const [file, hash] of Object.entries(fewer ?? {})) expect([file, more?.[file]]).toEqual([file, hash]);
  const kept = Object.keys(later ?? {}).filter((file) => fewer?.[file] !== undefined);
  expect(kept.length).toBeGreaterThan(20);
  for (const file of kept) expect([file, later?.[file]]).toEqual([file, fewer?.[file]]);
});

test('the folder is content that the site reads, marked as made up, of whole counties', () => {
  const folder = makeTestFolder({});
  const { status, said } = call(folder, '--organs', '30', '--years', '2020-2021', '--formats', 'txt');
  expect(status).toBe(0);
  expect(said).toMatch(/^已写入 made-up：30 个机关，\d+ 份报告，0\.\d MB，都是虚构的。$/);
  const content = path.join(folder, 'made-up');
  expect(JSON.parse(readFileSync(path.join(content, 'made-up.json'), 'utf8'))).toEqual({
    ...{ note: expect.stringContaining('虚构'), seed: 1, organs: 30 },
  });
  expect(readFileSync(path.join(content, 'divisions.csv'))).toEqual(readFileSync('content/divisions.csv'));
  const organs = readContent(content);
  expect(organs).toHaveLength(30);
  expect(organs.flatMap(({ strangers }) => strangers)).toEqual([]);
  const reports = organs.flatMap((organ) => organ.reports);
  expect(new Set(reports.map(({ year }) => year))).toEqual(new Set([2020, 2021]));
  expect(reports.some(({ source }) => source?.url?.startsWith('https://www.example.org/'))).toBe(true);
  expect(reports.every(({ file }) => file.endsWith('.txt'))).toBe(true);
  for (const { path: file } of reports) expect(readFileSync(file, 'utf8')).toContain('不是真实报告');
  const counties = Map.groupBy(organs, ({ organ }) => organ.division?.code.slice(0, 6));
  expect(Math.max(...[...counties.values()].map((list) => list.length))).toBeGreaterThan(6);
});

test('a folder with other files is refused, one made before is made anew', () => {
  const folder = makeTestFolder({ 'made-up/organs/a-b/organ.json': '{}' });
  const made = path.join(folder, 'made-up');
  const again = () => synthesizeContent({ organs: 3, years: [2020], seed: 1, formats: 'txt' }, made, words);
  expect(again).toThrow(`${made} 里已有别的文件，没有写入：请指定空的文件夹，或以前用这个命令生成的文件夹。`);
  expect(readFileSync(path.join(folder, 'made-up/organs/a-b/organ.json'), 'utf8')).toBe('{}');
  writeFileSync(path.join(folder, 'made-up/made-up.json'), '{}');
  again();
  expect(existsSync(path.join(folder, 'made-up/organs/a-b'))).toBe(false);
  expect(readdirSync(path.join(folder, 'made-up/organs'))).toHaveLength(3);
});

test('more organs than there are places for is bad usage', () => {
  const folder = makeTestFolder({});
  const { status, said } = call(folder, '--organs', '900000', '--years', '2020');
  expect(status).toBe(2);
  expect(said).toMatch(
    /^--organs：区划代码表最多能编出 \d{5,6} 个机关。用法：npm run synthesize -- --organs/,
  );
  expect(existsSync(path.join(folder, 'made-up'))).toBe(false);
});

test('the command exits with 2 and one line for bad usage, 1 and one line for a folder it will not write to', async () => {
  const folder = makeTestFolder({ 'taken/notes.txt': '' });
  const command = path.join(import.meta.dirname, '../synthesize.ts');
  const run = (...given: string[]) =>
    new Promise<{ status: number; stderr: string }>((settle) => {
      const options = { env: { ...process.env, INIT_CWD: folder } };
      execFile(process.execPath, [command, ...given], options, (error, _, stderr) => {
        settle({ status: Number(error?.code ?? 0), stderr });
      });
    });
  const [misused, taken] = await Promise.all([
    run('--organs', 'x', '--years', '2020', '--out', 'new'),
    run('--organs', '1', '--years', '2020', '--out', 'taken'),
  ]);
  expect(misused).toEqual({
    status: 2,
    stderr: expect.stringMatching(/^--organs：[^\n]+--seed 种子\][^\n]*\n$/),
  });
  expect(taken).toEqual({
    status: 1,
    stderr: expect.stringMatching(/^\S+taken 里已有别的文件，没有写入：[^\n]+\n$/),
  });
});
