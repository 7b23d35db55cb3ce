import type { ReportGroup } from '../report-source.ts';

type Named = Pick<ReportGroup, 'year' | 'province'>;

/** The order of groups: newest year first, then by the code of the province; those of unknown place last. */
export function byGroup(one: Named, other: Named): number {
  return other.year - one.year || (one.province < other.province ? -1 : 1);
}
