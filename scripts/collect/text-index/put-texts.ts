import { crc32, deflateRawSync } from 'node:zlib';
import { textFilesAddress } from '../../../src/search/index-files.ts';
import type { SearchDocument } from '../../../src/search/search-document.ts';
import { sealTexts, type TextFolder } from '../../../src/search/text/text-folder.ts';
import type { KeptFiles } from '../writing/kept-files.ts';
import { keyOfReports, type SearchedReport } from './searched-reports.ts';

/** Puts the texts of up to `reportsInFolder` reports in a folder of their own; `name` is of no other of the year. */
export function putTexts(
  published: KeptFiles,
  { year, name }: { year: number; name: string },
  reports: readonly SearchedReport[],
  read: () => readonly SearchDocument[],
): TextFolder {
  return published.put(`texts of ${year}/${name}`, keyOfReports(reports), ({ write }) => {
    const { folder, counts, files } = sealTexts({ year, name }, read(), {
      deflate: (bytes) => deflateRawSync(bytes, { level: 9 }),
      crc32,
    });
    for (const { path, bytes } of files) write(textFilesAddress + path, bytes);
    return { folder, counts };
  });
}
