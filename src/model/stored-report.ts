import { type PackedFigures, packFigures, unpackFigures } from './packed-figures.ts';
import type { ReportRecord, StoredReport } from './records.ts';

/** A report's record as the collections keep it. */
export function toStored(record: ReportRecord): StoredReport {
  return { ...record, report: withPackedFigures(record.report) };
}

/** A report with its figures as the collections keep them. */
export function withPackedFigures<T extends Pick<ReportRecord['report'], 'figures' | 'form'>>(
  report: T,
): Omit<T, 'figures'> & { figures: PackedFigures } {
  return { ...report, figures: packFigures(report.figures, report.form) };
}

/** The record that was stored. */
export function fromStored(record: StoredReport): ReportRecord {
  const { report } = record;
  return { ...record, report: { ...report, figures: unpackFigures(report.figures) } };
}
