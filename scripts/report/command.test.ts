import { execFile } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { figuresOf } from '../../src/model/forms/figures.ts';
import { forms } from '../../src/model/forms/forms.ts';
import { reportText } from '../../src/writer/report-text.ts';
import { sha256Of } from '../collect/writing/write-collections.ts';
import { makeTestFolder } from '../site/testing/test-folder.ts';

const command = path.join(import.meta.dirname, '../report.ts');
const printed: Record<string, string> = { 'procurement.projects': '1', 'procurement.amount': '5万元' };
const text = reportText(forms['2019'], (id) => printed[id] ?? '0');

/** Runs the command as npm does: from the project, INIT_CWD telling where it was called. */
function run(
  args: readonly string[],
  files: Readonly<Record<string, string>> = {},
): Promise<{ status: number; stdout: string; stderr: string }> {
  const folder = makeTestFolder({ 'here/place.txt': '', ...files });
  const options = {
    cwd: path.dirname(command),
    env: { ...process.env, INIT_CWD: path.join(folder, 'here') },
  };
  return new Promise((settle) => {
    execFile(process.execPath, [command, ...args], options, (error, stdout, stderr) => {
      settle({ status: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

test('--json prints one object a line in the order of the files, by the contract, and nothing else', async () => {
  const files = { 'here/b.txt': text, 'here/a.txt': '一、总体情况\n' };
  const { status, stdout, stderr } = await run(['b.txt', 'missing.txt', 'a.txt', '--json'], files);
  expect([status, stderr]).toEqual([1, 'missing.txt：没有这个文件。\n']);
  const lines = stdout.split('\n');
  expect(lines).toHaveLength(4);
  expect(lines.pop()).toBe('');
  const [report, error, bare] = lines.map((line) => JSON.parse(line));
  expect(Object.keys(report)).toEqual([
    'file',
    'format',
    'sha256',
    'title',
    'organName',
    'year',
    'yearSource',
    'form',
    'sections',
    'figures',
    'subRows',
    'findings',
  ]);
  expect(report).toMatchObject({
    file: 'b.txt',
    format: 'txt',
    sha256: sha256Of(new TextEncoder().encode(text)),
    year: 2020,
    form: '2019',
    findings: [],
  });
  expect(Object.keys(report.figures).toSorted()).toEqual(
    figuresOf('2019')
      .map(({ id }) => id)
      .toSorted(),
  );
  expect(report.figures['procurement.amount']).toEqual({
    state: 'reported',
    value: 5,
    unit: '万元',
    raw: '5万元',
    at: { line: 75, start: expect.any(Number), end: expect.any(Number) },
    unitSource: 'cell',
  });
  expect(report.sections[0]).toEqual({
    number: 1,
    heading: '一、总体情况',
    line: 3,
    text: '我镇认真做好政府信息公开工作。',
  });
  expect(error).toEqual({ file: 'missing.txt', error: { code: 'read.no-file', message: '没有这个文件。' } });
  expect(bare).toMatchObject({ file: 'a.txt', title: null, form: null, figures: {} });
});

test('a report with the note of the published total prints it behind the sub-rows', async () => {
  const noted = text.replace('三、收到', '2020年本行政区域政府信息公开发布总数量：2\n三、收到');
  const { status, stdout } = await run(['--json', 'a.txt'], { 'here/a.txt': noted });
  const report = JSON.parse(stdout);
  expect(status).toBe(0);
  expect(Object.keys(report).slice(-3)).toEqual(['subRows', 'publishedTotal', 'findings']);
  expect(report.publishedTotal).toMatchObject({ state: 'reported', value: 2 });
});

test('without --json the tables and findings are printed; a refused file is one line on stderr', async () => {
  const { status, stdout, stderr } = await run(['a.txt', '../empty.txt', '.'], {
    'here/a.txt': text,
    'empty.txt': '',
  });
  expect(status).toBe(1);
  expect(stdout).toMatch(/^━━ a\.txt {2}txt {2}sha256 [0-9a-f]{12}\n清河镇2020年/);
  expect(stdout).toMatch(/没有发现问题。\n\n$/);
  expect(stderr).toBe('../empty.txt：文件是空的。\n.：这是文件夹，不是文件。\n');
});

test.each([
  [['--json'], '没有指明文件。'],
  [['a.txt', '--yaml'], '不认识的参数 --yaml。'],
])('%j is bad usage, and said to be', async (args, fault) => {
  expect(await run(args)).toEqual({
    status: 2,
    stdout: '',
    stderr: `${fault}\n用法：npm run report -- 文件… [--json]\n`,
  });
});
