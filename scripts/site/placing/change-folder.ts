import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { PlainError, toPlainError } from '../failure.ts';
import { listFiles } from './link-files.ts';

/** How a folder that stands becomes that of a new build; all paths are below it, with slashes. */
export type FolderChange = {
  /** Files to put, in the place of those that stand there, and whole folders where none stand. */
  put: readonly string[];
  /** Files to remove. */
  remove: readonly string[];
  /** Folders to remove with all that is in them. */
  removeFolders: readonly string[];
  /** The file that vouches for all others: it goes before anything else is touched, and comes back last. */
  seal: string;
};

/** Beside the files to put: how all is to be changed, and where folders go that are removed. */
const [journalFile, removedFolder, probeFile] = ['.change.json', '.removed', '.probe'];

const journalSchema = z.strictObject({
  put: z.array(z.string()).readonly(),
  remove: z.array(z.string()).readonly(),
  removeFolders: z.array(z.string()).readonly(),
  seal: z.string(),
  /** The folder to change, as the disk knows it: another that has taken its place since is left alone. */
  folder: z.string(),
  /** What the seal says before the change. */
  sealed: z.string(),
});
type Journal = z.infer<typeof journalSchema>;

/** Whether a folder stays as it is. */
export function isNoChange({ put, remove, removeFolders }: FolderChange): boolean {
  return put.length + remove.length + removeFolders.length === 0;
}

/**
 * Sets down how a folder is to be changed, with the files to put in `staged` beside it, the new seal among them. From
 * then on the change is complete, and `settleFolder` makes it; whatever fails before that has touched nothing.
 */
export function setDownChange(target: string, staged: string, change: FolderChange): void {
  assertWritable(target, change);
  assertOneDisk(target, staged);
  const sealed = readFileSync(path.join(target, change.seal), 'utf8');
  const journal = { ...change, folder: identityOf(target), sealed } satisfies Journal;
  writeFileSync(path.join(staged, journalFile), JSON.stringify(journal));
  renameSync(staged, changeOf(target));
}

/** Makes the change that was set down for a folder, or what remains of it where a run was killed; else nothing. */
export function settleFolder(folder: string): void {
  const target = existsSync(folder) ? realpathSync(folder) : folder;
  const staged = changeOf(target);
  if (!existsSync(staged)) return;
  assertStaged(staged);
  try {
    const journal = readJournal(path.join(staged, journalFile));
    if (journal && isUnderWay(target, staged, journal)) makeChange(target, staged, journal);
    removeStaged(staged);
  } catch (error) {
    throw toPlainError(error, target);
  }
}

/** Somebody may have a folder of that name: it is neither a change nor ours to remove. */
function assertStaged(staged: string): void {
  if (findStats(staged)?.isDirectory()) {
    const hasNote = [journalFile, removedFolder].some((name) => existsSync(path.join(staged, name)));
    if (hasNote || listFiles(staged).length === 0) return;
  }
  throw new PlainError(
    `${staged} 里有别的东西，而生成网站时要用这个名字，没有动它。请给它改名，或移到别处，再运行一次。`,
  );
}

/** What is left is known for a change until the end. */
function removeStaged(staged: string): void {
  for (const name of readdirSync(staged))
    if (name !== journalFile) rmSync(path.join(staged, name), { recursive: true });
  rmSync(staged, { recursive: true });
}

function changeOf(target: string): string {
  return `${target}.changing`;
}

function readJournal(file: string): Journal | undefined {
  try {
    return journalSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // The change was made, and a run was killed while this was removed; or it is of another version: then the seal is
    // gone, and the next build makes the whole site.
    return undefined;
  }
}

function isUnderWay(target: string, staged: string, { seal, sealed, folder }: Journal): boolean {
  // The new seal is put last.
  if (!existsSync(path.join(staged, seal)) || !existsSync(target)) return false;
  const standing = path.join(target, seal);
  const isSealed = existsSync(standing);
  return identityOf(target) === folder && (!isSealed || readFileSync(standing, 'utf8') === sealed);
}

/** What was done before comes to nothing when it is done again. */
function makeChange(target: string, staged: string, { put, remove, removeFolders, seal }: Journal): void {
  rmSync(path.join(target, seal), { force: true });
  for (const file of remove)
    if (findStats(path.join(target, file))?.isFile()) rmSync(path.join(target, file));
  const removed = path.join(staged, removedFolder);
  mkdirSync(removed, { recursive: true });
  for (const [index, folder] of removeFolders.entries())
    if (findStats(path.join(target, folder))?.isDirectory())
      renameSync(path.join(target, folder), path.join(removed, String(index)));
  for (const place of [...put.filter((one) => one !== seal), seal])
    if (existsSync(path.join(staged, place))) putInPlace(path.join(staged, place), path.join(target, place));
}

function putInPlace(source: string, place: string): void {
  // None of ours stands where something is put; nothing takes the place of a folder.
  if (findStats(place)?.isDirectory()) rmSync(place, { recursive: true });
  renameSync(source, place);
}

/** A folder that takes nothing is found out before anything is touched. */
function assertWritable(target: string, { put, remove, removeFolders, seal }: FolderChange): void {
  const places = [seal, ...put, ...remove, ...removeFolders].map((place) => path.join(target, place));
  for (const folder of new Set(places.map((place) => path.dirname(place))))
    accessSync(folder, constants.W_OK | constants.X_OK);
}

/** A folder may be mounted where it stands: then nothing can be moved into it, which must be known before it is touched. */
function assertOneDisk(target: string, staged: string): void {
  const [probe, place] = [staged, target].map((folder) => path.join(folder, probeFile));
  writeFileSync(probe ?? '', '');
  renameSync(probe ?? '', place ?? '');
  rmSync(place ?? '');
}

function findStats(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    // Not there, or there is a file on the way.
    return undefined;
  }
}

function identityOf(folder: string): string {
  return String(statSync(folder, { bigint: true }).ino);
}
