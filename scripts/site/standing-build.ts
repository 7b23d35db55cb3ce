import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { PageNote } from '../../src/collections/page-reuse.ts';
import { toPlainError } from './failure.ts';
import { linkFiles } from './link-files.ts';

/** Names the build in its own folder; what its pages were made from is kept elsewhere, under that name. */
export const buildNameFile = 'build.txt';

const notesSchema = z.strictObject({
  /** The build that the notes are of. */
  name: z.string(),
  /** Of the site: see `siteVersion`. */
  version: z.string(),
  /** Names of the scripts and style sheets, which pages refer to. */
  assets: z.array(z.string()),
  pages: z.array(
    z.strictObject({
      address: z.string(),
      inputs: z.array(z.string()).readonly(),
      key: z.string(),
      bytes: z.int(),
    }),
  ),
});
type Notes = z.infer<typeof notesSchema>;

/** A finished build whose pages may be taken over. */
export type StandingBuild = { folder: string; assets: readonly string[]; pages: readonly PageNote[] };

/**
 * The build in a folder, with the pages that stand there as they were made; undefined where it is of another
 * version of the site, or nothing is noted of it.
 */
export function findStandingBuild(
  folder: string,
  version: string,
  notesDir: string,
): StandingBuild | undefined {
  const notes = readNotes(folder, notesDir);
  if (notes?.version !== version) return undefined;
  const pages = notes.pages.flatMap(({ bytes, ...note }) => {
    const found = statSync(path.join(folder, pageFile(note.address)), { throwIfNoEntry: false });
    return found?.isFile() && found.size === bytes ? [note] : [];
  });
  return { folder, assets: notes.assets, pages };
}

/** Takes pages over from a standing build: the same file under a second name where the disk allows it. */
export function takeOver(standing: StandingBuild, pages: readonly PageNote[], folder: string): void {
  linkFiles(
    standing.folder,
    pages.map(({ address }) => pageFile(address)),
    folder,
  );
}

/** Notes what the pages of a finished build were made from. The build's name goes into its folder, before it is swapped in. */
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
    pages: PageNote[];
    target: string;
    notesDir: string;
    /** Is told in a sentence why no notes are kept, which costs the next build time and this one nothing. */
    say: (sentence: string) => void;
  },
): void {
  const noted = pages
    .map((note) => ({ ...note, bytes: statSync(path.join(folder, pageFile(note.address))).size }))
    .sort((one, other) => (one.address < other.address ? -1 : 1));
  const of = { assets: listAssets(folder), pages: noted };
  // Without the version, which another engine changes: the same pages have the same name everywhere.
  const name = createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 32);
  writeFileSync(path.join(folder, buildNameFile), `${name}\n`);
  try {
    mkdirSync(notesDir, { recursive: true });
    writeFileSync(notesFile(target, notesDir), JSON.stringify({ name, version, ...of } satisfies Notes));
  } catch (error) {
    const { message } = toPlainError(error, notesDir) as Error;
    say(`没有记下这次生成的页面，下次要全部重新生成：${message}`);
  }
}

/** Names of the scripts and style sheets of a build, in order. */
export function listAssets(folder: string): string[] {
  return readdirSync(path.join(folder, 'assets')).sort();
}

function readNotes(folder: string, notesDir: string): Notes | undefined {
  try {
    const notes = notesSchema.parse(JSON.parse(readFileSync(notesFile(folder, notesDir), 'utf8')));
    return readFileSync(path.join(folder, buildNameFile), 'utf8') === `${notes.name}\n` ? notes : undefined;
  } catch {
    // Without notes nothing is taken over, and every page is made anew.
    return undefined;
  }
}

/** One file of notes for each folder that sites are built into. */
function notesFile(folder: string, notesDir: string): string {
  // Not the whole path: what a runner restores from an earlier job may stand elsewhere.
  const place = createHash('sha256').update(path.relative('.', folder)).digest('hex').slice(0, 16);
  return path.join(notesDir, `${place}.json`);
}

function pageFile(address: string): string {
  return `${address.slice(1)}index.html`;
}
