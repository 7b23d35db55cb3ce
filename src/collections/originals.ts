import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { servedName } from '../model/addresses.ts';
import type { RefusedFile } from '../model/records.ts';
import { readJson } from './store.ts';

/** A file in `content/` as it was read, and the name under which it is served. */
export type Original = { organ: string; file: string; sha256: string; servedAs: string };

/** Every file that is offered as published: those that were read as reports, and those that could not be. */
export function listOriginals(): Original[] {
  const reports = readJson('originals') as [organ: string, file: string, sha256: string][];
  const refused = (readJson('refused') as RefusedFile[]).flatMap(({ organ, file, original }) =>
    original ? [[organ, file, original.sha256] as const] : [],
  );
  return [...reports, ...refused].map(([organ, file, sha256]) => ({
    organ,
    file,
    sha256,
    servedAs: servedName(file),
  }));
}

/** A file is no longer what was read from it: the pages made so far are not those of the file that is there now. */
export class ChangedContentError extends Error {
  override name = 'ChangedContentError';
  /** The message says it all. */
  override readonly stack = '';

  constructor({ organ, file }: Original) {
    super(`organs/${organ}/${file} 在读取之后改动了，没有生成网站；请再运行一次。`);
  }
}

/** The published bytes of a report as they were read; a file that has other bytes by now is a ChangedContentError. */
export function readOriginal(
  original: Original,
  contentDir = process.env.CONTENT_DIR || 'content',
): Uint8Array<ArrayBuffer> {
  const bytes = readBytes(path.join(contentDir, 'organs', original.organ, original.file));
  const sha256 = bytes && createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== original.sha256) throw new ChangedContentError(original);
  return new Uint8Array(bytes ?? []);
}

function readBytes(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
