import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeTestFolder } from '../site/testing/test-folder.ts';
import { placeLine } from './place-index.ts';
import { index } from './test-places.ts';

const project = path.join(import.meta.dirname, '..', '..');
const published = path.join(project, 'content', 'organs');

/** Calls the command from a folder as `npm run add` does, with `content` in that folder. */
function runAdd(
  folder: string,
  ...given: string[]
): Promise<{ status: number; stdout: string; stderr: string }> {
  const env = { PATH: process.env.PATH, INIT_CWD: folder, CONTENT_DIR: path.join(folder, 'content') };
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/add.ts', ...given], { cwd: project, env }, (error, stdout, stderr) =>
      resolve({ status: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** Two reports that can be filed, one whose bytes are no report, and a file of another kind. */
function makeInput(): string {
  const folder = makeTestFolder({ 'in/notes.xls': 'x', 'in/未知.txt': '你好。' });
  cpSync(path.join(published, 'fengcheng-hutang/2020.txt'), path.join(folder, 'in/湖塘.doc'));
  cpSync(path.join(published, 'changchun-xinhu/2020.txt'), path.join(folder, 'in/新湖.txt'));
  return folder;
}

test('a folder is added: a dry run writes nothing, a run files what can be read, a second run changes nothing', async () => {
  const folder = makeInput();
  const content = path.join(folder, 'content');
  const dry = await runAdd(folder, 'in', '--dry-run');
  expect(filesIn(content)).toEqual([]);
  const refusal = 'in/未知.txt：文件里没有年报的标题、章节和法定统计表，不像是政府信息公开工作年度报告。\n';
  expect(dry).toMatchObject({ status: 1, stderr: refusal });
  expect(dry.stdout).toMatchInlineSnapshot(`
      "添加报告（演练，没有写入）
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
      文件           机关          年度                                          地方                     存放为  提示    结果
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
      in/新湖.txt  新湖镇  2020（正文）  吉林省长春市长春净月高新技术产业开发区新湖镇   changchun-xinhu/2020.txt     1  将添加
      in/未知.txt       —             —                                             —                          —     —  未添加
      in/湖塘.doc  湖塘乡          2020                      江西省宜春市丰城市湖塘乡  fengcheng-hutang/2020.txt     2  将添加
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
      提示的全文和读出的表格：npm run report -- 文件
      共 3 个文件：将添加 2 个，未添加 1 个，另有 1 个文件不是报告的格式，没有读取。
      "
    `);
  const first = await runAdd(folder, 'in');
  expect(first).toMatchObject({ status: 1, stderr: refusal });
  expect(first.stdout).toBe(dry.stdout.replace('（演练，没有写入）', '').replaceAll('将添加', '已添加'));
  const files = filesIn(content);
  expect(files).toEqual([
    'divisions.csv',
    'organs/changchun-xinhu/2020.txt',
    'organs/changchun-xinhu/organ.json',
    'organs/fengcheng-hutang/2020.txt',
    'organs/fengcheng-hutang/organ.json',
  ]);
  for (const slug of ['changchun-xinhu', 'fengcheng-hutang']) {
    const [given, kept] = [published, path.join(content, 'organs')].map((root) =>
      readFileSync(path.join(root, slug, '2020.txt')),
    );
    expect(kept).toEqual(given);
  }
  const second = await runAdd(folder, 'in/新湖.txt', 'in/湖塘.doc');
  expect(second).toMatchObject({ status: 0, stderr: '' });
  expect(second.stdout).toMatchInlineSnapshot(`
      "添加报告
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
      文件           机关  年度                                          地方                     存放为  提示        结果
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
      in/新湖.txt  新湖镇  2020  吉林省长春市长春净月高新技术产业开发区新湖镇   changchun-xinhu/2020.txt     —  已有，相同
      in/湖塘.doc  湖塘乡  2020                      江西省宜春市丰城市湖塘乡  fengcheng-hutang/2020.txt     —  已有，相同
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
      共 2 个文件：已添加 0 个，已有 2 个。
      "
    `);
  expect(filesIn(content)).toEqual(files);
});

test('another file for a year that is there is refused with both names, and what is there stays', async () => {
  const folder = makeInput();
  const kept = path.join(folder, 'content/organs/fengcheng-hutang');
  await runAdd(folder, 'in/湖塘.doc');
  const before = readFileSync(path.join(kept, '2020.txt'));
  writeFileSync(path.join(folder, 'in/湖塘.doc'), `${before.toString('utf8')}\n`);
  const { status, stderr } = await runAdd(folder, 'in/湖塘.doc');
  expect([status, stderr]).toEqual([
    1,
    'in/湖塘.doc：fengcheng-hutang 的 2020 年度已有另一份报告 organs/fengcheng-hutang/2020.txt，in/湖塘.doc 没有添加；如果是机关重新公布的，请先删去原来的一份。\n',
  ]);
  expect(readFileSync(path.join(kept, '2020.txt'))).toEqual(before);
  expect(readdirSync(kept)).toEqual(['2020.txt', 'organ.json']);
});

test('what is given settles the organ, the year and the source', async () => {
  const folder = makeInput();
  const given = ['--organ', 'changchun-xinhuzhen', '--year', '2019', '--division', '370923112'];
  const source = [
    '--url',
    'https://www.example.gov.cn/a',
    '--published',
    '2020-01-20',
    '--fetched',
    '2021-02-03',
  ];
  const { status, stdout } = await runAdd(folder, 'in/新湖.txt', ...given, ...source);
  expect(status).toBe(0);
  expect(stdout.split('\n').slice(-3, -1)).toEqual([
    'in/新湖.txt：文中的年度是 2020 年，按指定存为 2019 年。',
    '共 1 个文件：已添加 1 个。',
  ]);
  const organ = path.join(folder, 'content/organs/changchun-xinhuzhen');
  expect(filesIn(organ)).toEqual(['2019.source.json', '2019.txt', 'organ.json']);
  expect(JSON.parse(readFileSync(path.join(organ, '2019.source.json'), 'utf8'))).toEqual({
    url: 'https://www.example.gov.cn/a',
    published: '2020-01-20',
    fetched: '2021-02-03',
  });
  expect(JSON.parse(readFileSync(path.join(organ, 'organ.json'), 'utf8'))).toMatchObject({
    division: { code: '370923112', evidence: '添加报告时由维护者指定。' },
  });
});

test('bad usage ends with 2 and writes nothing, content in error with 1 and its reason', async () => {
  const folder = makeInput();
  const misuse = await runAdd(folder, 'in', '--url', 'https://www.example.gov.cn/a');
  expect(misuse.status).toBe(2);
  expect(misuse.stderr.split('\n')[0]).toBe('--url、--published、--fetched 只用于一个文件，这里有 3 个。');
  expect(filesIn(path.join(folder, 'content'))).toEqual([]);
  await runAdd(folder, 'in/新湖.txt');
  writeFileSync(path.join(folder, 'content/organs/changchun-xinhu/organ.json'), '{}');
  const broken = await runAdd(folder, 'in/湖塘.doc');
  expect([broken.status, broken.stdout]).toEqual([1, '']);
  expect(broken.stderr).toMatch(/^organs\/changchun-xinhu\/organ\.json：字段 name：.*\n$/);
});

test('an interrupted run says how far it came, leaves whole files, and is taken up by the next', async () => {
  const folder = makeTestFolder();
  const text = readFileSync(path.join(published, 'fengcheng-hutang/2020.txt'), 'utf8');
  const towns = [...index.gazetteer].filter(([code, name]) => /^22.{7}$/.test(code) && /[镇乡]$/.test(name));
  for (const [code] of towns.slice(0, 400)) {
    writeFileSync(path.join(folder, `${code}.txt`), text.replace('湖塘乡', placeLine(code, index)));
  }
  const content = path.join(folder, 'content');
  const env = { PATH: process.env.PATH, INIT_CWD: folder, CONTENT_DIR: content };
  const adding = spawn(process.execPath, ['scripts/add.ts', '.'], { cwd: project, env });
  await expect.poll(() => filesIn(content).length, { timeout: 30_000, interval: 5 }).toBeGreaterThan(3);
  adding.kill('SIGINT');
  expect(await once(adding, 'exit')).toEqual([130, null]);
  const kept = filesIn(content);
  for (const file of kept.filter((name) => name.endsWith('.txt'))) {
    expect(readFileSync(path.join(content, file), 'utf8')).toContain('2020年政府信息公开工作年度报告');
  }
  expect(readdirSync(content).sort()).toEqual(['divisions.csv', 'organs']);
  expect(await runAdd(folder, '.')).toMatchObject({ status: 0 });
  expect(filesIn(content)).toHaveLength(1 + 2 * 400);
});
