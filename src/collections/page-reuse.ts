import { appendFileSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from './file-bytes.ts';
import { LineFile, type Place, readLines } from './line-file.ts';
import { keyOfInputs, traceInputs } from './page-inputs.ts';
import { routesOfPart } from './site-part.ts';
import { collectionsDir } from './store.ts';

/** A page as it was made: its address without the base path, what it read, and the key of that. */
export type PageNote = { address: string; inputs: readonly string[]; key: string };

/** Notes of pages, one a line of a file: where each stands, by the address. */
export type PageNotes = { file: string; places: ReadonlyMap<string, Place> };

/** Where the notes of the build stand whose pages may be taken over; absent where none may. */
const standingFile = path.join(collectionsDir, 'standing-pages.ndjson');
/** Notes of the pages of this build, in the order in which they were made. */
const madeFile = path.join(collectionsDir, 'made-pages.ndjson');
/** Addresses of the pages that this build takes over. */
const keptFile = path.join(collectionsDir, 'kept-pages.ndjson');

/**
 * The routes of a kind of page that must be made: all of the part that is being built, or, where a build stands that
 * pages can be taken from, those that read something that has changed since. What is left out is taken from that build
 * when this one is complete.
 */
export function pagesToMake<Route>(
  all: readonly Route[],
  addressOf: (route: Route) => string,
): readonly Route[] {
  const routes = routesOfPart(all, addressOf);
  for (const route of routes) reusable.add(addressOf(route));
  // In development every page is made when it is asked for.
  const standing = import.meta.env.PROD ? readStandingPages() : undefined;
  if (!standing) return routes;
  const notes = new LineFile(standing.file);
  const kept: string[] = [];
  const changed = routes.filter((route) => {
    const address = addressOf(route);
    const place = standing.places.get(address);
    if (!place || hasChanged(JSON.parse(notes.read(place)) as PageNote)) return true;
    kept.push(`${JSON.stringify(address)}\n`);
    return false;
  });
  notes.close();
  appendFileSync(keptFile, kept.join(''));
  return changed;
}

function hasChanged({ inputs, key }: PageNote): boolean {
  return keyOfInputs(inputs) !== key;
}

/**
 * Makes a page. Of one that `pagesToMake` has listed it notes what was read, so that the next build need not make it
 * if nothing of that has changed.
 */
export async function makeNoted<T>(address: string, make: () => Promise<T>): Promise<T> {
  if (!reusable.has(address)) return make();
  const { made, inputs } = await traceInputs(make);
  const key = keyOfInputs(inputs);
  if (key === undefined)
    throw new Error(`${address} read what no collection vouches for: ${inputs.join(', ')}`);
  const note: PageNote = { address, inputs, key };
  madeDescriptor ??= openSync(madeFile, 'a');
  writeWhole(madeDescriptor, Buffer.from(`${JSON.stringify(note)}\n`));
  return made;
}

/** Where notes of this build are written. It is made once a build: Astro loads this module anew for each. */
let madeDescriptor: number | undefined;

/** Addresses of the pages of which notes are kept: the few others are made each time. */
const reusable = new Set<string>();

let standing: PageNotes | undefined;

function readStandingPages(): PageNotes | undefined {
  if (standing || !existsSync(standingFile)) return standing;
  const places = new Map<string, Place>();
  let file = '';
  for (const { line } of readLines(standingFile)) {
    const [name, ...place] = JSON.parse(line.toString()) as [string, ...Place] | [string];
    if (place.length === 2) places.set(name, place);
    else file = name;
  }
  standing = { file, places };
  return standing;
}

/** Lays out the notes of a build that stands, for `pagesToMake`; none where every page is to be made. */
export function layOutStandingPages(notes: PageNotes | undefined): void {
  rmSync(standingFile, { force: true });
  for (const file of [madeFile, keptFile]) writeFileSync(file, '');
  if (!notes) return;
  const lines = [[notes.file], ...[...notes.places].map(([address, place]) => [address, ...place])];
  writeFileSync(standingFile, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

/**
 * Notes of the pages that a build made, and the addresses of those that it leaves to be taken over. Throws where they
 * are gone: other collections were put in the place of those that the build began with.
 */
export function readBuiltPages(): { made: PageNotes; kept: string[] } {
  const places = new Map<string, Place>();
  for (const { line, start } of readLines(madeFile))
    places.set((JSON.parse(line.toString()) as PageNote).address, [start, line.length]);
  const kept = readFileSync(keptFile, 'utf8').split('\n').slice(0, -1);
  return { made: { file: madeFile, places }, kept: kept.map((line) => JSON.parse(line) as string) };
}
