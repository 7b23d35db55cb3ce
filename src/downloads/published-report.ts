import { originalAddress, reportAddress } from '../model/addresses.ts';
import { packedFiguresJson } from '../model/packed-figures-json.ts';
import type { ProseRecord, StoredReport } from '../model/records.ts';
import { withProse } from '../model/report.ts';
import type { Publication } from './publication.ts';

/** The JSON file of a report: the fields of the report contract, and where page and original are. */
export function publishedReportJson(
  { organ, year, file, sha256, byteLength, source, report }: StoredReport,
  prose: ProseRecord,
  { toFullAddress, madeUpNote }: Publication,
): string {
  const { format, ...understood } = report;
  const json = JSON.stringify({
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
    figures: null,
  });
  // In a text the quotation marks would be escaped, and nothing before the figures has a field of this name.
  return json.replace('"figures":null', () => `"figures":${packedFiguresJson(report.figures)}`);
}
