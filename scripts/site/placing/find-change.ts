import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { FolderChange } from './change-folder.ts';
import { FolderList } from './folder-list.ts';
import { listFiles } from './link-files.ts';

/** Files that a folder is to have. Paths are below it, with slashes. */
type NextFiles = {
  /** A folder that has those which were made anew. */
  fresh: string;
  /** Those that stand in the folder already, as they are to be. */
  kept: readonly string[];
  /** Those of a folder which are to be the same files where both are on one disk, else the same bytes. */
  published: PublishedFiles;
};

/** Finished files of a folder; `inodes` are known of those that it was asked for already. */
export type PublishedFiles = {
  folder: string;
  files: readonly string[];
  inodes?: ReadonlyMap<string, number>;
};

type FoundChange = Omit<FolderChange, 'seal'> & {
  /** Every file that is to be put, also those of whole folders. */
  files: readonly string[];
};

/** Where a larger share of the files changes, a whole new folder is little more work, and takes the old one's place at once. */
const largestShare = 0.2;

/**
 * How a folder becomes one that has the given files and nothing else. Undefined where too much of it changes, there is
 * something in it that is neither file nor folder, or something is taken away while it is gone through. `list` may know
 * from an earlier run what is in its folders.
 */
export function findChange(
  folder: string,
  next: NextFiles,
  list: FolderList = new FolderList(folder),
): FoundChange | undefined {
  try {
    const change = new Comparison(folder, next, list).run();
    if (change) list.keep();
    return change;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether a file that stands is as it is to be; of one that may have other names the inode may be known, in digits. */
type IsSame = (file: string, inode: string | undefined) => boolean;

class Comparison {
  readonly #list: FolderList;
  readonly #kept: readonly string[];
  /** What is not known to stand there as it is to be, and how that is told. */
  readonly #open = new Map<string, IsSame>();
  /** Folders that there are to be, and those of them that stand. */
  readonly #folders = new Set(['']);
  readonly #standing = new Set<string>();
  readonly #most: number;
  readonly #removed = { files: [] as string[], folders: [] as string[] };
  #differing = 0;

  constructor(folder: string, { fresh, kept, published }: NextFiles, list: FolderList) {
    this.#list = list;
    this.#kept = kept;
    this.#expect(kept, () => true);
    this.#expect(listFiles(fresh), (file) => hasSameBytes(path.join(fresh, file), path.join(folder, file)));
    const isOneDisk = statSync(published.folder).dev === statSync(folder).dev;
    this.#expect(published.files, (file, inode) => {
      const known = isOneDisk && inode ? published.inodes?.get(file) : undefined;
      if (known !== undefined) return String(known) === inode;
      return isSameFile(path.join(published.folder, file), path.join(folder, file));
    });
    this.#most = this.#open.size * largestShare;
  }

  run(): FoundChange | undefined {
    this.#goThrough('');
    const files = [...this.#open.keys()].sort();
    const put = new Set(files.map((file) => this.#topOf(file)));
    const { files: remove, folders: removeFolders } = this.#removed;
    const changes = Math.max(this.#differing, put.size + remove.length + removeFolders.length);
    if (changes > this.#most || this.#kept.some((file) => this.#open.has(file))) return undefined;
    return { files, put: [...put], remove, removeFolders };
  }

  #expect(files: readonly string[], isSame: IsSame): void {
    for (const file of files) {
      if (this.#open.has(file)) throw new Error(`${file} is made twice`);
      this.#open.set(file, isSame);
      for (let folder = above(file); !this.#folders.has(folder); folder = above(folder))
        this.#folders.add(folder);
    }
  }

  #goThrough(below: string): void {
    this.#standing.add(below);
    const content = this.#list.list(below);
    if (!content) this.#differing = Number.POSITIVE_INFINITY;
    const placeOf = (name: string): string => (below === '' ? name : `${below}/${name}`);
    for (const [index, name] of (content?.files ?? []).entries())
      this.#compare(placeOf(name), content?.inodes[index]);
    for (const name of content?.folders ?? []) {
      if (this.#differing > this.#most) return;
      const place = placeOf(name);
      if (this.#folders.has(place)) this.#goThrough(place);
      else {
        this.#removed.folders.push(place);
        this.#differing++;
      }
    }
  }

  #compare(file: string, inode: string | undefined): void {
    const isSame = this.#open.get(file);
    if (isSame?.(file, inode)) this.#open.delete(file);
    else this.#differing++;
    if (!isSame) this.#removed.files.push(file);
  }

  /** What is put for a file: itself, or the outermost folder that is not there yet. */
  #topOf(file: string): string {
    let top = file;
    for (let folder = above(file); !this.#standing.has(folder); folder = above(folder)) top = folder;
    return top;
  }
}

/** The folder that something stands in. */
function above(place: string): string {
  return place.slice(0, Math.max(place.lastIndexOf('/'), 0));
}

function hasSameBytes(one: string, other: string): boolean {
  if (statSync(one).size !== statSync(other).size) return false;
  return readFileSync(one).equals(readFileSync(other));
}

function isSameFile(one: string, other: string): boolean {
  // Some disks number files beyond what a double holds.
  const [first, second] = [one, other].map((file) => statSync(file, { bigint: true }));
  if (!first || !second) return false;
  if (first.dev === second.dev) return first.ino === second.ino;
  return hasSameBytes(one, other);
}
