import type { Indicator } from '../model/indicators/indicator.ts';
import { indicators } from '../model/indicators.ts';
import type { Measure } from '../model/measure.ts';
import type { OrganKind } from '../model/organ.ts';
import type { ReportRecord } from '../model/records.ts';
import type { FormId } from '../model/report.ts';
import { type FormFormula, formulaOn, type MeasuredReport } from './formulas.ts';

/** A report ready to be measured by any number of indicators. */
export function measurable(record: ReportRecord, { kind }: { kind: OrganKind }): MeasuredReport {
  const { year, source, tallies, report } = record;
  const flags = new Map<string, string[]>();
  for (const { code, severity, figures = [] } of report.findings) {
    if (severity === 'note') continue;
    for (const id of figures) {
      const known = flags.get(id) ?? [];
      if (!known.includes(code)) flags.set(id, [...known, code]);
    }
  }
  return { year, source, tallies, kind, form: report.form, figures: report.figures, flags };
}

/** What every indicator that a report's form has says of it, in the order of the catalogue. */
export type Measures = readonly (readonly [indicator: string, measure: Measure])[];

/** Measures a report by every indicator. */
export function measuresOf(record: ReportRecord, organ: { kind: OrganKind }): Measures {
  const report = measurable(record, organ);
  return formulasOn(report.form).map(([indicator, measure]) => [indicator, measure(report)]);
}

/** An indicator of one report; undefined where the report's form has no such indicator. */
export function measureOf(indicator: Indicator, report: MeasuredReport): Measure | undefined {
  return formulaOn(indicator, report.form)?.(report);
}

const byForm = new Map<FormId | null, readonly (readonly [indicator: string, formula: FormFormula])[]>();

/** Those of every indicator that a form has: which figures they are made of is the same for all its reports. */
function formulasOn(form: FormId | null) {
  const known = byForm.get(form);
  if (known) return known;
  const formulas = indicators.flatMap((indicator) => {
    const formula = formulaOn(indicator, form);
    return formula ? [[indicator.id, formula] as const] : [];
  });
  byForm.set(form, formulas);
  return formulas;
}
