import { contentSource } from './collect/content/content-source.ts';
import { refuseArguments, runCommand } from './run-command.ts';
import { readSettings } from './settings.ts';

/** `npm run --silent regions`: the provinces that content has organs of, as a JSON list, for the matrix of a job runner. */
await runCommand('用法：npm run --silent regions', (given) => {
  refuseArguments(given);
  console.log(JSON.stringify(contentSource(readSettings().contentDir).regions));
});
