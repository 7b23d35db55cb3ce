import { globSync, statSync } from 'node:fs';
import path from 'node:path';
import { type FileKind, kindOf } from './engines.ts';

export type FilesOf = { files: number; bytes: number };

/** How many files of each kind lie in a folder that is served, and their bytes; what no search fetches is left out. */
export function diskUseOf(site: string, folder: string): Record<FileKind, FilesOf> {
  const use = Object.fromEntries(
    ['code', 'index', 'rows', 'text'].map((kind) => [kind, { files: 0, bytes: 0 }]),
  ) as Record<FileKind, FilesOf>;
  for (const file of globSync('**/*.*', { cwd: path.join(site, folder) })) {
    const kind = kindOf(`/${folder}/${file}`);
    const stats = statSync(path.join(site, folder, file));
    if (kind === undefined || !stats.isFile()) continue;
    use[kind].files += 1;
    use[kind].bytes += stats.size;
  }
  return use;
}
