import { isNextPage } from '../join-pages.ts';
import type { Run } from './loose-runs.ts';

/** How far below a line of a label the next one may stand, and how far beside it, in parts of the size. */
const lineStep = 2;
const besideStep = 3;
/** Runs looked at for the next line of a label: those of one row of any table. */
const mostBetween = 60;

/**
 * Finds the lines of a label printed in one cell, from a run on: one below the other, on the next page where a
 * page ends, and together exactly one of the texts. Undefined where they are none of them.
 */
export function findChain(runs: readonly Run[], start: number, texts: readonly string[]): Run[] | undefined {
  const first = runs[start];
  if (!first || first.words === '') return undefined;
  // Many ways lead to the same place in a text; one of them is enough.
  const tried = new Set<string>();
  const walk = (at: number, read: string, chain: readonly Run[]): Run[] | undefined => {
    const run = runs[at];
    if (!run) return undefined;
    const text = read + run.words;
    const state = `${at} ${text.length}`;
    if (tried.has(state) || !texts.some((one) => one.startsWith(text))) return undefined;
    tried.add(state);
    const here = [...chain, run];
    for (const next of followers(runs, at, here)) {
      const longer = walk(next, text, here);
      if (longer) return longer;
    }
    return texts.includes(text) ? here : undefined;
  };
  return walk(start, '', []);
}

/** The runs beside one in its line, and the first below the label as far as it goes. */
function followers(runs: readonly Run[], at: number, chain: readonly Run[]): number[] {
  const run = runs[at];
  const found: number[] = [];
  if (!run) return found;
  for (let next = at + 1; next < Math.min(runs.length, at + mostBetween); next += 1) {
    const other = runs[next];
    if (!other || other.words === '') continue;
    const isBeside = other.top < run.bottom - run.size / 2;
    if (isBeside) {
      const gap = other.box.left - run.box.right;
      if (gap >= 0 && gap < besideStep * run.size) found.push(next);
      continue;
    }
    const isOver = isNextPage(run.page, other.page);
    const isNear = other.page === run.page && other.top - run.bottom < lineStep * run.size;
    if (!isNear && !isOver) return found;
    const isBelow = chain.some(({ box }) => other.box.left < box.right && other.box.right > box.left);
    if (isBelow || isBetween(other, chain)) return [...found, next];
  }
  return found;
}

/** Whether a run stands below the space in a line that is spaced out. */
function isBetween(run: Run, chain: readonly Run[]): boolean {
  return (
    chain.some(({ box }) => box.right <= run.box.left) && chain.some(({ box }) => box.left >= run.box.right)
  );
}
