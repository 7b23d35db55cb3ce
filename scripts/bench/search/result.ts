import type { Machine } from '../machine.ts';
import type { SizeFigures } from './figures.ts';

/** Our engine alone at a size that the peer cannot be asked for: megabytes, seconds, bytes. */
export type LargestFigures = {
  reports: number;
  memory: number;
  cpu: number;
  seconds: number;
  indexBytes: number;
  totalBytes: number;
};

/** All that a run measured, as it is kept. Sizes rise. */
export type BenchResult = {
  machine: Machine & { chromium: string; pagefind: string };
  seed: number;
  searches: number;
  sizes: SizeFigures[];
  largest: LargestFigures | null;
};

/** Megabytes in which the largest index is to be built. */
export const mostBuildMemory = 1500;

/** How much a first search may grow from the smallest corpus to the largest. */
export const mostGrowth = 1.2;

/** How much more a first search takes at the largest size than at the smallest; undefined of fewer than two sizes. */
export function growthOf(
  { sizes }: Pick<BenchResult, 'sizes'>,
  engine: keyof SizeFigures['engines'],
): number | undefined {
  const [least, most] = [sizes[0]?.engines[engine], sizes.at(-1)?.engines[engine]];
  return least && most && sizes.length > 1 ? most.firstBytes / least.firstBytes : undefined;
}
