import type { PlacedOrgan, RefusedFile } from '../../src/model/records.ts';
import type { OfferOriginal, ReportFile } from './read-content.ts';
import type { ReadReport } from './read-reports.ts';

/** What collections are made of. */
export type ReportSource = {
  /** Organs by slug, in the order of `byPlace`. */
  organs: ReadonlyMap<string, PlacedOrgan>;
  /** All regions that the content has organs of, also of those that are not read. */
  regions: readonly string[];
  /** Files of the organs' reports by slug, also of those that cannot be read. */
  files: ReadonlyMap<string, readonly Pick<ReportFile, 'year' | 'file'>[]>;
  /** Which organ each former slug leads to. */
  formerSlugs: ReadonlyMap<string, string>;
  /** What every page of a site of made-up content says; undefined for published reports. */
  madeUpNote: string | undefined;
  /**
   * Every report with the corrections to it, newest year first, then in the order of organs, and every file that could
   * not be read as one. The bytes of all files, and their hash, are offered if the source has them.
   */
  read: (offer: OfferOriginal) => AsyncIterable<ReadReport | RefusedFile>;
};
