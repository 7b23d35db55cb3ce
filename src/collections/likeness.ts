import { type CopiedCheck, copiedCheck, type LikenessRecord } from '../model/likeness.ts';
import { derivedInput } from './page-inputs.ts';
import { RecordStore } from './store.ts';

const store = new RecordStore<LikenessRecord>('likeness');

/** How like a report's text is to those of other organs and years. */
export function readLikeness(organ: string, year: number): LikenessRecord {
  return store.read(`${organ}/${year}`);
}

/** undefined where there is no such report, which a page may have shown before it was taken away. */
const readCheck = derivedInput('copied', (id): CopiedCheck | undefined =>
  store.has(id) ? copiedCheck(store.read(id)) : undefined,
);

/** Whether a report says what others say: a page that shows this alone stays as it is while the passages change. */
export function readCopiedCheck(organ: string, year: number): CopiedCheck {
  const check = readCheck(`${organ}/${year}`);
  if (!check) throw new Error(`nothing is known of the likeness of ${organ}/${year}`);
  return check;
}
