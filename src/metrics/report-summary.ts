import type { Figure } from '../model/figure.ts';
import { isOnForm } from '../model/indicators/indicator.ts';
import { headlineIndicators } from '../model/indicators.ts';
import type { ReportRecord } from '../model/records.ts';
import type { ReportSummary } from '../model/report-summary.ts';

/** A report as lists need it. Where its figures stand in the document is left to the report's own page. */
export function summariseReport({
  report: { title, form, figures, findings },
}: Pick<ReportRecord, 'report'>): ReportSummary {
  const compared = headlineIndicators.filter((indicator) => isOnForm(indicator, form));
  return {
    title,
    doubts: findings.filter(({ severity }) => severity !== 'note').length,
    figures: Object.fromEntries(
      compared.map(({ id, formula }) => [id, withoutPlace(figures[formula.figure] ?? { state: 'absent' })]),
    ),
  };
}

function withoutPlace({ at: _, ...figure }: Figure): Figure {
  return figure;
}
