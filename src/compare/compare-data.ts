import type { CsvValue } from '../downloads/csv.ts';
import type { FormId } from '../model/report.ts';

/**
 * What the compare page fetches. Everything a reader sees is put into words when the site is built, so that
 * the page in the browser shows the same text as every other page and carries no rules of its own.
 */
export type CompareOrgan = {
  slug: string;
  name: string;
  place: string;
  /** Everything it can be found by, in lower case: names, place, slug. */
  terms: string;
};

export type CompareRow = {
  organ: string;
  year: number;
  form: FormId | null;
  /** What the figure says, as metrics/state-groups.ts has it, and in a word. */
  group: string;
  groupWords: string;
  /** The figure as pages show it, and as a screen reader says it. */
  text: string;
  speech: string;
  /** What a reader must know beside the figure; empty where there is nothing. */
  note: string;
  /** Yuan for amounts, items for counts; null where the figure cannot be set beside others. */
  value: number | null;
  /** Links of the figure and of its line in the report, below the base path. */
  link: string;
  source: { text: string; link: string } | null;
  cells: CsvValue[];
};

export type CompareData = {
  id: string;
  name: string;
  link: string;
  caveats: readonly string[];
  columns: readonly string[];
  rows: readonly CompareRow[];
};
