import { toJsonLine } from '../model/report-line.ts';
import { parseReport } from '../parser/parse-report.ts';
import { type CheckedFile, refusedFile } from './checked-file.ts';
import { reportMarkup, summarise } from './report-markup.ts';

/** Reads a file as a report and says what came of it. It asks nothing of the network and keeps nothing. */
export async function checkFile(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<CheckedFile> {
  const [byteLength, sha256] = [bytes.length, await sha256Of(bytes)];
  const parsed = await parseReport(bytes);
  if ('refusal' in parsed) return refusedFile(file, parsed.refusal);
  const { report } = parsed;
  return {
    file,
    isRead: true,
    summary: summarise(report),
    markup: reportMarkup({ file, byteLength, sha256, parsed }).markup,
    line: sha256 === null ? null : toJsonLine({ file, sha256, report }),
  };
}

/** SHA-256 in hexadecimal; null where the page is served so that browsers withhold it: over http from elsewhere. */
async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto.subtle;
  if (subtle === undefined) return null;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
