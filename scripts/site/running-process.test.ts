import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findProcessState, nameOwnProcess, processNumberOf } from './running-process.ts';

const hasStarts = existsSync('/proc/self/stat');

/** The name of this process with one of its five words another. */
function named(place: number, word: string): string {
  const words = nameOwnProcess().split('-');
  words[place] = word;
  return words.join('-');
}

test('a process is known by a name that a file can have', () => {
  expect(nameOwnProcess()).toMatch(/^[-\da-f]+$/);
  expect(nameOwnProcess()).toBe(nameOwnProcess());
  expect(processNumberOf(nameOwnProcess())).toBe(process.pid);
  expect(findProcessState(nameOwnProcess())).toBe('running');
});

test.each(['', '0', '1', '-1', '123', named(0, '0'), named(0, '-5'), named(1, 'x')])(
  'what is no such name is of no process: %j',
  (name) => {
    expect(processNumberOf(name)).toBeUndefined();
  },
);

test('one that has gone has ended, whatever the machine does since', () => {
  expect(findProcessState(named(0, '99999999'))).toBe('ended');
  expect(findProcessState(named(2, '00000000'))).toBe('ended');
});

test('of one elsewhere nobody here can tell', () => {
  expect(findProcessState(named(1, '00000000'))).toBe('unknown');
  expect(findProcessState(named(3, '00000000'))).toBe('unknown');
});

test.skipIf(!hasStarts)('a number that was given again is another process', () => {
  expect(findProcessState(named(4, '3'))).toBe('ended');
  expect(findProcessState(named(0, '1'))).toBe('ended');
});

test.skipIf(!hasStarts)('one that has ended, and nobody has asked how, has ended', async () => {
  // A shell asks how those ended that it started, and so must have become another program before that one ends.
  const script = 'exec 3<&0; cat <&3 & echo $!; exec sleep 600';
  const parent = spawn('sh', ['-c', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    const [printed] = (await once(parent.stdout, 'data')) as [Buffer];
    const number = printed.toString().trim();
    const program = () => readFileSync(`/proc/${parent.pid}/comm`, 'utf8').trim();
    await expect.poll(program, { timeout: 30_000 }).toBe('sleep');
    parent.stdin.end();
    const { start } = await waitForEnd(number);
    expect(() => process.kill(Number(number), 0)).not.toThrow();
    const name = nameOwnProcess().replace(/^\d+(.*-)\d+$/, `${number}$1${start}`);
    expect(findProcessState(name)).toBe('ended');
  } finally {
    parent.kill('SIGKILL');
  }
});

async function waitForEnd(number: string): Promise<{ start: string }> {
  const read = () =>
    readFileSync(`/proc/${number}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .trim()
      .split(' ');
  await expect.poll(() => read()[0], { timeout: 30_000 }).toBe('Z');
  return { start: read()[19] ?? '' };
}
