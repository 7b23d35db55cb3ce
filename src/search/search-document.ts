import type { Division } from '../model/division.ts';
import type { OrganKind } from '../model/organ.ts';

/** A report as it is searched: its title and prose, the statutory tables left out. */
export type SearchDocument = {
  organ: string;
  year: number;
  name: string;
  kind: OrganKind;
  /** From the province down. */
  places: readonly Division[];
  /** As printed, its lines joined without a space; empty where the report has none. */
  title: string;
  /** Every paragraph outside the tables, headings and title lines too; `line` as in the source text. */
  paragraphs: readonly { line?: number | undefined; text: string }[];
};
