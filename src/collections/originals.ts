import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { servedName } from '../model/addresses.ts';
import { formats } from '../model/report.ts';
import { readRefusedFiles } from './checks.ts';
import { organSlugs } from './organs.ts';

/** A file in `content/`, and the name under which it is served. */
export type Original = { organ: string; file: string; servedAs: string };

const reportFile = new RegExp(`^\\d{4}\\.(${formats.join('|')})$`);

/** Every file that is offered as published: those named as reports, and those that could not be read as one. */
export function listOriginals(): Original[] {
  const unread = readRefusedFiles();
  const refused = unread.filter(({ original }) => original).map(({ organ, file }) => ({ organ, file }));
  const named = organSlugs.flatMap((organ) =>
    readdirSync(path.join(contentDir, 'organs', organ))
      .filter(
        (file) =>
          reportFile.test(file) && !unread.some((other) => other.organ === organ && other.file === file),
      )
      .sort()
      .map((file) => ({ organ, file })),
  );
  return [...named, ...refused].map(({ organ, file }) => ({
    organ,
    file,
    servedAs: servedName(file),
  }));
}

const contentDir = process.env.CONTENT_DIR || 'content';

/** The published bytes of a report, as they are kept in `content/`. */
export function readOriginal(organ: string, file: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(path.join(contentDir, 'organs', organ, file)));
}
