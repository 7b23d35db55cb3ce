import { toSimplified } from '../../model/traditional-characters.ts';

/** A text in NFKC without white space: 2 0 2 3 年 is 2023年. */
export function compact(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** The same in simplified characters, as titles, lines and values are compared. */
export function comparable(text: string): string {
  return toSimplified(compact(text));
}
