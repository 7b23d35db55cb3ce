import { readJsonBody, toJsonBody } from './json-body.ts';

/** How many reports a file of rows has; the last file has the rest. */
export const rowsInFile = 32;

/** What is shown of a report before its text is there, and where its text is. */
export type Row = {
  organ: string;
  name: string;
  /** In words. */
  kind: string;
  /** In words, down to the county. */
  place: string;
  title: string;
  /** The file of its text. */
  pack: number;
  /** Which of the texts in that file is its own, from 0. */
  packPlace: number;
};

/** A file of rows, a list a column: what is alike lies together and compresses. */
type Columns = {
  organs: string[];
  names: string[];
  titles: string[];
  /** Each name of a kind or place once, and for each row which it is. */
  kindNames: string[];
  kinds: number[];
  placeNames: string[];
  places: number[];
  firstPack: number;
  /** 1 where a row's text begins a file. */
  begins: number[];
};

export function toRowsBody(rows: readonly Row[]): Uint8Array {
  const kindNames = [...new Set(rows.map(({ kind }) => kind))];
  const placeNames = [...new Set(rows.map(({ place }) => place))];
  return toJsonBody({
    organs: rows.map(({ organ }) => organ),
    names: rows.map(({ name }) => name),
    titles: rows.map(({ title }) => title),
    kindNames,
    kinds: rows.map(({ kind }) => kindNames.indexOf(kind)),
    placeNames,
    places: rows.map(({ place }) => placeNames.indexOf(place)),
    firstPack: rows[0]?.pack ?? 0,
    begins: rows.map(({ packPlace }) => Number(packPlace === 0)),
  } satisfies Columns);
}

export function readRows(body: Uint8Array): Row[] {
  const columns = readJsonBody<Columns>(body);
  const rows: Row[] = [];
  let pack = columns.firstPack - 1;
  let packPlace = 0;
  for (const [index, organ] of columns.organs.entries()) {
    const begins = columns.begins[index] === 1;
    pack += Number(begins);
    packPlace = begins ? 0 : packPlace + 1;
    rows.push({
      organ,
      name: columns.names[index] ?? '',
      kind: columns.kindNames[columns.kinds[index] ?? 0] ?? '',
      place: columns.placeNames[columns.places[index] ?? 0] ?? '',
      title: columns.titles[index] ?? '',
      pack,
      packPlace,
    });
  }
  return rows;
}
