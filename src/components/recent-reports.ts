import { organAddress, reportAddress } from '../model/addresses.ts';
import type { OrganRecord, ReportRecord } from '../model/records.ts';
import { countDoubts } from './findings.ts';
import { kindText, placeNameOf } from './organ-place.ts';

/** A report in a list of reports. */
export type ReportLine = {
  name: string;
  place: string;
  kind: string;
  year: number;
  title: string;
  doubts: number;
  organAddress: string;
  address: string;
};

/** A report as a line of a list; the organ's name stands for a title that the report lacks. */
export function toReportLine(organ: OrganRecord, record: ReportRecord): ReportLine {
  return {
    name: organ.name,
    place: placeNameOf(organ),
    kind: kindText(organ),
    year: record.year,
    title: record.report.title ?? `${organ.name} ${record.year} 年度报告`,
    doubts: countDoubts(record),
    organAddress: organAddress(organ.slug),
    address: reportAddress(organ.slug, record.year),
  };
}
