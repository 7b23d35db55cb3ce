import type { Report } from './report.ts';

/** A file as it was read: the report in it, or why it could not be read as one. */
export type ReadFile =
  | { file: string; sha256: string; report: Report }
  | { file: string; error: { code: string; message: string } };

/** One line of JSON by the contract of `npm run report -- --json`. */
export function toJsonLine(read: ReadFile): string {
  if ('error' in read) return JSON.stringify(read);
  const { format, ...report } = read.report;
  return JSON.stringify({ file: read.file, format, sha256: read.sha256, ...report });
}
