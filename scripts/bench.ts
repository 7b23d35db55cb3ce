/**
 * `npm run bench [-- parse | search … | build …]`: what the site costs, beside what does the same work, in one run. Figures are of
 * this machine; compare the ratios.
 */
import { reportFailure } from './site/failure.ts';

/** Each takes the rest of the arguments and gives the exit status. */
const benches: Record<string, (rest: string[]) => Promise<number>> = {
  parse: async () => (await import('./bench/parse.ts')).benchParsing(),
  build: async (rest) => (await import('./bench/build/run-build-bench.ts')).runBuildBench(rest),
  search: async (rest) => (await import('./bench/search/run-search-bench.ts')).runSearchBench(rest),
};

const [name = 'parse', ...rest] = process.argv.slice(2);
const bench = benches[name];
try {
  if (bench) process.exitCode = await bench(rest);
  else {
    console.error(`没有“${name}”这一项。可以测的：${Object.keys(benches).join('、')}。`);
    process.exitCode = 2;
  }
} catch (error) {
  reportFailure(error);
}
