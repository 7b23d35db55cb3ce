import { organAddress, reportAddress } from '../../model/addresses.ts';
import type { OrganRecord } from '../../model/records.ts';
import { placeNameOf } from '../organ-place.ts';

/** A report in a list of reports. */
export type ReportLine = {
  name: string;
  place: string;
  year: number;
  doubts: number;
  organAddress: string;
  address: string;
};

/** A report as a line of a list. */
export function toReportLine(organ: OrganRecord, year: number, { doubts }: { doubts: number }): ReportLine {
  return {
    name: organ.name,
    place: placeNameOf(organ),
    year,
    doubts,
    organAddress: organAddress(organ.slug),
    address: reportAddress(organ.slug, year),
  };
}
