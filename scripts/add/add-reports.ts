import { readFileSync, statSync } from 'node:fs';
import { maximumFileBytes } from '../../src/parser/read/read-document.ts';
import { sha256Of } from '../collect/writing/write-collections.ts';
import { type ParseResult, ParseSandbox } from '../sandbox/parse-sandbox.ts';
import { fileReport } from './file-report.ts';
import { type FileBytes, type Filing, refuse } from './filing.ts';
import { findPresent } from './find-present.ts';
import type { Outcome } from './outcome.ts';
import type { ReportFile } from './report-files.ts';

/** Files that are read ahead while one is filed. */
const lookahead = 16;

type Reading = { given: FileBytes; parsed: Promise<ParseResult> | undefined } | { outcome: Outcome };

/**
 * Adds files one by one in their order, while the next are read. Each document is read by itself: one that cannot be
 * read is refused with a sentence and the others go on. It ends early when `isStopped` says so.
 */
export async function* addReports(
  files: readonly ReportFile[],
  filing: Filing,
  isStopped: () => boolean,
): AsyncGenerator<Outcome> {
  const sandbox = new ParseSandbox();
  const ahead: Reading[] = [];
  let next = 0;
  try {
    while ((next < files.length || ahead.length > 0) && !isStopped()) {
      for (; next < files.length && ahead.length < lookahead; next += 1) {
        const file = files[next];
        if (file) ahead.push(startReading(file, filing, sandbox));
      }
      const reading = ahead.shift();
      if (reading) yield await finish(reading, filing, sandbox);
    }
  } finally {
    // A sandbox closes when nothing is being read any more.
    await Promise.all(ahead.map((reading) => ('parsed' in reading ? reading.parsed : undefined)));
    await sandbox.close();
  }
}

function startReading({ shown, path }: ReportFile, { shelf }: Filing, sandbox: ParseSandbox): Reading {
  let bytes: Uint8Array;
  try {
    if (statSync(path).size > maximumFileBytes) {
      const message = `文件超过 ${maximumFileBytes / 1024 / 1024} MB，不予读取。`;
      return { outcome: refuse(shown, message) };
    }
    bytes = readFileSync(path);
  } catch {
    return { outcome: refuse(shown, '文件不能读取。') };
  }
  const given = { file: shown, bytes, sha256: sha256Of(bytes) };
  const isThere = shelf.findBytes(given.sha256, bytes.length) !== undefined;
  return { given, parsed: isThere ? undefined : sandbox.parse(bytes) };
}

async function finish(reading: Reading, filing: Filing, sandbox: ParseSandbox): Promise<Outcome> {
  if ('outcome' in reading) return reading.outcome;
  const { given, parsed } = reading;
  const present = findPresent(given, filing);
  return present ?? fileReport(given, await (parsed ?? sandbox.parse(given.bytes)), filing);
}
