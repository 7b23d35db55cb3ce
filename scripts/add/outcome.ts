import type { Report } from '../../src/model/report.ts';

/** What became of a file, and what whoever adds it must know. */
export type Outcome = {
  /** The file as it was given. */
  file: string;
  action: 'added' | 'present' | 'refused';
  organName?: string;
  year?: number;
  yearSource?: Report['yearSource'] | 'option';
  /** The place in words; 未定 where it is not known. */
  place?: string;
  /** Where it lies now, below `organs/`: miyun-jugezhuang/2020.txt. */
  target?: string;
  findings?: number;
  /** Sentences: why it was refused, what the place could be, what differs from what is there. */
  notes: string[];
};
