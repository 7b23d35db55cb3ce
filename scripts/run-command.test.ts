import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { refuseArguments, refuseOptions, runCommand, UsageError } from './run-command.ts';
import { PlainError } from './site/failure.ts';

const usage = '用法：npm run x';
const said: string[] = [];

beforeEach(() => {
  said.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line) => said.push(line));
  vi.spyOn(console, 'error').mockImplementation((line) => said.push(line));
});

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

/** What a command prints, and its exit status. */
async function run(given: string[], command: (given: readonly string[]) => unknown) {
  await runCommand(usage, command, given);
  return { said: said.join('\n'), status: process.exitCode };
}

test.each(['--help', '-h'])('%s says how it is called, and does nothing', async (asked) => {
  const command = vi.fn();
  expect(await run(['a', asked], command)).toEqual({ said: usage, status: undefined });
  expect(command).not.toHaveBeenCalled();
});

test('a command that takes nothing refuses what it is given', async () => {
  expect(await run(['--prot', '1'], refuseArguments)).toEqual({
    said: `不认识的参数 --prot。\n${usage}`,
    status: 2,
  });
});

test('an option that is misspelt is named', () => {
  expect(() => refuseOptions(['a.txt', '--jsn'], ['--json'])).toThrow(new UsageError('不认识的参数 --jsn。'));
  expect(() => refuseOptions(['a.txt', '--json'], ['--json'])).not.toThrow();
});

test('what fails is said without a stack', async () => {
  const fail = (): never => {
    throw new PlainError('磁盘已满。');
  };
  expect(await run([], fail)).toEqual({ said: '磁盘已满。', status: 1 });
});
