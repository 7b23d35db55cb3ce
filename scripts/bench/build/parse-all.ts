import { readContent } from '../../collect/content/read-content.ts';
import { readReports } from '../../collect/reading/read-reports.ts';
import { readSettings } from '../../settings.ts';

/** Reads every report of the content anew, and does nothing with it. */
const files = readContent(readSettings().contentDir).flatMap(({ reports }) => reports);
for await (const _ of readReports(files)) {
  // Read is all.
}
