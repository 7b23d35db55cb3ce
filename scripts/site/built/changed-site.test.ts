import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { runScript } from '../project-copy.ts';
import { folderHashes } from '../testing/test-folder-hashes.ts';
import { buildMadeUpSite, type MadeUpSite } from '../testing/test-made-up-site.ts';

/** So many that one report is a small part of them: a site of few files is swapped as a whole. */
const organs = 300;
const years = [2024];

let site: MadeUpSite;

beforeAll(async () => {
  site = await buildMadeUpSite({ organs, years, seed: 7 });
  return site.remove;
});

/** Builds the site again; `beforehand` is code that runs in the same process before. */
function build(beforehand = ''): Promise<{ status: number }> {
  const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(beforehand)}`;
  const environment = { CONTENT_DIR: site.content, SITE_URL: 'https://gongkai.example', NODE_OPTIONS };
  return runScript(site.project, 'build', environment);
}

/** Every file with the hash of its bytes, every folder, and whether what stands is the folder that stood. */
function state() {
  const folders = readdirSync(site.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ parentPath, name }) => path.relative(site.folder, path.join(parentPath, name)));
  const beside = readdirSync(site.project).filter((name) => name.startsWith('dist'));
  return { files: folderHashes(site.folder), folders: folders.sort(), beside };
}

const folderItself = () => statSync(site.folder).ino;

function notedFolders(): string[] {
  const notes = path.join(site.project, '.cache/builds');
  const [list = ''] = readdirSync(notes).filter((name) => name.endsWith('.folders'));
  return readFileSync(path.join(notes, list), 'utf8')
    .split('\n')
    .map((line) => line.slice(0, line.indexOf('\t')));
}

const within = (file: string) => path.join(site.folder, file);
const organPath = (slug: string) => path.join(site.content, 'organs', slug);
const slugs = () => readdirSync(path.join(site.content, 'organs'));

/** A report whose first figure of 0 is another, whatever becomes of its sums. */
function changeReport(slug: string): void {
  const file = path.join(organPath(slug), '2024.txt');
  const text = readFileSync(file, 'utf8');
  const changed = text.replace(/(?<=\s)0(?=\s)/, '3');
  expect(changed).not.toBe(text);
  writeFileSync(file, changed);
}

function editOrgan(slug: string, edit: object): void {
  const file = path.join(organPath(slug), 'organ.json');
  const organ = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...organ, ...edit }));
}

test('a report changed, an organ added, one removed and one with a new address: the site that stands becomes, file by file, that of a clean build', async () => {
  const itself = folderItself();
  const before = state();
  const [changed = '', removed = '', moved = '', added = ''] = slugs();
  changeReport(changed);
  rmSync(organPath(removed), { recursive: true });
  cpSync(organPath(added), organPath('xinjia-zhen'), { recursive: true });
  renameSync(organPath(moved), organPath('gaiming-zhen'));
  editOrgan('gaiming-zhen', { formerSlugs: [moved] });
  expect(await build()).toMatchObject({ status: 0 });
  const after = state();
  expect(folderItself()).toBe(itself);
  expect(after.folders).not.toContain(`organs/${removed}`);
  expect(after.files[`organs/${changed}/2024/index.html`]).not.toBe(
    before.files[`organs/${changed}/2024/index.html`],
  );

  for (const folder of ['dist', '.collections', '.cache'])
    rmSync(path.join(site.project, folder), { recursive: true });
  expect(await build()).toMatchObject({ status: 0 });
  expect(after).toEqual(state());
}, 180_000);

test('with nothing changed nothing is touched; what was taken away, added or cut short in the site is put right', async () => {
  const [itself, before] = [folderItself(), state()];
  const untouched = statSync(within('index.html')).mtimeMs;
  expect(await build()).toMatchObject({ status: 0 });
  expect(state()).toEqual(before);
  expect(statSync(within('index.html')).mtimeMs).toBe(untouched);

  const [first = '', second = '', third = ''] = slugs();
  // What is in the folders is noted by now, so that what follows is found though most of them are not listed again.
  for (const folder of [`organs/${first}`, 'data/organs']) expect(notedFolders()).toContain(folder);
  rmSync(within(`organs/${first}/2024`), { recursive: true });
  truncateSync(within(`organs/${second}/index.html`), 100);
  rmSync(within(`data/organs/${third}.json`));
  writeFileSync(within('somebody.txt'), 'left this here');
  mkdirSync(within('an/empty/folder'), { recursive: true });
  expect(await build()).toMatchObject({ status: 0 });
  expect(state()).toEqual(before);
  expect(folderItself()).toBe(itself);
});

/** Kills the process before it gives a file another name that ends so. */
const killBefore = (name: string) => `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const { renameSync } = fs;
  fs.renameSync = (from, to) => {
    if (to.endsWith(${JSON.stringify(name)})) process.kill(process.pid, 'SIGKILL');
    renameSync(from, to);
  };
  syncBuiltinESMExports();`;

test('a build that is killed before the change is complete leaves the site as it was; after that, the next goes on with it', async () => {
  const [first = ''] = slugs();
  const report = path.join(organPath(first), '2024.txt');
  const bytes = readFileSync(report);
  onTestFinished(() => writeFileSync(report, bytes));
  const before = state();
  changeReport(first);
  await expect(build(killBefore('/dist.changing'))).rejects.toThrow('Command failed');
  expect(state().files).toEqual(before.files);
  expect(state().folders).toEqual(before.folders);
  // What it left beside the site is removed by the next.
  expect(state().beside).toEqual(['dist', expect.stringMatching(/^dist\.building-/)]);

  await expect(build(killBefore(`/dist/organs/${first}/2024/index.html`))).rejects.toThrow('Command failed');
  expect(state().files['build.txt']).toBeUndefined();
  expect(state().beside).toEqual(['dist', 'dist.changing']);
  expect(await build()).toMatchObject({ status: 0 });
  const after = state();
  expect(after.beside).toEqual(['dist']);

  for (const folder of ['dist', '.collections', '.cache'])
    rmSync(path.join(site.project, folder), { recursive: true });
  expect(await build()).toMatchObject({ status: 0 });
  expect(after).toEqual(state());
}, 180_000);
