import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { inodeOf } from './link-files.ts';

/** What stands in a folder by name, and of the files that have other names the inodes in digits, else nothing. */
export type FolderContent = {
  files: readonly string[];
  inodes: readonly string[];
  folders: readonly string[];
};

/** A folder that changed so shortly before it was looked at may change again without its times telling. In milliseconds. */
const tooFresh = 2000;

/** A name with one of these cannot be noted. */
const unnotable = /[\t\n]/;

type Options = {
  /** Where what was listed is kept from one run to the next; without it every folder is listed. */
  file?: string | undefined;
  /** Of which files it is to be told what they are, not only that they are there. */
  hasOtherNames?: (file: string) => boolean;
  /** Milliseconds since 1970. */
  now?: () => number;
};

/**
 * Lists the folders below one. Those whose times are as they were when they were listed before are not listed again:
 * what is put into a folder or taken from it changes its times. Notes that are gone, not whole, or of another folder
 * cost time and nothing else.
 */
export class FolderList {
  readonly #root: string;
  readonly #file: string | undefined;
  readonly #hasOtherNames: (file: string) => boolean;
  readonly #now: () => number;
  readonly #known: ReadonlyMap<string, string>;
  readonly #lines: string[] = [];
  #isNew = false;

  constructor(root: string, { file, hasOtherNames = () => false, now = Date.now }: Options = {}) {
    this.#root = root;
    this.#file = file;
    this.#hasOtherNames = hasOtherNames;
    this.#now = now;
    this.#known = file === undefined ? new Map() : readNotes(file, identityOf(root));
  }

  /** What is in a folder; undefined where that is not files and folders alone. `below` is its path, '' the root's. */
  list(below: string): FolderContent | undefined {
    const folder = below === '' ? this.#root : `${this.#root}/${below}`;
    if (this.#file === undefined) return this.#listAnew(below, folder);
    const { mtimeMs, ctimeMs } = statSync(folder);
    const times = `${mtimeMs} ${ctimeMs}`;
    const known = this.#known.get(below);
    if (known?.startsWith(`${times}\t`)) {
      this.#lines.push(`${below}\t${known}\n`);
      return contentOf(known);
    }
    const content = this.#listAnew(below, folder);
    const isOld = Math.max(mtimeMs, ctimeMs) < this.#now() - tooFresh;
    if (content && isOld) this.#note(below, times, content);
    return content;
  }

  /** Keeps what was listed for the next run. */
  keep(): void {
    const isKept = !this.#isNew && this.#lines.length === this.#known.size;
    if (this.#file === undefined || isKept) return;
    const text = `${identityOf(this.#root)}\n${this.#lines.join('')}`;
    const coming = `${this.#file}.new`;
    try {
      writeFileSync(coming, `${checksumOf(text)}\n${text}`);
      renameSync(coming, this.#file);
    } catch {
      // The next run lists all folders.
    }
  }

  #listAnew(below: string, folder: string): FolderContent | undefined {
    const content = listFolder(folder);
    if (!content) return undefined;
    const inodes = content.files.map((name) => {
      if (!this.#hasOtherNames(below === '' ? name : `${below}/${name}`)) return '';
      return String(inodeOf(statSync(`${folder}/${name}`)) ?? '');
    });
    return { ...content, inodes };
  }

  #note(below: string, times: string, { files, inodes, folders }: FolderContent): void {
    // No name has a slash.
    const parts = [below, times, files.join('/'), folders.join('/'), inodes.join('/')];
    if (parts.some((part) => unnotable.test(part))) return;
    this.#lines.push(`${parts.join('\t')}\n`);
    this.#isNew = true;
  }
}

function listFolder(folder: string): Omit<FolderContent, 'inodes'> | undefined {
  const content = { files: [] as string[], folders: [] as string[] };
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isFile()) content.files.push(entry.name);
    else if (entry.isDirectory()) content.folders.push(entry.name);
    else return undefined;
  }
  return content;
}

/** By path below the folder, the rest of the line: its times, the names of its files, those of its folders, inodes. */
function readNotes(file: string, identity: string): Map<string, string> {
  const notes = new Map<string, string>();
  const text = readWhole(file);
  if (!text?.startsWith(`${identity}\n`)) return notes;
  for (let start = identity.length + 1; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const name = text.indexOf('\t', start);
    notes.set(text.slice(start, name), text.slice(name + 1, end));
    start = end + 1;
  }
  return notes;
}

/** The text of notes that are there and as they were written. */
function readWhole(file: string): string | undefined {
  try {
    const bytes = readFileSync(file);
    const head = bytes.indexOf('\n') + 1;
    const text = bytes.subarray(head);
    return bytes.toString('latin1', 0, head - 1) === checksumOf(text) ? text.toString('utf8') : undefined;
  } catch {
    return undefined;
  }
}

function contentOf(note: string): FolderContent {
  const [, files = '', folders = '', inodes = ''] = note.split('\t');
  return { files: namesIn(files), inodes: namesIn(inodes), folders: namesIn(folders) };
}

function namesIn(text: string): readonly string[] {
  return text === '' ? [] : text.split('/');
}

function checksumOf(text: string | Uint8Array): string {
  return crc32(text).toString(16).padStart(8, '0');
}

function identityOf(folder: string): string {
  const found = statSync(folder, { bigint: true, throwIfNoEntry: false });
  return `${found?.dev} ${found?.ino}`;
}
