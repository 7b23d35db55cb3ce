import { reportFailure } from './site/failure.ts';
import { runSynthesize } from './synthesize/run-synthesize.ts';

/** `npm run synthesize -- --organs N --years 2019-2024 --out DIR [--seed S]`: a made-up content folder of any size. */
try {
  process.exitCode = runSynthesize(process.argv.slice(2), process.env.INIT_CWD ?? '.');
} catch (error) {
  reportFailure(error);
}
