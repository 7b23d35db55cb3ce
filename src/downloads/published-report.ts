import { originalAddress, reportAddress } from '../model/addresses.ts';
import type { ProseRecord, ReportRecord } from '../model/records.ts';
import { withProse } from '../model/report.ts';
import type { Publication } from './publication.ts';

/** A report as its JSON file has it: the fields of the report contract, and where page and original are. */
export function publishedReport(
  { organ, year, file, sha256, byteLength, source, report }: ReportRecord,
  prose: ProseRecord,
  { toFullAddress, madeUpNote }: Publication,
): object {
  const { format, ...understood } = report;
  return {
    ...(madeUpNote !== undefined && { madeUp: madeUpNote }),
    page: toFullAddress(reportAddress(organ, year)),
    original: toFullAddress(originalAddress(organ, file)),
    organ,
    source,
    byteLength,
    file,
    format,
    sha256,
    ...understood,
    sections: withProse(report.sections, prose),
  };
}
