import type { OrganKind } from './organ.ts';

/** Month and day by which the law wants a report published, in the year after the one it is about. */
type Deadline = { month: number; day: number };

const ofDepartments: Deadline = { month: 1, day: 31 };
const ofGovernments: Deadline = { month: 3, day: 31 };

/**
 * 《条例》第四十九条: departments of governments at county level and above by 31 January, those governments by
 * 31 March. It names no day for townships, street offices and zones; counties set their own.
 */
const deadlines: Partial<Record<OrganKind, Deadline>> = {
  ministry: ofDepartments,
  department: ofDepartments,
  provinceGovernment: ofGovernments,
  prefectureGovernment: ofGovernments,
  countyGovernment: ofGovernments,
};

/**
 * Days from the legal deadline to the day of publication (ISO date), below 0 where it was early. noDeadline where
 * the law sets none for such an organ, unknown where the day of publication is not known.
 */
export function daysAfterDeadline(
  kind: OrganKind,
  year: number,
  published: string | undefined,
): number | 'noDeadline' | 'unknown' {
  const deadline = deadlines[kind];
  if (!deadline) return 'noDeadline';
  if (published === undefined) return 'unknown';
  const due = Date.UTC(year + 1, deadline.month - 1, deadline.day);
  return Math.round((Date.parse(`${published}T00:00:00Z`) - due) / 86_400_000);
}
