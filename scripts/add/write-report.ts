import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type OrganFile, slugPattern } from '../../src/model/organ.ts';
import type { SourceFile } from '../../src/model/records.ts';
import { toPlainError } from '../site/failure.ts';
import { putFile, putFolder } from './put-in-place.ts';

/** The files of one report, as they go into `content/organs/<slug>/`. */
export type ReportToWrite = {
  slug: string;
  /** For an organ that has no folder yet. */
  organ: OrganFile | undefined;
  /** `2020.pdf`; undefined where the report is there and only its source is new. */
  file: string | undefined;
  bytes: Uint8Array;
  year: number;
  source: SourceFile | undefined;
};

/**
 * Writes a report so that whoever looks, and whoever stops it half-way, finds whole files only: all is written beside
 * `organs/` first and put in place under its name. Nothing that is there is replaced: a name taken meanwhile throws.
 */
export function writeReport(contentDir: string, report: ReportToWrite): void {
  const { slug, organ, file, bytes, year, source } = report;
  if (!slugPattern.test(slug)) throw new Error(`${slug} is no address of an organ`);
  const organs = path.join(contentDir, 'organs');
  const target = path.join(organs, slug);
  try {
    mkdirSync(organs, { recursive: true });
    const desk = mkdtempSync(path.join(contentDir, '.adding-'));
    try {
      const folder = path.join(desk, slug);
      mkdirSync(folder);
      if (organ) writeFileSync(path.join(folder, 'organ.json'), toJson(organ));
      if (source) writeFileSync(path.join(folder, `${year}.source.json`), toJson(source));
      if (file !== undefined) writeFileSync(path.join(folder, file), bytes);
      if (organ) putFolder(folder, target);
      else
        for (const name of readdirSync(folder).sort())
          putFile(path.join(folder, name), path.join(target, name));
    } finally {
      rmSync(desk, { recursive: true, force: true });
    }
  } catch (error) {
    throw toPlainError(error, target);
  }
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
