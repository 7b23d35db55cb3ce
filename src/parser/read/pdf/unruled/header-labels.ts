import type { Labelled } from '../../../../model/forms/form.ts';
import { isNextPage } from '../join-pages.ts';
import { boxOfRuns } from './columns-by-header.ts';
import { findChain } from './label-chains.ts';
import { type Run, wordsOf } from './loose-runs.ts';

/** How far the parts of a header may stand from one another in height, in parts of the size. */
const headerHeight = 9;

/** What a label prints, letters and digits alone, in each wording that is known of it. */
export function textsOf({ label, aliases = [] }: Labelled): string[] {
  return [label, ...aliases].map(wordsOf);
}

/** The first label with one of the texts among the runs that may begin it. */
export function nextChain(
  runs: readonly Run[],
  texts: readonly string[],
  isHere: (run: Run) => boolean,
): Run[] | undefined {
  for (const [index, run] of runs.entries()) {
    const chain = isHere(run) ? findChain(runs, index, texts) : undefined;
    if (chain) return chain;
  }
  return undefined;
}

/** The labels of a header from left to right, all about as high as its first one. */
export function findHeader(
  runs: readonly Run[],
  start: number,
  labels: readonly (readonly string[])[],
  height = headerHeight,
): Run[][] | undefined {
  const found: Run[][] = [];
  const first = runs[start];
  for (const texts of labels) {
    const before = found.at(-1);
    const right = before ? boxOfRuns(before).right : 0;
    const isHere = (run: Run) => first !== undefined && run.box.left >= right && isNear(run, first, height);
    const chain = before
      ? (leftmostChain(runs, texts, (run) => isHere(run) && run.page === first?.page) ??
        leftmostChain(runs, texts, isHere))
      : findChain(runs, start, texts);
    if (!chain || new Set(chain.map((run) => run.page)).size > 1) return undefined;
    found.push(chain);
  }
  return found;
}

function leftmostChain(
  runs: readonly Run[],
  texts: readonly string[],
  isHere: (run: Run) => boolean,
): Run[] | undefined {
  let found: Run[] | undefined;
  for (const [index, run] of runs.entries()) {
    if (!isHere(run) || (found && boxOfRuns(found).left <= run.box.left)) continue;
    found = findChain(runs, index, texts) ?? found;
  }
  return found;
}

/** Whether a run stands about as high as another, or on the next page, where the header is broken. */
export function isNear(run: Run, other: Run, height = headerHeight): boolean {
  if (run.page !== other.page) return isNextPage(other.page, run.page);
  return Math.abs(run.top - other.top) < height * other.size;
}
