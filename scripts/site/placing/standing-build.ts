import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LineFile, type Place, readLines } from '../../../src/collections/line-file.ts';
import type { PageNote, PageNotes } from '../../../src/collections/page-reuse.ts';
import { folderListFile, NotesFile, notesFile } from './notes-file.ts';

/** Names the build in its own folder; what its pages were made from is kept elsewhere, and hashes to that name. */
export const buildNameFile = 'build.txt';

/**
 * The first line of the notes of a build: the version of the site (see `siteVersion`), and the names of the scripts and
 * style sheets, which pages refer to. Each line after it is of one page, in order of address.
 */
type NotesHead = { version: string; assets: readonly string[] };
type KeptNote = PageNote & { bytes: number };

/** A finished build whose pages may be taken over; `folderList` is where what is in its folders may be noted. */
export type StandingBuild = {
  folder: string;
  assets: readonly string[];
  notes: PageNotes;
  folderList?: string | undefined;
};

/** The pages of a new build: notes of those that were made, and which are taken over from a build that stands. */
export type BuiltPages = { made: PageNotes; kept: readonly string[]; standing: StandingBuild | undefined };

/**
 * The build in a folder, with notes of the pages that stand there as they were made; undefined where it is of another
 * version of the site, or nothing is noted of it. Notes that do not hash to the name of the build are of another, or
 * not whole.
 */
export function findStandingBuild(
  folder: string,
  version: string,
  notesDir: string,
): StandingBuild | undefined {
  try {
    const found = readFileSync(path.join(folder, buildNameFile), 'utf8');
    const file = notesFile(folder, found, notesDir);
    const places = new Map<string, Place>();
    const name = new BuildName();
    let assets: readonly string[] | undefined;
    for (const { line, start } of readLines(file)) {
      if (assets) {
        name.add(line);
        const note = JSON.parse(line.toString()) as KeptNote;
        if (stands(folder, note)) places.set(note.address, [start, line.length]);
      } else {
        const head = JSON.parse(line.toString()) as NotesHead;
        if (head.version !== version) return undefined;
        assets = head.assets;
        name.add(JSON.stringify(assets));
      }
    }
    if (!assets || found !== name.text()) return undefined;
    return { folder, assets, notes: { file, places }, folderList: folderListFile(folder, notesDir) };
  } catch {
    // Without notes nothing is taken over, and every page is made anew.
    return undefined;
  }
}

/**
 * Notes what the pages of a build were made from, and puts its name into its folder, in which what is made stands, and
 * what is taken over need not.
 */
export function noteBuild(
  folder: string,
  {
    version,
    pages,
    target,
    notesDir,
    say,
  }: {
    version: string;
    pages: BuiltPages;
    target: string;
    notesDir: string;
    /** Is told in a sentence why no notes are kept, which costs the next build time and this one nothing. */
    say: (sentence: string) => void;
  },
): void {
  const assets = listAssets(folder);
  const notes = new NotesFile(target, notesDir, say);
  const name = new BuildName();
  notes.add(JSON.stringify({ version, assets } satisfies NotesHead));
  name.add(JSON.stringify(assets));
  for (const line of keptNotes(folder, pages)) {
    notes.add(line);
    name.add(line);
  }
  const text = name.text();
  writeFileSync(path.join(folder, buildNameFile), text);
  // Until the new build stands, the one that stands needs its notes too.
  notes.close(text, pages.standing?.notes.file);
}

/** Names of the scripts and style sheets of a build, in order. */
export function listAssets(folder: string): string[] {
  return readdirSync(path.join(folder, 'assets')).sort();
}

/** Where a page stands below the folder of its site. */
export function pageFile(address: string): string {
  return `${address.slice(1)}index.html`;
}

/** Without the version, which another engine changes: the same pages have the same name everywhere. */
class BuildName {
  readonly #hash = createHash('sha256');

  add(line: string | Uint8Array): void {
    this.#hash.update(line).update('\n');
  }

  text(): string {
    return `${this.#hash.digest('hex').slice(0, 32)}\n`;
  }
}

function stands(folder: string, { address, bytes }: KeptNote): boolean {
  const found = statSync(path.join(folder, pageFile(address)), { throwIfNoEntry: false });
  return found?.isFile() === true && found.size === bytes;
}

function* keptNotes(folder: string, { made, kept, standing }: BuiltPages): Generator<string> {
  const [fresh, taken] = [new LineFile(made.file), new LineFile(standing?.notes.file ?? '')];
  try {
    for (const address of [...made.places.keys(), ...kept].sort()) {
      const [place, known] = [made.places.get(address), standing?.notes.places.get(address)];
      if (place) {
        const note = JSON.parse(fresh.read(place)) as PageNote;
        const bytes = statSync(path.join(folder, pageFile(address))).size;
        yield JSON.stringify({ ...note, bytes } satisfies KeptNote);
      } else if (known) yield taken.read(known);
      else throw new Error(`${address} is neither made nor taken over`);
    }
  } finally {
    fresh.close();
    taken.close();
  }
}
