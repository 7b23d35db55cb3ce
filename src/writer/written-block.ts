import type { SpannedText } from './statutory-tables.ts';

/** A piece of any document, in reading order: a paragraph, whose lines are apart, or a table with merged cells. */
export type WrittenBlock =
  | { kind: 'paragraph'; text: string }
  | { kind: 'table'; rows: readonly (readonly SpannedText[])[] };
