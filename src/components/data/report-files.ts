import { originalAddress, reportAddress, reportJsonAddress } from '../../model/addresses.ts';
import type { OrganRecord, ReportRecord } from '../../model/records.ts';

/** A report with the files that the site offers of it. */
export type ReportFileLine = {
  title: string;
  address: string;
  json: string;
  original: string;
  file: string;
  sha256: string;
};

/** So many reports are listed on the page of downloads; the addresses of all others follow the same rule. */
export const mostListedReports = 100;

export function toReportFileLine(organ: OrganRecord, { year, file, sha256 }: ReportRecord): ReportFileLine {
  return {
    title: `${organ.name} ${year} 年度`,
    address: reportAddress(organ.slug, year),
    json: reportJsonAddress(organ.slug, year),
    original: originalAddress(organ.slug, file),
    file,
    sha256,
  };
}
