import { readJsonBody, toJsonBody } from './json-body.ts';
import type { TextPlace } from './text-folder.ts';

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
  text: TextPlace;
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
  /** In which the texts are, in the order of the rows. */
  textFolders: string[];
  /** File and place in it of the first row's text. */
  firstText: [file: number, place: number];
  /** Where a row's text lies: in the file of the one before it, as the first of the next file, or of the next folder. */
  textSteps: number[];
};

const [inSameFile, inNextFile, inNextFolder] = [0, 1, 2];

/** Reports that follow each other have texts that do. */
export function toRowsBody(rows: readonly Row[]): Uint8Array {
  const kindNames = [...new Set(rows.map(({ kind }) => kind))];
  const placeNames = [...new Set(rows.map(({ place }) => place))];
  const [first] = rows;
  return toJsonBody({
    organs: rows.map(({ organ }) => organ),
    names: rows.map(({ name }) => name),
    titles: rows.map(({ title }) => title),
    kindNames,
    kinds: rows.map(({ kind }) => kindNames.indexOf(kind)),
    placeNames,
    places: rows.map(({ place }) => placeNames.indexOf(place)),
    textFolders: [...new Set(rows.map(({ text }) => text.folder))],
    firstText: [first?.text.file ?? 0, first?.text.place ?? 0],
    textSteps: rows.slice(1).map(({ text }, before) => stepTo(text, rows[before]?.text)),
  } satisfies Columns);
}

function stepTo({ folder, file }: TextPlace, before: TextPlace | undefined): number {
  if (folder !== before?.folder) return inNextFolder;
  return file === before.file ? inSameFile : inNextFile;
}

export function readRows(body: Uint8Array): Row[] {
  const columns = readJsonBody<Columns>(body);
  let folder = 0;
  let [file, place] = columns.firstText;
  return columns.organs.map((organ, index) => {
    const step = index === 0 ? undefined : columns.textSteps[index - 1];
    if (step === inSameFile) place += 1;
    else if (step !== undefined) {
      place = 0;
      file = step === inNextFolder ? 0 : file + 1;
      folder += Number(step === inNextFolder);
    }
    return {
      organ,
      name: columns.names[index] ?? '',
      kind: columns.kindNames[columns.kinds[index] ?? 0] ?? '',
      place: columns.placeNames[columns.places[index] ?? 0] ?? '',
      title: columns.titles[index] ?? '',
      text: { folder: columns.textFolders[folder] ?? '', file, place },
    };
  });
}
