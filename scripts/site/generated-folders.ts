import path from 'node:path';

/** Where the collections are written, and where pages look for them. */
export const collectionsDir = '.collections';

/** What is kept from one run to the next; it may be deleted at any time. */
export const cacheDir = '.cache';

/** Notes of what the pages of finished sites were made from. */
export const notesDir = path.join(cacheDir, 'builds');
