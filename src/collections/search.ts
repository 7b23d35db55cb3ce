import { readFileSync } from 'node:fs';
import path from 'node:path';
import { collectionsDir } from './store.ts';

/** A file of the search as the collector wrote it: JSON text, not parsed, for it may be large. */
export function readSearchFile(name: 'search-text' | 'search-organs'): string {
  return readFileSync(path.join(collectionsDir, `${name}.json`), 'utf8');
}
