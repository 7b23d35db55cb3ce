import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Has the engine give back now what nothing refers to any more, to the system too: pages of the heap that it keeps for
 * later are let go. Left alone it waits until the heap is full again, and for a turn in which there is nothing to do:
 * what collecting left, half a gigabyte of a country, would stand beside all that the bundler takes next.
 */
export function freeMemory(): void {
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

/**
 * Has the engine look now for what nothing refers to any more, and keep the room for what comes next. Left alone it may
 * wait until the heap has grown to four times what is in use.
 */
export function collectGarbage(): void {
  collect({ type: 'major', execution: 'sync' });
}

/** What the engine's own function takes that is there to be called when it is told so. */
type Collection = { type: 'major'; execution: 'sync'; flavor?: 'last-resort' };

function collect(how: Collection): void {
  setFlagsFromString('--expose-gc');
  const garbageCollector: unknown = runInNewContext('gc');
  if (typeof garbageCollector === 'function') garbageCollector(how);
}
