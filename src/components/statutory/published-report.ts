import { originalAddress, reportAddress } from '../../model/addresses.ts';
import type { ReportRecord } from '../../model/records.ts';
import { fullLink } from '../link.ts';

/** A report as its JSON file has it: the fields of the report contract, and where page and original are. */
export function publishedReport({
  organ,
  year,
  file,
  sha256,
  byteLength,
  source,
  report,
}: ReportRecord): object {
  const { format, ...understood } = report;
  return {
    page: fullLink(reportAddress(organ, year)),
    original: fullLink(originalAddress(organ, file)),
    organ,
    source,
    byteLength,
    file,
    format,
    sha256,
    ...understood,
  };
}
