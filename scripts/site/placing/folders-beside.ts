import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { PlainError, toPlainError } from '../failure.ts';
import { findProcessState, nameOwnProcess } from '../running-process.ts';

/**
 * The folders that a run makes beside the one it is to fill: `building` has what is not whole or of no more use,
 * `retired` the whole folder that stood, while the new one comes into its place.
 */
type Kind = 'building' | 'retired';

/** Such a folder: of one run both have the same ending, the name of its process and some letters. */
type FolderBeside = { target: string; kind: Kind; ending: string };

const endingPattern = /^(building|retired)-((\d+(?:-[\da-f]+){4})-[A-Za-z\d]+)$/;

/** A run that nobody here can see is believed to be over after this long: none takes a day. */
const longestRun = 24 * 60 * 60 * 1000;

/** Makes a new folder beside `target`, which says whose it is. */
export function makeFolderBeside(target: string): string {
  return mkdtempSync(`${target}.building-${nameOwnProcess()}-`);
}

/** Puts a folder that is whole, made beside `target`, in its place; the one that stood there is removed. */
export function swapWith(target: string, fresh: string): void {
  if (!existsSync(target)) {
    renameSync(fresh, target);
    return;
  }
  const retired = `${target}.retired-${fresh.slice(`${target}.building-`.length)}`;
  renameSync(target, retired);
  try {
    renameSync(fresh, target);
  } catch (error) {
    renameSync(retired, target);
    throw error;
  }
  // Before it is half removed: a folder that is retired can be put back.
  renameSync(retired, fresh);
  rmSync(fresh, { recursive: true, force: true });
}

/**
 * Puts a folder into its place where a run was killed while it swapped it: the new one, which was whole by then, else
 * the one that stood there.
 */
export function finishSwap(target: string): void {
  if (!isFree(target)) return;
  for (const { ending } of listEnded(target).filter(({ kind }) => kind === 'retired')) {
    for (const kind of ['building', 'retired'] as const) {
      try {
        renameSync(pathOf({ target, kind, ending }), target);
        return;
      } catch {
        // Not there, or somebody else came first; what cannot be put back stays beside.
      }
    }
  }
}

/**
 * Removes what runs that have ended left beside `target`, each said in a sentence where that cannot be done: it costs
 * room on the disk and nothing else. What a run is filling stays, and so does the only folder that is whole.
 */
export function removeLeftovers(target: string, say: (sentence: string) => void = console.error): void {
  for (const folder of listEnded(target)) {
    if (folder.kind === 'retired' && isFree(target)) continue;
    const place = pathOf(folder);
    try {
      rmSync(place, { recursive: true, force: true });
    } catch (error) {
      const plain = toPlainError(error, place);
      const reason = plain instanceof PlainError ? plain.message.replace(/^不能写入 /, '') : `${place}。`;
      say(`从前中断的生成留下了 ${place}，没有能够删去，请手工删去。${reason}`);
    }
  }
}

/** Folders beside `target` of runs that have ended, the last that was touched first. */
function listEnded(target: string): FolderBeside[] {
  const start = `${path.basename(target)}.`;
  const parent = path.dirname(target);
  const names = existsSync(parent) ? readdirSync(parent) : [];
  const found = names.flatMap((name) => {
    const [, kind, ending = '', process = ''] =
      (name.startsWith(start) && endingPattern.exec(name.slice(start.length))) || [];
    const stats = kind === undefined ? undefined : findStats(path.join(parent, name));
    if (!stats?.isDirectory() || !hasEnded(process, stats)) return [];
    return [{ target, kind: kind as Kind, ending, touched: stats.ctimeMs }];
  });
  return found.sort((one, other) => other.touched - one.touched);
}

function hasEnded(process: string, { ctimeMs }: Stats): boolean {
  const state = findProcessState(process);
  return state === 'ended' || (state === 'unknown' && Date.now() - ctimeMs > longestRun);
}

/** Whether nothing stands in a place; whoever misses a site may have made the folder anew. */
function isFree(target: string): boolean {
  const stats = findStats(target);
  return stats === undefined || (stats.isDirectory() && readdirSync(target).length === 0);
}

function findStats(place: string): Stats | undefined {
  try {
    return statSync(place);
  } catch {
    return undefined;
  }
}

function pathOf({ target, kind, ending }: FolderBeside): string {
  return `${target}.${kind}-${ending}`;
}
