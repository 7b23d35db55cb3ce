import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { toPlainError } from '../failure.ts';

/** So many lines are gathered before they are written. */
const gatheredLines = 1000;

/** The notes of a build, by the folder that it stands in and its name. */
export function notesFile(folder: string, name: string, notesDir: string): string {
  return path.join(notesDir, `${placeName(folder)}-${name.replace(/\W/g, '')}.ndjson`);
}

/** Where it is noted what is in the folders of the site that stands in a folder, whichever build that is. */
export function folderListFile(folder: string, notesDir: string): string {
  return path.join(notesDir, `${placeName(folder)}.folders`);
}

/**
 * Notes of a build for a folder, which are written line by line and have their place when they are closed. Where they
 * cannot be written, that is said in one sentence, and there are none.
 */
export class NotesFile {
  readonly #folder: string;
  readonly #notesDir: string;
  readonly #say: (sentence: string) => void;
  readonly #coming: string;
  #waiting: string[] = [];
  #isRefused = false;

  constructor(folder: string, notesDir: string, say: (sentence: string) => void) {
    this.#folder = folder;
    this.#notesDir = notesDir;
    this.#say = say;
    this.#coming = path.join(notesDir, `${placeName(folder)}.new`);
    this.#try(() => {
      mkdirSync(notesDir, { recursive: true });
      rmSync(this.#coming, { force: true });
    });
  }

  add(line: string): void {
    this.#waiting.push(`${line}\n`);
    if (this.#waiting.length >= gatheredLines) this.#flush();
  }

  /**
   * Puts them under the name of the build, and removes those of other builds of the folder, but for the one that still
   * stands there.
   */
  close(name: string, standing: string | undefined): void {
    this.#flush();
    this.#try(() => {
      const file = notesFile(this.#folder, name, this.#notesDir);
      renameSync(this.#coming, file);
      for (const other of readdirSync(this.#notesDir).map((one) => path.join(this.#notesDir, one))) {
        const isOfFolder = path.basename(other).startsWith(`${placeName(this.#folder)}-`);
        if (isOfFolder && other !== file && other !== standing) rmSync(other);
      }
    });
  }

  #flush(): void {
    const text = this.#waiting.join('');
    this.#waiting = [];
    this.#try(() => appendFileSync(this.#coming, text));
  }

  #try(write: () => void): void {
    if (this.#isRefused) return;
    try {
      write();
    } catch (error) {
      this.#isRefused = true;
      const { message } = toPlainError(error, this.#notesDir) as Error;
      this.#say(`没有记下这次生成的页面，下次要全部重新生成：${message}`);
    }
  }
}

/** Tells the folders that sites are built into apart. */
function placeName(folder: string): string {
  // Not the whole path: what a runner restores from an earlier job may stand elsewhere.
  return createHash('sha256').update(path.relative('.', folder)).digest('hex').slice(0, 16);
}
