import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeMachine } from '../machine.ts';
import type { SizeFigures } from './figures.ts';
import { measureSize } from './measure-size.ts';
import { resultPage, resultTable } from './result-page.ts';
import { ScratchFolders } from './scratch-folders.ts';

const usualSizes = [500, 3000, 10_000, 40_000];
const folder = path.join(import.meta.dirname, '../../../benchmarks');
const notesFile = path.join(import.meta.dirname, 'notes.md');
const usage = '用法：npm run bench -- build [机关数…] [--keep]';

/**
 * Builds made-up sites of every size and prints what that takes beside the floors; with the usual sizes, or with
 * `--keep`, the table goes into the repository. Gives the exit status.
 */
export async function runBuildBench(given: readonly string[]): Promise<number> {
  const sizes = given.filter((one) => one !== '--keep');
  if (!sizes.every((one) => /^[1-9]\d{0,5}$/.test(one))) {
    console.error(usage);
    return 2;
  }
  const isKept = sizes.length === 0 || given.includes('--keep');
  const measured: SizeFigures[] = [];
  const machine = describeMachine();
  const folders = new ScratchFolders();
  const say = (sentence: string) => console.error(sentence);
  try {
    for (const organs of sizes.length === 0 ? usualSizes : sizes.map(Number)) {
      measured.push(await measureSize(organs, { seed: 1, folders, say }));
      console.log(resultTable(measured));
      // A run of hours that is stopped has written what it had measured.
      if (isKept) keep({ machine, sizes: measured });
    }
  } finally {
    folders.removeAll();
  }
  return 0;
}

function keep(result: Parameters<typeof resultPage>[0]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'build.json'), `${JSON.stringify(result, null, 2)}\n`);
  writeFileSync(path.join(folder, 'build.md'), resultPage(result, readFileSync(notesFile, 'utf8')));
}
