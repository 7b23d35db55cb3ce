import { contentSource } from './collect/content/content-source.ts';
import { readSettings } from './settings.ts';
import { reportFailure } from './site/failure.ts';

/** `npm run --silent regions`: the provinces that content has organs of, as a JSON list, for the matrix of a job runner. */
try {
  console.log(JSON.stringify(contentSource(readSettings().contentDir).regions));
} catch (error) {
  reportFailure(error);
}
