import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { copyProject, runScript } from '../project-copy.ts';
import { makeTestFolder } from '../testing/test-folder.ts';
import { describeDeadLinks, findDeadLinks } from '../testing/test-links.ts';

const { folder, origin } = inject('site');

test('no link and no anchor is dead', () => {
  expect(describeDeadLinks(findDeadLinks({ folder, base: '/', origin }))).toEqual([]);
});

test('below a base path, in a folder outside the project, none is dead either', async ({
  onTestFinished,
}) => {
  const project = copyProject();
  onTestFinished(() => rmSync(project, { recursive: true, force: true }));
  const out = path.join(makeTestFolder(), 'out');
  const built = await runScript(project, 'build', { SITE_URL: origin, BASE_PATH: '/sub', OUT_DIR: out });
  expect(built).toMatchObject({ status: 0, stderr: '' });
  expect(describeDeadLinks(findDeadLinks({ folder: out, base: '/sub/', origin }))).toEqual([]);
});
