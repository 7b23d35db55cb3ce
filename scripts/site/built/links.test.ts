import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { describeDeadLinks, findDeadLinks } from '../links.ts';
import { copyProject, runScript } from '../project-copy.ts';

const { folder, origin } = inject('site');

test('no link and no anchor is dead', () => {
  expect(describeDeadLinks(findDeadLinks({ folder, base: '/', origin }))).toEqual([]);
});

test('below a base path none is dead either', async ({ onTestFinished }) => {
  const project = copyProject();
  onTestFinished(() => rmSync(project, { recursive: true, force: true }));
  const built = await runScript(project, 'build', { SITE_URL: origin, BASE_PATH: '/sub', OUT_DIR: 'out' });
  expect(built).toMatchObject({ status: 0, stderr: '' });
  expect(
    describeDeadLinks(findDeadLinks({ folder: path.join(project, 'out'), base: '/sub/', origin })),
  ).toEqual([]);
});
