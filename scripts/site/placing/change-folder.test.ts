import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PlainError } from '../failure.ts';
import { makeTestFolder } from '../testing/test-folder.ts';
import { type FolderChange, isNoChange, setDownChange, settleFolder } from './change-folder.ts';

const before = {
  'build.txt': 'before\n',
  'index.html': 'home',
  'organs/a/index.html': 'a',
  'organs/a/old.html': 'old',
  'organs/gone/2020/index.html': 'gone',
  'x/y': 'a folder',
  z: 'a file',
};
const staged = {
  'build.txt': 'after\n',
  'index.html': 'home, changed',
  'organs/new/index.html': 'new',
  x: 'a file',
  'z/y': 'a folder',
};
const change: FolderChange = {
  put: ['build.txt', 'index.html', 'organs/new', 'x', 'z'],
  remove: ['organs/a/old.html', 'z'],
  removeFolders: ['organs/gone', 'x'],
  seal: 'build.txt',
};
const after = ['build.txt', 'index.html', 'organs/a/index.html', 'organs/new/index.html', 'x', 'z/y'];

function makeSite(): { site: string; fresh: string; beside: string } {
  const beside = makeTestFolder();
  const [site, fresh] = [path.join(beside, 'dist'), path.join(beside, 'dist.building-1')];
  cpSync(makeTestFolder(before), site, { recursive: true });
  cpSync(makeTestFolder(staged), fresh, { recursive: true });
  return { site, fresh, beside };
}

const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || readdirSync(path.join(entry.parentPath, entry.name)).length === 0)
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
    .sort();

function assertChanged({ site, beside }: ReturnType<typeof makeSite>): void {
  expect(filesOf(site)).toEqual(after);
  expect(readFileSync(path.join(site, 'index.html'), 'utf8')).toBe('home, changed');
  expect(readFileSync(path.join(site, 'build.txt'), 'utf8')).toBe('after\n');
  expect(readdirSync(beside)).toEqual(['dist']);
}

test('a change is made when it is set down whole, and nothing of it is left beside', () => {
  const made = makeSite();
  setDownChange(made.site, made.fresh, change);
  expect(filesOf(made.site)).toEqual(Object.keys(before).sort());
  settleFolder(made.site);
  assertChanged(made);
  settleFolder(made.site);
  assertChanged(made);
});

/** Every state that a run which is killed can leave: the steps of a change in their order. */
const steps: ((site: string, fresh: string) => void)[] = [
  (site) => rmSync(path.join(site, 'build.txt')),
  ...change.remove.map((file) => (site: string) => rmSync(path.join(site, file))),
  ...change.removeFolders.map((folder) => (site: string, fresh: string) => {
    mkdirSync(path.join(fresh, '.removed'), { recursive: true });
    renameSync(
      path.join(site, folder),
      path.join(fresh, '.removed', `${change.removeFolders.indexOf(folder)}`),
    );
  }),
  ...[...change.put.slice(1), 'build.txt'].map((place) => (site: string, fresh: string) => {
    renameSync(path.join(fresh, place), path.join(site, place));
  }),
  (_, fresh) => rmSync(path.join(fresh, '.change.json')),
  (_, fresh) => rmSync(fresh, { recursive: true }),
];

test.each(steps.map((_, done) => done + 1))(
  'a change that was cut short after %d steps is gone on with',
  (done) => {
    const made = makeSite();
    setDownChange(made.site, made.fresh, change);
    for (const step of steps.slice(0, done)) step(made.site, `${made.site}.changing`);
    settleFolder(made.site);
    assertChanged(made);
  },
);

test('a folder that has taken the place of the one to change is left as it is', () => {
  const [other, moved] = [makeSite(), makeSite()];
  setDownChange(other.site, other.fresh, change);
  writeFileSync(path.join(other.site, 'build.txt'), 'another build\n');
  setDownChange(moved.site, moved.fresh, change);
  renameSync(moved.site, `${moved.site}-away`);
  cpSync(`${moved.site}-away`, moved.site, { recursive: true });
  for (const { site, beside } of [other, moved]) {
    settleFolder(site);
    expect(filesOf(site)).toEqual(Object.keys(before).sort());
    expect(readdirSync(beside).filter((name) => name !== 'dist-away')).toEqual(['dist']);
  }
});

test('where the folder has gone, the change goes too', () => {
  const made = makeSite();
  setDownChange(made.site, made.fresh, change);
  rmSync(made.site, { recursive: true });
  settleFolder(made.site);
  expect(readdirSync(made.beside)).toEqual([]);
});

test('without what vouches for the folder it stays untrusted, whatever else is there', () => {
  const made = makeSite();
  setDownChange(made.site, made.fresh, change);
  rmSync(path.join(made.site, 'build.txt'));
  rmSync(path.join(`${made.site}.changing`, 'build.txt'));
  settleFolder(made.site);
  expect(existsSync(path.join(made.site, 'build.txt'))).toBe(false);
});

test('somebody has a folder or a file of the name of a change: it is told and left alone', () => {
  for (const mine of ['dist.changing', 'dist.changing/thesis.docx']) {
    const beside = makeTestFolder({ 'dist/index.html': '', [mine]: 'years of work' });
    const staged = path.join(beside, 'dist.changing');
    expect(() => settleFolder(path.join(beside, 'dist'))).toThrow(
      new PlainError(
        `${staged} 里有别的东西，而生成网站时要用这个名字，没有动它。请给它改名，或移到别处，再运行一次。`,
      ),
    );
    expect(readFileSync(path.join(beside, mine), 'utf8')).toBe('years of work');
  }
});

test('a change of what is not there is refused before anything is touched', () => {
  const made = makeSite();
  expect(() => setDownChange(made.site, made.fresh, { ...change, remove: ['nowhere/index.html'] })).toThrow(
    'ENOENT',
  );
  expect(filesOf(made.site)).toEqual(Object.keys(before).sort());
  expect(readdirSync(made.beside)).toEqual(['dist', 'dist.building-1']);
});

test('what somebody puts where something is to be put makes way', () => {
  const made = makeSite();
  setDownChange(made.site, made.fresh, change);
  cpSync(makeTestFolder({ 'new/other.html': '', 'index.html': '' }), path.join(made.site, 'organs'), {
    recursive: true,
  });
  settleFolder(made.site);
  expect(readdirSync(path.join(made.site, 'organs/new'))).toEqual(['index.html']);
});

test('a change of the seal alone is one', () => {
  expect(isNoChange({ put: [], remove: [], removeFolders: [], seal: 'build.txt' })).toBe(true);
  expect(isNoChange({ put: ['build.txt'], remove: [], removeFolders: [], seal: 'build.txt' })).toBe(false);
});

test.skipIf(process.getuid?.() === 0)(
  'a folder that takes nothing is told before anything is touched',
  () => {
    const made = makeSite();
    chmodSync(path.join(made.site, 'organs'), 0o555);
    expect(() => setDownChange(made.site, made.fresh, change)).toThrow('EACCES');
    chmodSync(path.join(made.site, 'organs'), 0o755);
    expect(filesOf(made.site)).toEqual(Object.keys(before).sort());
  },
);
