import type { PlacedOrgan, RefusedFile } from '../../src/model/records.ts';
import type { OfferOriginal, ReportFile } from './content/read-content.ts';
import type { ReadReport } from './reading/read-reports.ts';

/** What collections are made of. */
export type ReportSource = {
  /** Organs by slug, in the order of `byPlace`. */
  organs: ReadonlyMap<string, PlacedOrgan>;
  /** All regions that the content has organs of, also of those that are not read. */
  regions: readonly string[];
  /** Slugs of all organs of the content, also of those that are not read. */
  allOrgans: readonly string[];
  /** Files of the organs' reports by slug, also of those that cannot be read. */
  files: ReadonlyMap<string, readonly Pick<ReportFile, 'year' | 'file'>[]>;
  /** Which organ each former slug leads to. */
  formerSlugs: ReadonlyMap<string, string>;
  /** What every page of a site of made-up content says; undefined for published reports. */
  madeUpNote: string | undefined;
  /** Files that are known to be no reports before any is read. The bytes that there are, are offered. */
  refuse: (offer: OfferOriginal) => readonly RefusedFile[];
  /**
   * All reports in groups, newest year first, then by province, those of unknown place last. Each group is read, or
   * taken over, before the next one is asked for.
   */
  groups: (offer: OfferOriginal) => AsyncIterable<ReportGroup>;
};

/** The reports of one year in one province: what is worked out of them alone stays while none of them changes. */
export type ReportGroup = {
  year: number;
  /** Its code, or `none`. */
  province: string;
  /** The organs that have them, in the order of `byPlace`. */
  organs: readonly PlacedOrgan[];
  /**
   * Changes whenever anything does that the reports come of: the bytes as they were read or, before that, as they
   * stand; corrections; and the organs.
   */
  key: () => string;
  /**
   * The reports with the corrections to them, in the order of organs, and the files that could not be read as one. The
   * bytes of all files are offered if the source has them.
   */
  read: () => AsyncIterable<ReadReport | RefusedFile>;
  /** To be called instead of reading, with the ids of the reports that the group was found to have before. */
  takeOver: (ids: readonly string[]) => void;
};
