import type { RefusedFile } from '../../src/model/records.ts';
import { ReportFiles } from './report-files.ts';
import type { ReportSource } from './report-source.ts';
import type { CollectionsWriter } from './writing/write-collections.ts';

/** What was read, in numbers, and the files that could not be read as reports, in the order of organs and files. */
export type WrittenReports = { reports: number; findings: number; refused: RefusedFile[] };

/** Writes every report of a source, in the order in which they come. */
export async function writeReports(source: ReportSource, writer: CollectionsWriter): Promise<WrittenReports> {
  const refused = [...source.refuse(writer.offer)];
  const counts = { reports: 0, findings: 0 };
  const files = new ReportFiles((name, schema) => writer.openRecords(name, schema));
  for await (const group of source.groups(writer.offer)) {
    for await (const read of group.read()) {
      if ('error' in read) {
        refused.push(read);
        continue;
      }
      files.add(read);
      counts.reports += 1;
      counts.findings += read.record.report.findings.length;
    }
  }
  files.close();
  return { ...counts, refused: refused.sort(byFile) };
}

/** The order of files that could not be read: by organ, then by name. */
export function byFile(one: RefusedFile, other: RefusedFile): number {
  return `${one.organ}/${one.file}` < `${other.organ}/${other.file}` ? -1 : 1;
}
