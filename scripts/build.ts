import { readSettings } from './settings.ts';
import { buildSite } from './site/build-site.ts';
import { reportFailure } from './site/failure.ts';

/** `npm run build`: content → collections → site. Exit status 1 when it could not be built; the old one stays. */
await buildSite(readSettings()).catch(reportFailure);
