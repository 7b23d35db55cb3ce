import { fileMeasure, type OrganCompareFile } from '../../../src/compare/compare-files.ts';
import type { Measures } from '../../../src/metrics/measure.ts';
import { reportAddress } from '../../../src/model/addresses.ts';
import type { ReportRecord } from '../../../src/model/records.ts';

/** A report's measures as the file of its organ has them for the compare page. */
export function fileMeasures(
  { organ, year, report }: ReportRecord,
  measures: Measures,
): OrganCompareFile['reports'][number] {
  return {
    year,
    form: report.form,
    address: reportAddress(organ, year),
    measures: Object.fromEntries(measures.map(([id, measure]) => [id, fileMeasure(measure)])),
  };
}
