import type { PlacedOrgan, RefusedFile } from '../../src/model/records.ts';
import type { ReadReport } from './read-reports.ts';
import { ReportFiles } from './report-files.ts';
import type { CollectionsWriter } from './write-collections.ts';

/** What was read, in numbers, and the files that could not be read as reports, in the order of organs and files. */
export type WrittenReports = { reports: number; findings: number; refused: RefusedFile[] };

/** Writes every report, in the order in which they come, and hands each on with its organ. */
export async function writeReports(
  reading: AsyncIterable<ReadReport | RefusedFile>,
  organs: ReadonlyMap<string, PlacedOrgan>,
  writer: CollectionsWriter,
  onReport: (read: ReadReport, organ: PlacedOrgan) => void = () => {},
): Promise<WrittenReports> {
  const refused: RefusedFile[] = [];
  const counts = { reports: 0, findings: 0 };
  const files = new ReportFiles(writer);
  for await (const read of reading) {
    if ('error' in read) {
      refused.push(read);
      continue;
    }
    const { record } = read;
    const organ = organs.get(record.organ);
    if (!organ) throw new Error(`a report of ${record.organ}, which is no organ`);
    files.add(read);
    onReport(read, organ);
    counts.reports += 1;
    counts.findings += record.report.findings.length;
  }
  files.close();
  return { ...counts, refused: refused.sort(byFile) };
}

function byFile(one: RefusedFile, other: RefusedFile): number {
  return `${one.organ}/${one.file}` < `${other.organ}/${other.file}` ? -1 : 1;
}
