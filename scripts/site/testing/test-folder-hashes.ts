import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Every file below a folder, by its path, with the hash of its bytes. */
export function folderHashes(root: string): Record<string, string> {
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
