import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { copyProject } from '../../site/project-copy.ts';

/**
 * Folders to measure in, which are all removed together at the end. A file system that has just freed hundreds of
 * thousands of files makes new ones slower for minutes: ext4 looks at every freed inode whether it is old enough to be
 * used again, which cost the build after it a tenth of its CPU.
 */
export class ScratchFolders {
  readonly #folders: string[] = [];

  /** A copy of this project. */
  project(): string {
    return this.#note(copyProject());
  }

  /** An empty folder. */
  empty(): string {
    return this.#note(mkdtempSync(path.join(os.tmpdir(), 'gongkai-bench-')));
  }

  removeAll(): void {
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true });
  }

  #note(folder: string): string {
    this.#folders.push(folder);
    return folder;
  }
}
