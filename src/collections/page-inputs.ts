import { AsyncLocalStorage } from 'node:async_hooks';
import { hash } from 'node:crypto';

/** Tells what reading one thing of a collection gives now: changes whenever that does. */
type HashOf = (id: string) => string;

const collections = new Map<string, HashOf>();

/** What the page under way has read so far, as `inputText`. */
const underWay = new AsyncLocalStorage<Set<string>>();

/**
 * Makes known how to tell whether what pages read under this name has changed since. Of two with one name the later
 * holds: in development each change of content opens the collections anew.
 */
export function defineInput(collection: string, hashOf: HashOf): void {
  collections.set(collection, hashOf);
}

/** Notes that the page under way reads this; nothing where none is. */
export function noteInput(collection: string, id: string): void {
  underWay.getStore()?.add(`${collection} ${id}`);
}

/** Runs what makes a page, and tells what it read, sorted. */
export async function traceInputs<T>(make: () => Promise<T>): Promise<{ made: T; inputs: string[] }> {
  const inputs = new Set<string>();
  const made = await underWay.run(inputs, make);
  return { made, inputs: [...inputs].sort() };
}

/**
 * A function that works something out over collections, for pages that show the outcome and nothing else of them: a
 * page depends on what came out, not on all that was read for it.
 */
export function derivedInput<T>(name: string, work: (id: string) => T): (id: string) => T {
  const workAside = (id: string) => underWay.exit(() => work(id));
  const known = new Map<string, string>();
  defineInput(name, (id) => {
    const hash = known.get(id) ?? hashText(JSON.stringify(workAside(id)) ?? '');
    known.set(id, hash);
    return hash;
  });
  return (id) => {
    noteInput(name, id);
    return workAside(id);
  };
}

/** Changes whenever one of the inputs does: 32 hexadecimal digits; undefined where one is no longer known. */
export function keyOfInputs(inputs: readonly string[]): string | undefined {
  let text = '';
  for (const input of inputs) {
    const end = input.indexOf(' ');
    const hashOf = collections.get(input.slice(0, end));
    if (!hashOf) return undefined;
    text += `${input} ${hashOf(input.slice(end + 1))}\n`;
  }
  return hash('sha256', text).slice(0, 32);
}

export function hashText(text: string): string {
  return hash('sha256', text).slice(0, 16);
}
