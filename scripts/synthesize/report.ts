import type { DefectName } from './defects.ts';
import type { Draft } from './draft.ts';
import type { FigureYear } from './figures/figure-years.ts';

/** A report as it goes to disk, with what was made wrong in it on purpose. */
export type MadeUpReport = {
  year: number;
  file: string;
  bytes: Uint8Array | string;
  draft: Draft;
  defect: DefectName | undefined;
  /** Checks between years that it fails on purpose. */
  broken: FigureYear['broken'];
  /** Whose prose it took over; undefined where it is its own. */
  copied: { key: string; year: number } | undefined;
};
