import type { RefusedFile, ReportRecord } from '../../src/model/records.ts';
import { ParseSandbox } from '../sandbox/parse-sandbox.ts';
import { type FileInFolder, type ReportFile, readBytes } from './read-content.ts';
import { sha256Of } from './write-collections.ts';

/** Documents read ahead: enough to keep every thread of the sandbox busy, few enough to hold. */
const ahead = 32;

/**
 * Reads reports in the sandbox and gives them one after another in the order given; a file that cannot be read as
 * a report is refused with a sentence, and the others are read. Only a few are held at a time.
 */
export async function* readReports(
  files: readonly ReportFile[],
): AsyncGenerator<ReportRecord | RefusedFile, void> {
  const sandbox = new ParseSandbox();
  const underWay: Promise<ReportRecord | RefusedFile>[] = [];
  try {
    for (const file of files) {
      underWay.push(readReport(file, sandbox));
      const first = underWay.length > ahead ? underWay.shift() : undefined;
      if (first) yield await first;
    }
    for (const next of underWay) yield await next;
  } finally {
    await sandbox.close();
  }
}

async function readReport(file: ReportFile, sandbox: ParseSandbox): Promise<ReportRecord | RefusedFile> {
  const bytes = readBytes(file);
  if (!bytes) return refuse(file, 'read.no-file', '不是文件，或不能读取。');
  const parsed = await sandbox.parse(bytes);
  if ('refusal' in parsed) return refuse(file, parsed.refusal.code, parsed.refusal.message);
  const { report, tallies, prose, lines } = parsed;
  if (report.year !== null && report.year !== file.year) {
    report.findings.push({
      code: 'title.year-differs',
      severity: 'warning',
      message: `这份报告存放为 ${file.year} 年度，文中的年份却是 ${report.year} 年。`,
    });
  }
  const { organ, year, source } = file;
  const identity = { organ, year, file: file.file, sha256: sha256Of(bytes), byteLength: bytes.length };
  return { ...identity, source, report, tallies, prose, lines };
}

/** A file whose name says neither organ nor year is no report that the site could file: listed, never dropped. */
export function refuseStranger(stranger: FileInFolder): RefusedFile {
  return refuse(
    stranger,
    'read.unknown-name',
    '文件名应为年份加扩展名，如 2020.txt、2021.pdf；这个文件没有读取。',
  );
}

function refuse(file: FileInFolder, code: string, message: string): RefusedFile {
  const bytes = readBytes(file);
  const original = bytes ? { sha256: sha256Of(bytes), byteLength: bytes.length } : null;
  return { organ: file.organ, file: file.file, original, error: { code, message } };
}
