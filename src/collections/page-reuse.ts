import {
  appendFileSync,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { keyOfInputs, traceInputs } from './page-inputs.ts';
import { routesOfPart } from './site-part.ts';
import { collectionsDir } from './store.ts';

/** A page as it was made: its address without the base path, what it read, and the key of that. */
export type PageNote = { address: string; inputs: readonly string[]; key: string };

/** Notes of the build that stands, whose pages may be taken over; absent where none may. */
const standingFile = 'standing-pages.ndjson';
/** Notes of the pages of this build, in the order in which they were made. */
const madeFile = 'made-pages.ndjson';
/** Notes of the pages that this build takes over. */
const keptFile = 'kept-pages.ndjson';

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
  const standing = import.meta.env.PROD ? readStandingPages() : none;
  if (standing.size === 0) return routes;
  const kept: string[] = [];
  const changed = routes.filter((route) => {
    const page = standing.get(addressOf(route));
    if (!page || keyOfInputs(page.inputs) !== page.key) return true;
    kept.push(`${JSON.stringify(page)}\n`);
    return false;
  });
  appendFileSync(path.join(collectionsDir, keptFile), kept.join(''));
  return changed;
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
  madeDescriptor ??= openSync(path.join(collectionsDir, madeFile), 'a');
  writeSync(madeDescriptor, `${JSON.stringify(note)}\n`);
  return made;
}

/** Where notes of this build are written. It is made once a build: Astro loads this module anew for each. */
let madeDescriptor: number | undefined;

/** Addresses of the pages of which notes are kept: the few others are made each time. */
const reusable = new Set<string>();

const none: ReadonlyMap<string, PageNote> = new Map();

let standing: ReadonlyMap<string, PageNote> | undefined;

function readStandingPages(): ReadonlyMap<string, PageNote> {
  standing ??= new Map(readNotes(standingFile).map((note) => [note.address, note]));
  return standing;
}

/** Lays out a build that stands, for `pagesToMake`; none where every page is to be made. */
export function layOutStandingPages(pages: readonly PageNote[]): void {
  for (const name of [madeFile, keptFile]) rmSync(path.join(collectionsDir, name), { force: true });
  const lines = pages.map((note) => `${JSON.stringify(note)}\n`).join('');
  writeFileSync(path.join(collectionsDir, standingFile), lines);
}

/** Notes of the pages that a build made, and of those that it leaves to be taken over. */
export function readBuiltPages(): { made: PageNote[]; kept: PageNote[] } {
  return { made: readNotes(madeFile), kept: readNotes(keptFile) };
}

function readNotes(name: string): PageNote[] {
  const file = path.join(collectionsDir, name);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as PageNote);
}
