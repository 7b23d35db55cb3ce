import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Has the engine give back now what nothing refers to any more. Left alone it waits until the heap is full again: what
 * collecting left, half a gigabyte of a country, would stand beside all that the bundler takes next.
 */
export function freeMemory(): void {
  setFlagsFromString('--expose-gc');
  const collectGarbage: unknown = runInNewContext('gc');
  if (typeof collectGarbage === 'function') collectGarbage();
}
