import { createHash } from 'node:crypto';
import { segmentFiles } from '../../../src/search/text/paths.ts';
import { rowsInFile } from '../../../src/search/text/rows.ts';
import { putRows, type RowsPlace } from '../../../src/search/text/rows-writer.ts';
import { keyOfReports, type SearchedReport, type SearchedReports } from './searched-reports.ts';
import type { SealedPath, SegmentFiles } from './segment-files.ts';

/** A file of rows and those of its texts: what they are made of, and their checksums, that of the rows last. */
export type KeptRows = { key: string; checksums: number[] };

/** Puts the rows and texts of a year's reports, and gives what is to be known of them in the next run. */
export function putAllRows(
  segment: SegmentFiles,
  reports: readonly SearchedReport[],
  searched: SearchedReports,
  former: readonly KeptRows[] = [],
): KeptRows[] {
  const all: KeptRows[] = [];
  let firstPack = 0;
  for (let at = 0; at < reports.length; at += rowsInFile) {
    const own = reports.slice(at, at + rowsInFile);
    const place = { number: all.length, firstPack };
    const key = createHash('sha256')
      .update(`${firstPack} ${keyOfReports(own)}`)
      .digest('hex');
    const known = former[place.number];
    const rows =
      known?.key === key && segment.takeOver(pathsOf(place, known)) ? known : make(own, place, key);
    firstPack += rows.checksums.length - 1;
    all.push(rows);
  }
  return all;

  function make(own: readonly SearchedReport[], place: RowsPlace, key: string): KeptRows {
    const checksums: number[] = [];
    const documents = own.map((report) => searched.document(report));
    putRows(documents, place, (path, body) => checksums.push(segment.writer.put(path, body)));
    return { key, checksums };
  }
}

function pathsOf({ number, firstPack }: RowsPlace, { checksums }: KeptRows): SealedPath[] {
  const rows = checksums.length - 1;
  return checksums.map((checksum, place) => ({
    path: place < rows ? segmentFiles.text(firstPack + place) : segmentFiles.rows(number),
    checksum,
  }));
}
