import { readSettings } from './settings.ts';
import { collectContent } from './site/build-site.ts';
import { reportFailure } from './site/failure.ts';

/** `npm run parse`: content → collections. Exit status 1 when a file could not be read as a report. */
try {
  const { refused } = await collectContent(readSettings());
  if (refused.length > 0) process.exitCode = 1;
} catch (error) {
  reportFailure(error);
}
