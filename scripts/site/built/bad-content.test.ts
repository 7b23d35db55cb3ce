import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { organKindIds } from '../../../src/model/organ.ts';
import { copyProject, type Outcome, runScript } from '../project-copy.ts';
import { describeDeadLinks, findDeadLinks } from '../testing/test-links.ts';
import { toPage } from '../testing/test-page.ts';
import { standingSite } from '../testing/test-standing-site.ts';

const { origin } = inject('site');
const junk = Uint8Array.from({ length: 4096 }, (_, index) => (index * 197 + (index >> 3) * 31) % 256);

/** A copy of the project with these files changed, gone after the test. */
function projectWith(
  files: Record<string, string | Uint8Array>,
  onTestFinished: (remove: () => void) => void,
): string {
  const project = copyProject();
  onTestFinished(() => rmSync(project, { recursive: true, force: true }));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
    writeFileSync(path.join(project, file), content);
  }
  return project;
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

test('files that are no reports are told and listed, and stop nothing', async ({ onTestFinished }) => {
  const strange = {
    'content/organs/miyun-jugezhuang/2017.txt': '',
    'content/organs/miyun-jugezhuang/2018.txt': junk,
    'content/organs/miyun-jugezhuang/2019.pdf': '%PDF-1.7\nno more than this',
    'content/organs/miyun-jugezhuang/scan.jpg': junk,
  };
  const project = projectWith(strange, onTestFinished);
  const files = Object.keys(strange).map((file) => file.replace('content/', ''));

  const parsed = await runScript(project, 'parse');
  expect(parsed.status).toBe(1);
  expect(lines(parsed.stderr).map((line) => line.split('：')[0])).toEqual(
    files.map((file) => `未读取 ${file}`),
  );

  expect(await runScript(project, 'build', { SITE_URL: origin })).toMatchObject({
    status: 0,
    stderr: parsed.stderr,
  });
  const folder = path.join(project, 'dist');
  const { document } = toPage(
    'checks/index.html',
    readFileSync(path.join(folder, 'checks/index.html'), 'utf8'),
  );
  for (const file of files) {
    const [, organ = '', name = ''] = file.split('/');
    const offered = document.querySelector(`a[href*="/data/originals/${organ}/${name}"]`);
    expect(offered, `${file} is offered for download`).not.toBeNull();
    const address = offered?.getAttribute('href') ?? '';
    expect(readFileSync(path.join(folder, address))).toEqual(
      readFileSync(path.join(project, 'content', file)),
    );
  }
  expect(describeDeadLinks(findDeadLinks({ folder, base: '/', origin }))).toEqual([]);
});

test('a folder among the reports stops nothing', async ({ onTestFinished }) => {
  const project = projectWith({ 'content/organs/miyun-jugezhuang/2019.txt/page.txt': '' }, onTestFinished);
  const parsed = await runScript(project, 'parse');
  expect(parsed).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^未读取 organs\/miyun-jugezhuang\/2019\.txt：.+\n$/),
  });
});

const organFile = 'content/organs/miyun-jugezhuang/organ.json';
const organ = { name: '巨各庄镇', kind: 'township', division: null };

const kinds = organKindIds.join('、');

test.each([
  [{ ...organ, kind: 'village' }, `字段 kind：应为 ${kinds} 之一`],
  [
    { ...organ, division: { code: '11', basis: 'stated', evidence: '标题' } },
    '字段 division.code：应为 6 位或 9 位数字',
  ],
  [{ ...organ, nmae: '巨各庄' }, '不认识的字段 nmae'],
  ['{', '不是有效的 JSON：第 1 行第 2 列（文件末尾）前缺少 }。'],
])('an organ.json that breaks its schema stops the build: %j', async (content, reason) => {
  const { project, outcome } = await buildWith(content);
  const name = 'organs/miyun-jugezhuang/organ.json：';
  expect(outcome.status).toBe(1);
  expect(outcome.stderr.startsWith(name)).toBe(true);
  expect(lines(outcome.stderr.slice(name.length))).toEqual([reason]);
  expect(readFileSync(path.join(project, 'dist/index.html'), 'utf8')).toBe('earlier');
  rmSync(project, { recursive: true, force: true });
});

async function buildWith(content: object | string): Promise<{ project: string; outcome: Outcome }> {
  const project = copyProject();
  writeFileSync(
    path.join(project, organFile),
    typeof content === 'string' ? content : JSON.stringify(content),
  );
  mkdirSync(path.join(project, 'dist'));
  writeFileSync(path.join(project, 'dist/index.html'), 'earlier');
  for (const [name, text] of Object.entries(standingSite))
    writeFileSync(path.join(project, 'dist', name), text);
  return { project, outcome: await runScript(project, 'build') };
}
