import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readGazetteer } from '../collect/content/divisions.ts';
import { toPlainError } from '../site/failure.ts';
import { indexPlaces, type PlaceIndex } from './place-index.ts';
import { putFile } from './put-in-place.ts';

const file = 'divisions.csv';
const projectContent = path.join(import.meta.dirname, '..', '..', 'content');

/** Indexes the gazetteer of a content folder; of one that has none yet, the project's own. */
export function openGazetteer(contentDir: string): PlaceIndex {
  const folder = existsSync(path.join(contentDir, file)) ? contentDir : projectContent;
  const gazetteer = readGazetteer(folder);
  const [firstLine = ''] = readFileSync(path.join(folder, file), 'utf8').split('\n', 1);
  return indexPlaces(gazetteer, /^#.*?(20\d\d)/.exec(firstLine)?.[1]);
}

/** Puts the project's gazetteer into a content folder that has none, so that it can be built. */
export function keepGazetteer(contentDir: string): void {
  const target = path.join(contentDir, file);
  if (existsSync(target)) return;
  const draft = `${target}.adding-${process.pid}`;
  try {
    mkdirSync(contentDir, { recursive: true });
    writeFileSync(draft, readFileSync(path.join(projectContent, file)));
    putFile(draft, target);
  } catch (error) {
    throw toPlainError(error, target);
  } finally {
    rmSync(draft, { force: true });
  }
}
