import { organKinds } from '../../model/organ.ts';
import { placeText } from '../places.ts';
import type { SearchDocument } from '../search-document.ts';
import type { Row } from './rows.ts';
import type { TextPlace } from './text-folder.ts';

/** The rows of reports whose texts are at these places, in the same order. */
export function toRows(documents: readonly SearchDocument[], texts: readonly TextPlace[]): Row[] {
  return documents.map((document, index) => {
    const text = texts[index];
    if (!text) throw new Error(`no place of the text of ${document.organ}`);
    return toRow(document, text);
  });
}

function toRow({ organ, name, kind, places, title }: SearchDocument, text: TextPlace): Row {
  const codes = places.map(({ code }) => code);
  const names = new Map(places.map((place) => [place.code, place.name]));
  return { organ, name, kind: organKinds[kind].name, place: placeText(codes, names), title, text };
}
