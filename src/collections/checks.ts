import type { CheckFailuresRecord, CheckRecord, RefusedFile } from '../model/records.ts';
import { derivedInput } from './page-inputs.ts';
import { RecordStore, readJson } from './store.ts';

const store = new RecordStore<CheckRecord>('checks');
const failures = new RecordStore<CheckFailuresRecord>('check-failures');

/** One check over all reports. */
export function readCheck(code: string): CheckRecord {
  return store.read(code);
}

/** All checks, in the order of the catalogue. */
export function readChecks(): CheckRecord[] {
  return store.ids.map((code) => store.read(code));
}

/** What does not pass a check in a year and province, the first of it; nothing where all pass. */
export function readCheckFailures(
  code: string,
  year: number,
  province: string,
): CheckFailuresRecord['failing'] {
  const id = `${code}/${year}/${province}`;
  return failures.has(id) ? failures.read(id).failing : [];
}

/** Files in `content/` that could not be read as reports. */
export function readRefusedFiles(): RefusedFile[] {
  return readJson('refused') as RefusedFile[];
}

let refusedByOrgan: ReadonlyMap<string, RefusedFile[]> | undefined;

/** Files of one organ that could not be read as reports. */
export const readRefusedFilesOf = derivedInput('refused-of', (organ): readonly RefusedFile[] => {
  refusedByOrgan ??= Map.groupBy(readRefusedFiles(), (file) => file.organ);
  return refusedByOrgan.get(organ) ?? [];
});
