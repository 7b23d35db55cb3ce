import { organAddress, reportAddress, reportJsonAddress } from '../model/addresses.ts';
import type { Measure } from '../model/measure.ts';
import type { OrganRecord, PlacedOrgan, ReportRecord } from '../model/records.ts';
import type { FormId } from '../model/report.ts';
import { type FiledMeasure, fileMeasure } from './filed-measure.ts';
import type { Publication } from './publication.ts';

/**
 * Raised when a field goes or means something else, so that a program does not misread the files of another version.
 * A further field does not raise it.
 */
export const publishedOrganVersion = 1;

/** `/data/organs/<slug>.json`: what is known of an organ, where its reports are, and every indicator of each. */
export type PublishedOrgan = PlacedOrgan & {
  /** That the reports are made up. */
  madeUp?: string;
  version: typeof publishedOrganVersion;
  address: string;
  /** Oldest first. */
  reports: PublishedOrganReport[];
};

/** A report in the file of its organ; addresses are full ones, of its page and of its own JSON file. */
export type PublishedOrganReport = {
  year: number;
  address: string;
  data: string;
  form: FormId | null;
  /** By the id of the indicator; one that the report's form does not have is left out. */
  measures: Record<string, FiledMeasure>;
};

/** The file of an organ as JSON; `reports` are those of its years in their order, as JSON each. */
export function publishedOrganJson(
  { years: _, ...known }: OrganRecord,
  reports: readonly string[],
  { toFullAddress, madeUpNote }: Publication,
): string {
  const head: Omit<PublishedOrgan, 'reports'> = {
    ...(madeUpNote !== undefined && { madeUp: madeUpNote }),
    version: publishedOrganVersion,
    ...known,
    address: toFullAddress(organAddress(known.slug)),
  };
  return `${JSON.stringify(head).slice(0, -1)},"reports":[${reports.join(',')}]}`;
}

/** A report, and what every indicator says of it, as the file of its organ has them. */
export function publishedOrganReport(
  { organ, year, report }: Pick<ReportRecord, 'organ' | 'year' | 'report'>,
  measures: readonly (readonly [indicator: string, measure: Measure])[],
  toFullAddress: Publication['toFullAddress'],
): PublishedOrganReport {
  return {
    year,
    address: toFullAddress(reportAddress(organ, year)),
    data: toFullAddress(reportJsonAddress(organ, year)),
    form: report.form,
    measures: Object.fromEntries(measures.map(([id, measure]) => [id, fileMeasure(measure)])),
  };
}
