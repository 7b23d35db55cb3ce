import { provinceOf } from '../src/model/records.ts';
import { contentSource } from './collect/content-source.ts';
import { readSettings } from './settings.ts';
import { reportFailure } from './site/failure.ts';

/** `npm run --silent regions`: the provinces that content has organs of, as a JSON list, for the matrix of a job runner. */
try {
  const { organs } = contentSource(readSettings().contentDir);
  console.log(JSON.stringify([...new Set([...organs.values()].map(provinceOf))].sort()));
} catch (error) {
  reportFailure(error);
}
