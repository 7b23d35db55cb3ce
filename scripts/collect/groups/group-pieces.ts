import type { ReportGroup } from '../report-source.ts';

/** Pieces of collections that have a record a report, in the order of the groups. */
export const reportPieces = [
  'reports',
  'report-prose',
  'report-lines',
  'report-summaries',
  'measures',
  'compared',
] as const;

/**
 * `measures` are reports as the files of organs have them, `compared` is what of a report others are held against. Of some
 * reports there are findings, alone and with the year before. The series of a group, their rows, and what its places come
 * to, are put together to those of the country.
 */
export type GroupPieceName =
  | (typeof reportPieces)[number]
  | 'findings'
  | 'year-findings'
  | 'series'
  | 'series-rows'
  | 'places';

/** Where a piece of a group stands among the parts of the collections: its path without endings. */
export function pieceStem(
  { year, province }: Pick<ReportGroup, 'year' | 'province'>,
  name: GroupPieceName,
): string {
  return `/groups/${year}/${province}/${name}`;
}
