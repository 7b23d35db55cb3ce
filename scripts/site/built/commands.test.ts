import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, inject, onTestFinished, test } from 'vitest';
import { copyProject, runScript } from '../project-copy.ts';
import { serveFolder } from '../serving/serve-folder.ts';
import { standingSite } from '../testing/test-standing-site.ts';

const { address } = inject('site');

function makeProject(): string {
  const project = copyProject();
  onTestFinished(() => rmSync(project, { recursive: true, force: true }));
  return project;
}

async function findFreePort(): Promise<number> {
  const server = await serveFolder({ folder: '.', base: '/', port: 0 });
  await server.close();
  return Number(new URL(server.address).port);
}

test('start builds, serves below the base path, and ends quietly', async () => {
  const project = makeProject();
  const port = await findFreePort();
  const env = { PATH: process.env.PATH, PORT: String(port), BASE_PATH: '/sub', OUT_DIR: 'out' };
  const started = spawn(process.execPath, ['scripts/start.ts'], { cwd: project, env });
  onTestFinished(() => void started.kill('SIGKILL'));
  const said: string[] = [];
  const errors: string[] = [];
  createInterface(started.stderr).on('line', (line) => errors.push(line));
  const lines = createInterface(started.stdout);
  for await (const line of lines) {
    said.push(line);
    if (line.includes('http://')) break;
  }
  expect(said.at(-1)).toBe(`公开年报: http://localhost:${port}/sub/`);
  const page = await fetch(`http://localhost:${port}/sub/organs/miyun-jugezhuang/`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('巨各庄镇');
  started.kill('SIGINT');
  expect(await once(started, 'exit')).toEqual([0, null]);
  expect(errors).toEqual([]);
});

test('a port in use is said before anything is built', async () => {
  const project = makeProject();
  const { port } = new URL(address);
  expect(await runScript(project, 'start', { PORT: port })).toEqual({
    status: 1,
    stdout: '',
    stderr: `端口 ${port} 正在使用：请关掉占用它的程序，或用环境变量 PORT 另选一个。\n`,
  });
  expect(existsSync(path.join(project, 'dist'))).toBe(false);
});

test('an interrupted build leaves the earlier one, and nothing beside it', async () => {
  const project = makeProject();
  mkdirSync(path.join(project, 'dist'));
  for (const [name, text] of Object.entries(standingSite))
    writeFileSync(path.join(project, 'dist', name), text);
  const building = spawn(process.execPath, ['scripts/build.ts'], {
    cwd: project,
    env: { PATH: process.env.PATH },
  });
  await expect
    .poll(() => readdirSync(project).some((name) => name.startsWith('dist.building-')), { timeout: 20_000 })
    .toBe(true);
  building.kill('SIGINT');
  expect(await once(building, 'exit')).toEqual([130, null]);
  expect(readdirSync(project).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  expect(readdirSync(path.join(project, 'dist'))).toEqual(['sitemap-index.xml']);
});

test('a province that another run reads is told, and others are read meanwhile', async () => {
  const project = makeProject();
  const folder = path.join(project, '.parts/220000');
  const program = path.join(import.meta.dirname, '../take-turn.fixture.ts');
  const other = spawn(process.execPath, [program, `${folder}.reading`]);
  onTestFinished(() => void other.kill('SIGKILL'));
  await once(other.stdout, 'data');
  const parse = (region: string) => runScript(project, 'parse', {}, ['--region', region]);
  const [claim = ''] = readdirSync(path.join(project, '.parts'));
  expect(await parse('220000')).toEqual({
    status: 1,
    stdout: '',
    stderr: `另一个读取（进程 ${other.pid}）正在 ${folder} 里进行，请等它结束。如果没有这样的读取，请删去 ${path.join(project, '.parts', claim)}。\n`,
  });
  expect(await parse('110000')).toMatchObject({ status: 0, stderr: '' });
  other.stdin.end();
  await once(other, 'exit');
  expect(await parse('220000')).toMatchObject({ status: 0, stderr: '' });
  expect(readdirSync(path.join(project, '.parts'))).toEqual(['110000', '220000']);
});

const otherDisk = '/dev/shm';
const hasOtherDisk = existsSync(otherDisk) && statSync(otherDisk).dev !== statSync(os.tmpdir()).dev;

test.skipIf(!hasOtherDisk)('the site may stand on another disk than the project', async () => {
  const project = makeProject();
  const outDir = mkdtempSync(path.join(otherDisk, 'gongkai-'));
  onTestFinished(() => rmSync(outDir, { recursive: true, force: true }));
  expect(await runScript(project, 'build', { OUT_DIR: outDir })).toMatchObject({ status: 0, stderr: '' });
  expect(existsSync(path.join(outDir, 'organs/miyun-jugezhuang/2020/index.html'))).toBe(true);
});
