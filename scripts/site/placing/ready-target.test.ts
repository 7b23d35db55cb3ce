import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { nameOwnProcess } from '../running-process.ts';
import { makeTestFolder } from '../testing/test-folder.ts';
import { standingSite } from '../testing/test-standing-site.ts';
import { readyTarget } from './ready-target.ts';
import { swapFolder } from './swap-folder.ts';

const program = path.join(import.meta.dirname, 'swap-process.fixture.ts');
const site = (text: string): Record<string, string> => ({
  ...standingSite,
  'index.html': text,
  'more.html': text,
});

/** A folder with a site that stands in `dist`, unless nothing is to stand there. */
function makePlace(stands = true): { place: string; dist: string } {
  const files = stands ? site('earlier') : {};
  const place = makeTestFolder(
    Object.fromEntries(Object.entries(files).map(([name, content]) => [`dist/${name}`, content])),
  );
  return { place, dist: path.join(place, 'dist') };
}

function textsIn(folder: string): Record<string, string> {
  const names = readdirSync(folder).sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

/** Swaps a folder in another process; `beforehand` is code that runs in it before. */
function swap(dist: string, beforehand = '', mode = '') {
  const hook = `--import=data:text/javascript,${encodeURIComponent(beforehand)}`;
  const other = spawn(process.execPath, [hook, program, dist, JSON.stringify(site('new')), mode], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void other.kill('SIGKILL'));
  return other;
}

/** Kills a process before its nth step with a file; where it removes a folder, when it has removed one file of it. */
const killAt = (step: number) => `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const { existsSync, unlinkSync, readdirSync } = fs;
  let steps = 0;
  for (const name of ['mkdirSync', 'mkdtempSync', 'chmodSync', 'writeFileSync', 'renameSync', 'rmSync']) {
    const called = fs[name];
    fs[name] = (file, ...more) => {
      if (++steps === ${step}) {
        if (name === 'rmSync' && existsSync(file)) for (const one of readdirSync(file).slice(0, 1)) unlinkSync(file + '/' + one);
        process.kill(process.pid, 'SIGKILL');
      }
      return called(file, ...more);
    };
  }
  syncBuiltinESMExports();`;

test.each([true, false])(
  'a run that is killed at any step leaves a whole site or lets the next one put it back, also if that fails; one stood there: %s',
  async (stands) => {
    const states = new Set<string>();
    for (let step = 1; ; step++) {
      const { place, dist } = makePlace(stands);
      const [, signal] = (await once(swap(dist, killAt(step)), 'exit')) as [number, string | null];
      states.add(
        readdirSync(place)
          .join()
          .replaceAll(/-[-\da-zA-Z]+/g, ''),
      );
      readyTarget(dist);
      const after = readdirSync(place);
      expect(after, `step ${step}`).toEqual(!stands && after.length === 0 ? [] : ['dist']);
      if (after.length > 0)
        expect([site('earlier'), site('new')], `step ${step}`).toContainEqual(textsIn(dist));
      if (signal === null) break;
    }
    const left = ['', 'dist', 'dist,dist.building', 'dist,dist.retired', 'dist.building,dist.retired'];
    expect([...states].sort()).toEqual((stands ? left.slice(1) : ['', 'dist', 'dist.building']).sort());
  },
);

/** Kills a process before it gives a folder the name of another. */
const killBefore = (call: string) => `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  const { renameSync } = fs;
  fs.renameSync = (from, to) => {
    if (${call}) process.kill(process.pid, 'SIGKILL');
    renameSync(from, to);
  };
  syncBuiltinESMExports();`;

test.each(['nothing', 'an empty folder'])(
  'where the site has gone and only the one that was retired is there, it is put back in the place of %s',
  async (instead) => {
    const { place, dist } = makePlace();
    await once(swap(dist, killBefore("from.includes('.building-')")), 'exit');
    const [building = '', retired = '', ...more] = readdirSync(place);
    expect([building, retired, more]).toEqual([
      expect.stringMatching(/^dist\.building-/),
      expect.stringMatching(/^dist\.retired-/),
      [],
    ]);
    rmSync(path.join(place, building), { recursive: true });
    if (instead !== 'nothing') mkdirSync(dist);
    readyTarget(dist);
    expect(readdirSync(place)).toEqual(['dist']);
    expect(textsIn(dist)).toEqual(site('earlier'));
  },
);

test('what was half removed is not put back', async () => {
  const { place, dist } = makePlace();
  const half = killAt(0).replace('++steps === 0', "name === 'rmSync' && file.includes('.building-')");
  await once(swap(dist, half), 'exit');
  expect(readdirSync(place)).toEqual(['dist', expect.stringMatching(/^dist\.building-/)]);
  rmSync(dist, { recursive: true });
  readyTarget(dist);
  expect(readdirSync(place)).toEqual([]);
});

test('a link to a site that a killed run has moved away leads to it again', async () => {
  const { place, dist } = makePlace();
  const link = path.join(makeTestFolder(), 'link');
  symlinkSync(dist, link, 'junction');
  await once(swap(link, killBefore("from.includes('.building-')")), 'exit');
  readyTarget(link);
  expect(readdirSync(place)).toEqual(['dist']);
  expect(textsIn(link)).toEqual(site('new'));
});

test('what another run is filling stays, and both come to their end', async () => {
  const { place, dist } = makePlace();
  const other = swap(dist, '', 'wait');
  await once(other.stdout, 'data');
  readyTarget(dist);
  await swapFolder(dist, async (fresh) => {
    for (const [name, text] of Object.entries(site('own'))) writeFileSync(path.join(fresh, name), text);
    return undefined;
  });
  expect(textsIn(dist)).toEqual(site('own'));
  expect(readdirSync(place)).toEqual(['dist', expect.stringContaining(`dist.building-${other.pid}-`)]);
  other.stdin.end();
  expect(await once(other, 'exit')).toEqual([0, null]);
  expect(readdirSync(place)).toEqual(['dist']);
  expect(textsIn(dist)).toEqual(site('new'));
});

test('what a run on another machine is filling stays for a day', () => {
  const { place, dist } = makePlace();
  const [number, , ...more] = nameOwnProcess().split('-');
  const elsewhere = `dist.building-${[number, '00000000', ...more].join('-')}-Ab3dEf`;
  mkdirSync(path.join(place, elsewhere));
  readyTarget(dist);
  expect(readdirSync(place)).toEqual(['dist', elsewhere]);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25 * 60 * 60 * 1000 });
  onTestFinished(() => void vi.useRealTimers());
  readyTarget(dist);
  expect(readdirSync(place)).toEqual(['dist']);
});

test('what anybody has beside a site stays', () => {
  const ended = nameOwnProcess().replace(/^\d+/, '99999999');
  const others = [
    ...['dist.building-2024', 'dist.retired-old', 'dist.building-', 'dist.parts', 'dist-2.building-1'],
    ...[`other.building-${ended}-Ab3dEf`, `dist.building-${ended}-Ab3dEf.zip`, `dist.building-${ended}`],
  ];
  const { place, dist } = makePlace();
  for (const name of others) mkdirSync(path.join(place, name));
  writeFileSync(path.join(place, `dist.building-${ended}-aFile0`), '');
  const before = readdirSync(place);
  readyTarget(dist);
  expect(readdirSync(place)).toEqual(before);
});

test('where nothing has to be put right, nothing is touched', () => {
  const { place, dist } = makePlace();
  readyTarget(dist);
  renameSync(dist, `${dist}-away`);
  readyTarget(dist);
  expect(readdirSync(place)).toEqual(['dist-away']);
});
