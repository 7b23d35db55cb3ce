import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { copyProject, runScript } from '../project-copy.ts';

const { folder, origin } = inject('site');

/** Every file below a folder with the hash of its bytes. */
function hashes(root: string): Record<string, string> {
  const files = globSync('**/*', { cwd: root }).filter((file) => statSync(path.join(root, file)).isFile());
  return Object.fromEntries(
    files.sort().map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(path.join(root, file)))
        .digest('hex'),
    ]),
  );
}

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
  expect(hashes(path.join(project, 'dist'))).toEqual(hashes(folder));
});
