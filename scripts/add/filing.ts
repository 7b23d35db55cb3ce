import { PlainError } from '../site/failure.ts';
import type { AddOptions } from './arguments.ts';
import type { Outcome } from './outcome.ts';
import { placeLine } from './place-index.ts';
import type { PlaceWords } from './place-words.ts';
import type { Shelf } from './shelf.ts';
import { type ReportToWrite, writeReport } from './write-report.ts';

/** What filing needs besides the file: where to, what is there, and what whoever adds it says. */
export type Filing = { contentDir: string; shelf: Shelf; words: PlaceWords; options: AddOptions };

/** A file as it was given, its bytes and their hash. */
export type FileBytes = { file: string; bytes: Uint8Array; sha256: string };

/** A file that was not added, and why. */
export function refuse(file: string, message: string): Outcome {
  return { file, action: 'refused', notes: [message] };
}

/** Writes, unless it is a dry run. Gives a sentence where the file system refuses. */
export function write({ contentDir, options }: Filing, report: ReportToWrite): string | undefined {
  if (options.isDryRun) return undefined;
  try {
    writeReport(contentDir, report);
  } catch (error) {
    if (error instanceof PlainError) return error.message;
    throw error;
  }
  return undefined;
}

/** A place from the province down in one line; 未定 where it is not known. */
export function placeText(code: string | undefined, { index }: PlaceWords): string {
  return code === undefined ? '未定' : placeLine(code, index);
}
