import { createHash } from 'node:crypto';
import { segmentFiles } from '../../../src/search/text/paths.ts';
import { toRows } from '../../../src/search/text/report-row.ts';
import { rowsInFile, toRowsBody } from '../../../src/search/text/rows.ts';
import type { TextPlace } from '../../../src/search/text/text-folder.ts';
import { keyOfReports, type SearchedReport, type SearchedReports } from './searched-reports.ts';
import type { SegmentFiles } from './segment-files.ts';

/** What a file of rows is made of, and its checksum. */
export type KeptRows = { key: string; checksum: number };

/** Puts the rows of a year's reports, whose texts stand at these places, and gives what is to be known of them in the next run. */
export function putAllRows(
  segment: SegmentFiles,
  reports: readonly SearchedReport[],
  texts: readonly TextPlace[],
  searched: SearchedReports,
  former: readonly KeptRows[] = [],
): KeptRows[] {
  return Array.from({ length: Math.ceil(reports.length / rowsInFile) }, (_, number) => {
    const path = segmentFiles.rows(number);
    const [from, to] = [number * rowsInFile, (number + 1) * rowsInFile];
    const [own, ownTexts] = [reports.slice(from, to), texts.slice(from, to)];
    const key = createHash('sha256')
      .update(`${JSON.stringify(ownTexts)} ${keyOfReports(own)}`)
      .digest('hex');
    const known = former[number];
    if (known?.key === key && segment.takeOver({ path, checksum: known.checksum })) return known;
    const documents = own.map((report) => searched.document(report));
    return { key, checksum: segment.writer.put(path, toRowsBody(toRows(documents, ownTexts))) };
  });
}
