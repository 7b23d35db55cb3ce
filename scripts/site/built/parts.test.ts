import {
  cpSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { copyProject, runScript } from '../project-copy.ts';
import { folderHashes } from '../testing/test-folder-hashes.ts';

const regions = ['110000', '220000', 'none'];
const address = 'https://gongkai.example';

/** Organs with all that is rare: a former address, no report, no place, and files that cannot be read alone. */
function makeContent(project: string): void {
  const organs = path.join(project, 'content/organs');
  for (const slug of readdirSync(organs))
    if (/^(fengcheng|muye)-/.test(slug)) rmSync(path.join(organs, slug), { recursive: true });
  const capital = path.join(organs, 'miyun-jugezhuang/organ.json');
  const organ = JSON.parse(readFileSync(capital, 'utf8')) as object;
  writeFileSync(capital, JSON.stringify({ ...organ, formerSlugs: ['miyun-jugezhen'] }));
  const add = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(organs, file)), { recursive: true });
    writeFileSync(path.join(organs, file), text);
  };
  const open = { kind: 'township', division: null, otherNames: [] };
  add('weizhi-qinghe/organ.json', JSON.stringify({ name: '清河镇', ...open }));
  add('weizhi-baihe/organ.json', JSON.stringify({ name: '白河镇', ...open }));
  add('weizhi-baihe/2020.txt', '这不是年度报告。');
}

test('a country that is read and built by province is the same, byte for byte, as one built at once', async ({
  onTestFinished,
}) => {
  const project = copyProject();
  onTestFinished(() => rmSync(project, { recursive: true, force: true }));
  makeContent(project);
  const within = (folder: string) => path.join(project, folder);
  const run = (name: string, ...args: string[]) => runScript(project, name, { SITE_URL: address }, args);
  const refusal = async (sentence: string, name: string, ...args: string[]) =>
    expect(await run(name, ...args)).toMatchObject({ status: 1, stderr: `${sentence}\n` });
  // What somebody left in the environment does not make a part of it.
  const whole = await runScript(project, 'build', { SITE_URL: address, SITE_PART: '220000' });
  expect(whole).toMatchObject({ status: 0 });
  const { 'build.txt': _, ...expected } = folderHashes(within('dist'));
  await refusal('.collections 不是由各省合并而成的。请先运行 npm run join。', 'build', '--region', 'shared');
  for (const folder of ['dist', '.collections', '.cache']) rmSync(within(folder), { recursive: true });

  for (const region of regions) await run('parse', '--region', region);
  // Whoever joins has neither content nor cache, and of the parts no folder that is empty.
  for (const folder of ['content', '.cache'])
    cpSync(within(folder), within(`${folder}-away`), { recursive: true });
  for (const folder of ['content', '.cache']) rmSync(within(folder), { recursive: true });
  for (const folder of globSync('.parts/**/published', { cwd: project }))
    if (readdirSync(within(folder)).length === 0) rmdirSync(within(folder));
  expect(await run('join')).toMatchObject({ status: 0, stderr: '' });
  await refusal(
    '合并的数据里没有 990000；有的是：110000、220000、none、shared。',
    ...(['build', '--region', '990000'] as const),
  );
  const [original = ''] = globSync('.parts/220000/published/data/originals/**/*.txt', { cwd: project });
  renameSync(within(original), within('original-away'));
  const missing = path.relative('.parts/220000', original);
  await refusal(
    `${within('.parts/220000')} 里的 ${missing} 不在，或者不完整：没有复制完整。请重新复制。`,
    ...(['build', '--region', '220000'] as const),
  );
  renameSync(within('original-away'), within(original));
  for (const part of [...regions, 'shared'])
    expect(await run('build', '--region', part)).toMatchObject({ status: 0, stderr: '' });
  expect(await run('assemble')).toMatchObject({ status: 0, stderr: '' });
  expect(folderHashes(within('dist'))).toEqual(expected);
  // A province's part has its own pages and the scripts and styles alone.
  expect(readdirSync(within('dist.parts/110000')).sort()).toEqual([
    'assets',
    'build.txt',
    'data',
    'organs',
    'regions',
    'site-part.json',
    'sitemap-110000-0.xml',
  ]);
  expect(readdirSync(within('dist.parts/110000/organs')).sort()).toEqual([
    'miyun-jugezhen',
    'miyun-jugezhuang',
  ]);

  // A part that was read again is not what was joined, though it is whole.
  cpSync(within('content-away'), within('content'), { recursive: true });
  writeFileSync(within('content/organs/weizhi-baihe/notes.md'), '不是报告');
  await run('parse', '--region', 'none');
  await refusal(
    '.parts/none 与合并的数据不是同一次读取的，请重新合并。'.replace('.parts', within('.parts')),
    ...(['build', '--region', 'none'] as const),
  );
}, 240_000);
