import { parseArgs } from 'node:util';

/** What `npm run bench -- search` is asked for. */
export type BenchOptions = {
  /** Corpora to measure, in reports, rising. */
  sizes: number[];
  /** How many reports our own engine alone indexes for its memory; 0 for none. */
  largest: number;
  /** First searches in a fresh browser, at each size. Three next queries follow each. */
  searches: number;
  /** Pieces of text whose finding is checked, and for how many minutes Pagefind is asked for them. */
  pieces: number;
  peerMinutes: number;
  seed: number;
  /** Whether the table goes into the repository. */
  isKept: boolean;
};

export const usage =
  '用法：npm run bench -- search [报告数…] [--largest 40000] [--searches 24] [--pieces 2000] [--peer-minutes 60] [--seed 1] [--keep]';

const usualSizes = [1000, 5000, 20_000];
const options = {
  largest: { type: 'string' },
  searches: { type: 'string', default: '24' },
  pieces: { type: 'string', default: '2000' },
  'peer-minutes': { type: 'string', default: '60' },
  seed: { type: 'string', default: '1' },
  keep: { type: 'boolean', default: false },
} as const;

/**
 * Reads the arguments; undefined where they are not understood. Without sizes all are measured and the table is kept
 * in the repository; with sizes it is a trial: our own largest index is left out, and nothing is kept unless asked for.
 */
export function readArguments(given: readonly string[]): BenchOptions | undefined {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(given);
  } catch {
    return undefined;
  }
  const { positionals, values } = parsed;
  const isTrial = positionals.length > 0;
  const counts = [values.searches, values.pieces, values['peer-minutes']];
  const largest = values.largest ?? (isTrial ? '0' : '40000');
  if (![...positionals, ...counts].every(isCount) || ![largest, values.seed].every(isWhole)) return undefined;
  return {
    sizes: isTrial ? positionals.map(Number).sort((a, b) => a - b) : usualSizes,
    largest: Number(largest),
    searches: Number(values.searches),
    pieces: Number(values.pieces),
    peerMinutes: Number(values['peer-minutes']),
    seed: Number(values.seed),
    isKept: values.keep || !isTrial,
  };
}

function parse(given: readonly string[]) {
  return parseArgs({ args: [...given], options, allowPositionals: true });
}

function isWhole(text: string): boolean {
  return /^\d{1,6}$/.test(text);
}

function isCount(text: string): boolean {
  return isWhole(text) && Number(text) > 0;
}
