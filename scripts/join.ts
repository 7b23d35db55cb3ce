import path from 'node:path';
import { listRegionFolders } from './region-folders.ts';
import { readSettings } from './settings.ts';
import { reportFailure } from './site/failure.ts';
import { joinParts } from './site/parts/join-parts.ts';

/**
 * `npm run join [-- FOLDER…]`: provinces that `npm run parse -- --region …` read → collections of all of them. Without
 * folders, those in PARTS_DIR. Exit status 1 when they could not be joined; the old collections stay.
 */
const settings = readSettings();
const given = process.argv.slice(2).map((folder) => path.resolve(folder));
const parts = given.length > 0 ? given : listRegionFolders(settings.partsDir);
await joinParts(parts, settings).catch(reportFailure);
