import type { IndexedDocument } from './index-files.ts';
import type { TextEntry } from './options.ts';
import { placeNames } from './places.ts';
import { type Fold, normalise } from './terms.ts';

/** A report's normalised fields; a line break in `text` keeps paragraphs apart, in `title` its parts. */
export function textEntry(
  document: IndexedDocument,
  id: number,
  divisions: ReadonlyMap<string, string>,
  fold: Fold,
): TextEntry {
  const names = [document.title, document.name, placeNames(document.places, divisions).join('')];
  const title = names.map((part) => normalise(part, fold)).join('\n');
  const text = document.paragraphs.map(([, paragraph]) => normalise(paragraph, fold)).join('\n');
  return { id, title, text };
}
