import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { copyProject, runScript } from '../project-copy.ts';
import { folderHashes } from '../testing/test-folder-hashes.ts';

const { folder, origin } = inject('site');

test('another machine, zone and language build the same bytes', async ({ onTestFinished }) => {
  const project = copyProject();
  onTestFinished(() => rmSync(project, { recursive: true, force: true }));
  const elsewhere = {
    SITE_URL: origin,
    TZ: 'Pacific/Kiritimati',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
  };
  expect(await runScript(project, 'build', elsewhere)).toMatchObject({ status: 0, stderr: '' });
  expect(folderHashes(path.join(project, 'dist'))).toEqual(folderHashes(folder));
});
