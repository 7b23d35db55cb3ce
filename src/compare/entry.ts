import type { CsvValue } from '../downloads/csv.ts';
import type { FormId } from '../model/report.ts';
import type { Population } from '../model/series.ts';
import type { StateGroupId } from '../model/state-group.ts';

/** Who stands in a row. */
export type Subject = {
  /** Slug of an organ, or code of a place. */
  id: string;
  name: string;
  place: string;
  address: string;
  /** Whether its file could not be had: what it says is not known, which is not that it says nothing. */
  isFailed: boolean;
};

/** What one subject says of an indicator in a year, on one form, put into words as every other page has them. */
export type Entry = {
  year: number;
  form: FormId | null;
  population: Population;
  /** Reports behind it. */
  reports: number;
  group: StateGroupId;
  /** What it says in a word: 大于 0, 空白. */
  words: string;
  text: string;
  speech: string;
  note: string;
  /** What is said of doubt: 存疑, and of a place how many of its reports; empty where a finding names no number of it. */
  doubt: string;
  /** The number by which it stands beside others, in the unit of the indicator; undefined where it has none. */
  value: number | undefined;
  /** The number and unit to be pasted: as printed, or a quotient; empty where there is none. */
  plain: string;
  unit: string;
  address: string;
  source: { text: string; address: string } | undefined;
  csv: CsvValue[][];
};

/** A subject with everything it says of one indicator, and the years it has any report for. */
export type SubjectEntries = { subject: Subject; years: readonly number[]; entries: readonly Entry[] };
