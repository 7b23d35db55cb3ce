import { runAdd } from './add/run-add.ts';
import { readSettings } from './settings.ts';
import { reportFailure } from './site/failure.ts';

/** `npm run add -- FILE|FOLDER…`: files reports into `content/`. Paths are relative to where it was called. */
try {
  const workingDir = process.env.INIT_CWD ?? '.';
  process.exitCode = await runAdd(process.argv.slice(2), {
    contentDir: readSettings().contentDir,
    workingDir,
  });
} catch (error) {
  reportFailure(error);
}
