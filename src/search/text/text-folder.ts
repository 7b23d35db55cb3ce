import type { SearchDocument } from '../search-document.ts';
import { crc32 } from './checksum.ts';
import { toJsonBody } from './json-body.ts';
import { folderOf, textFile, textsFolder } from './paths.ts';
import { type Sealing, sealFile } from './sealed-file.ts';
import type { Paragraphs } from './text-pack.ts';

/** So many reports have their texts in one folder; of a group of reports the last folder has the rest. */
export const reportsInFolder = 256;

/** A file of texts is full with this many UTF-16 units: most reports then lie alone, and short ones share a file. */
const unitsInFile = 1000;

/** Where the texts of reports that follow each other are: in files from 0, of which each has so many. */
export type TextFolder = { folder: string; counts: readonly number[] };

/** Where a report's text is: which file of a folder, and which of the texts in it. Both from 0. */
export type TextPlace = { folder: string; file: number; place: number };

type SealedTexts = TextFolder & {
  /** By path below the folder of all search files. */
  files: { path: string; bytes: Uint8Array }[];
};

/** Seals the texts of up to `reportsInFolder` reports. No other folder of the year has the name. */
export function sealTexts(
  { year, name }: { year: number; name: string },
  documents: readonly SearchDocument[],
  sealing: Sealing,
): SealedTexts {
  const folderName = `${textsFolder}/${year}/${name}`;
  const packs = packsOf(documents);
  const sealed = packs.map((texts, number) =>
    sealFile(`${folderName}/${textFile(number)}`, toJsonBody(texts), sealing),
  );
  const encoder = new TextEncoder();
  const contents = sealed.reduce((sum, { checksum }) => crc32(encoder.encode(`${checksum}\n`), sum), 0);
  const folder = folderOf(folderName, contents);
  return {
    folder,
    counts: packs.map(({ length }) => length),
    files: sealed.map(({ bytes }, number) => ({ path: `${folder}/${textFile(number)}`, bytes })),
  };
}

/** The places of texts in a folder, in the order of the reports. */
export function placesOfTexts({ folder, counts }: TextFolder): TextPlace[] {
  return counts.flatMap((count, file) =>
    Array.from({ length: count }, (_, place) => ({ folder, file, place })),
  );
}

/** The texts of each file. */
function packsOf(documents: readonly SearchDocument[]): Paragraphs[][] {
  const packs: Paragraphs[][] = [];
  let units = unitsInFile;
  for (const document of documents) {
    const text = textOf(document);
    if (units >= unitsInFile) {
      packs.push([]);
      units = 0;
    }
    packs.at(-1)?.push(text);
    for (const [, { length }] of text) units += length;
  }
  return packs;
}

function textOf({ paragraphs }: SearchDocument): Paragraphs {
  return paragraphs
    .filter(({ text }) => text.trim() !== '')
    .map(({ line, text }): Paragraphs[number] => [line ?? null, text]);
}
