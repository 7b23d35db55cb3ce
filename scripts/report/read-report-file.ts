import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReadFile } from '../../src/model/report-line.ts';
import { sha256Of } from '../collect/writing/write-collections.ts';
import type { ParseSandbox } from '../sandbox/parse-sandbox.ts';

/** Reads a file as a report in the sandbox. Paths are relative to where the command was called. */
export async function readReportFile(file: string, sandbox: ParseSandbox): Promise<ReadFile> {
  const bytes = readBytes(path.resolve(process.env.INIT_CWD ?? '.', file));
  if (typeof bytes === 'string') return { file, error: { code: 'read.no-file', message: bytes } };
  const parsed = await sandbox.parse(bytes);
  if ('refusal' in parsed) return { file, error: parsed.refusal };
  return { file, sha256: sha256Of(bytes), report: parsed.report };
}

function readBytes(file: string): Uint8Array | string {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return '没有这个文件。';
    return code === 'EISDIR' ? '这是文件夹，不是文件。' : '文件不能读取。';
  }
}
