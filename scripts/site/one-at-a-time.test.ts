import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { PlainError } from './failure.ts';
import { oneAtATime, type Turn } from './one-at-a-time.ts';
import { nameOwnProcess } from './running-process.ts';
import { makeTestFolder } from './testing/test-folder.ts';

const program = path.join(import.meta.dirname, 'take-turn.fixture.ts');

const turnIn = (folder: string): Turn => ({
  file: path.join(folder, 'building'),
  work: '生成',
  place: '这里',
});
const done = async () => 'built';

type Other = ChildProcess & { said: () => Promise<string> };

/** Another process that takes the turn; `beforehand` is code that runs in it before. */
function start({ file }: Turn, beforehand = ''): Other {
  const hook = `--import=data:text/javascript,${encodeURIComponent(beforehand)}`;
  const other = spawn(process.execPath, [hook, program, file], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void other.kill('SIGKILL'));
  const lines = createInterface(other.stdout)[Symbol.asyncIterator]();
  const said = async () => (await lines.next()).value as string;
  return Object.assign(other, { said });
}

function refusalOf(folder: string, { pid = 0 }: ChildProcess): RegExp {
  const claim = `${path.join(folder, `building-${pid}`)}-[-\\da-f]+`;
  return new RegExp(
    `^另一个生成（进程 ${pid}）正在这里里进行，请等它结束。如果没有这样的生成，请删去 ${claim}。$`,
  );
}

test('a second build is told to wait, and comes when the first has ended', async () => {
  const folder = path.join(makeTestFolder(), 'generated');
  const other = start(turnIn(folder));
  expect(await other.said()).toBe('at work');
  await expect(oneAtATime(done, turnIn(folder))).rejects.toThrow(refusalOf(folder, other));
  other.stdin?.end();
  await once(other, 'exit');
  expect(await oneAtATime(done, turnIn(folder))).toBe('built');
  expect(readdirSync(folder)).toEqual([]);
});

test("a build that failed or was killed is in nobody's way", async () => {
  const folder = makeTestFolder();
  const failing = oneAtATime(() => Promise.reject(new Error('failed')), turnIn(folder));
  await expect(failing).rejects.toThrow('failed');
  expect(readdirSync(folder)).toEqual([]);
  const other = start(turnIn(folder));
  expect(await other.said()).toBe('at work');
  other.kill('SIGKILL');
  await once(other, 'exit');
  expect(readdirSync(folder)).toHaveLength(1);
  expect(await oneAtATime(done, turnIn(folder))).toBe('built');
  expect(readdirSync(folder)).toEqual([]);
});

test.skipIf(!existsSync('/proc/self/stat'))(
  'another process that has come to have the number of one that was killed is not taken for it',
  async () => {
    const folder = makeTestFolder();
    // The one that started this test is there as long as the test, and so is 1.
    const numbers = new Set([process.ppid, 1].filter((number) => number > 0));
    for (const number of numbers)
      writeFileSync(
        path.join(folder, `building-${nameOwnProcess().replace(/^\d+(.*-)\d+$/, `${number}$13`)}`),
        '',
      );
    expect(readdirSync(folder)).toHaveLength(numbers.size);
    expect(await oneAtATime(done, turnIn(folder))).toBe('built');
    expect(readdirSync(folder)).toEqual([]);
  },
);

test('a file that names no process is in nobody’s way, nor one of an earlier version', async () => {
  const files = { building: '', 'building-0-x': '', 'building-': '', 'building-note.txt': '' };
  const folder = makeTestFolder(files);
  expect(await oneAtATime(done, turnIn(folder))).toBe('built');
  expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort());
});

/** Holds a process before the first call of a function whose first argument begins so, until a file `go` is there. */
const holdBefore = (name: string, folder: string, start: string) => `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const called = fs.${name};
  const clock = new Int32Array(new SharedArrayBuffer(4));
  let isHeld = false;
  fs.${name} = (file, ...more) => {
    if (!isHeld && file.startsWith(${JSON.stringify(path.join(folder, start))})) {
      isHeld = true;
      fs.appendFileSync(${JSON.stringify(path.join(folder, 'held'))}, '');
      while (!fs.existsSync(${JSON.stringify(path.join(folder, 'go'))})) Atomics.wait(clock, 0, 0, 5);
    }
    return called(file, ...more);
  };
  syncBuiltinESMExports();`;

/** The file of a build that was killed: no process has so high a number. */
const stale = () => `building-${nameOwnProcess().replace(/^\d+/, '99999999')}`;

test('of two that find the file of one that was killed, the one that came first goes on', async () => {
  const folder = makeTestFolder({ [stale()]: '' });
  const other = start(turnIn(folder), holdBefore('rmSync', folder, 'building-99999999'));
  await expect.poll(() => existsSync(path.join(folder, 'held')), { timeout: 30_000 }).toBe(true);
  await expect(oneAtATime(done, turnIn(folder))).rejects.toThrow(refusalOf(folder, other));
  writeFileSync(path.join(folder, 'go'), '');
  expect(await other.said()).toBe('at work');
  await expect(oneAtATime(done, turnIn(folder))).rejects.toThrow(refusalOf(folder, other));
});

test('one that is held up before it comes does not take the turn of another', async () => {
  const folder = makeTestFolder({ [stale()]: '' });
  const other = start(turnIn(folder), holdBefore('writeFileSync', folder, 'building-'));
  await expect.poll(() => existsSync(path.join(folder, 'held')), { timeout: 30_000 }).toBe(true);
  const said = await oneAtATime(() => {
    writeFileSync(path.join(folder, 'go'), '');
    return other.said();
  }, turnIn(folder));
  expect(said).toMatch(refusalOf(folder, { pid: process.pid } as ChildProcess));
});

test('of many that come at once, never two are at work', async () => {
  const folder = makeTestFolder({ [stale()]: '' });
  const others = Array.from({ length: 6 }, () => start(turnIn(folder)));
  const said = await Promise.all(others.map((other) => other.said()));
  expect(said.filter((line) => line === 'at work').length).toBeLessThanOrEqual(1);
  for (const line of said) expect(line).toMatch(/^at work$|^另一个生成（进程 \d+）正在这里里进行/);
});

test.skipIf(process.getuid?.() === 0)('a folder that takes nothing is told by its own name', async () => {
  const folder = makeTestFolder();
  chmodSync(folder, 0o555);
  await expect(oneAtATime(done, turnIn(folder))).rejects.toThrow(
    new PlainError(`不能写入 ${folder}：没有权限。`),
  );
  chmodSync(folder, 0o755);
});

test('a file where the folder should be is told in one sentence', async () => {
  const folder = path.join(makeTestFolder({ file: '' }), 'file');
  await expect(oneAtATime(done, turnIn(folder))).rejects.toThrow(
    new PlainError(`不能写入 ${folder}：路径中有一段是文件。`),
  );
});
