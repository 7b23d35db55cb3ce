import { checks } from '../model/checks.ts';
import { daysAfterDeadline } from '../model/deadline.ts';
import { type Figure, numberOf } from '../model/figure.ts';
import type { Indicator, Operands } from '../model/indicators/indicator.ts';
import { isOnForm } from '../model/indicators/indicator.ts';
import { indicators } from '../model/indicators.ts';
import type { Measure } from '../model/measure.ts';
import type { OrganKind } from '../model/organ.ts';
import type { ReportRecord } from '../model/records.ts';
import type { FormId } from '../model/report.ts';

/** What of a report a measure is made of, its findings by the figures they name. */
type MeasuredReport = Pick<ReportRecord, 'year' | 'source' | 'tallies'> & {
  kind: OrganKind;
  form: FormId | null;
  figures: Readonly<Record<string, Figure>>;
  flags: ReadonlyMap<string, readonly string[]>;
};

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
  return indicators.flatMap((indicator) => {
    const measure = measureOf(indicator, report);
    return measure ? [[indicator.id, measure] as const] : [];
  });
}

/** An indicator of one report; undefined where the report's form has no such indicator. */
export function measureOf(indicator: Indicator, report: MeasuredReport): Measure | undefined {
  const { formula } = indicator;
  if (!isOnForm(indicator, report.form)) return undefined;
  switch (formula.kind) {
    case 'figure':
      return figureMeasure(formula.figure, report);
    case 'sum':
      return sumMeasure(operandsOn(formula.figures, report), report);
    case 'ratio':
      return ratioMeasure(
        operandsOn(formula.numerator, report),
        operandsOn(formula.denominator, report),
        report,
      );
    case 'mix': {
      const parts = formula.parts.map((part) => operandsOn(part.figures, report));
      return mixMeasure(parts, operandsOn(formula.whole, report), report);
    }
    case 'checks':
      return checksMeasure(report);
    case 'days':
      return daysMeasure(report);
  }
}

function operandsOn(operands: Operands, { form }: MeasuredReport): readonly string[] {
  return form === null ? [] : (operands[form] ?? []);
}

function figureMeasure(id: string, report: MeasuredReport): Measure {
  const figure: Figure = report.figures[id] ?? { state: 'absent' };
  const { state, value, unit, unitSource, raw, at } = figure;
  return {
    state,
    ...(value !== undefined && { value }),
    ...(unit !== undefined && { unit, unitSource: unitSource ?? null }),
    ...(raw !== undefined && { raw }),
    ...(at?.page === undefined && at?.line !== undefined && { line: at.line }),
    ...(at?.page !== undefined && { page: at.page }),
    ...(value === undefined && { operand: id }),
    flags: flagsOf([id], report),
  };
}

function sumMeasure(ids: readonly string[], report: MeasuredReport): Measure {
  const missing = findMissing(ids, report);
  if (missing) return missing;
  return { state: stateOf(ids, report), value: sumOf(ids, report), flags: flagsOf(ids, report) };
}

function ratioMeasure(
  numerator: readonly string[],
  denominator: readonly string[],
  report: MeasuredReport,
): Measure {
  const ids = [...new Set([...numerator, ...denominator])];
  const missing = findMissing(ids, report);
  if (missing) return missing;
  const [value, whole] = [sumOf(numerator, report), sumOf(denominator, report)];
  return {
    state: whole === 0 ? 'zeroDenominator' : stateOf(ids, report),
    value,
    denominator: whole,
    flags: flagsOf(ids, report),
  };
}

function mixMeasure(
  parts: readonly (readonly string[])[],
  whole: readonly string[],
  report: MeasuredReport,
): Measure {
  const ids = [...new Set([...parts.flat(), ...whole])];
  const missing = findMissing(ids, report);
  if (missing) return missing;
  const denominator = sumOf(whole, report);
  const counts = parts.map((part) => sumOf(part, report));
  return {
    state: denominator === 0 ? 'zeroDenominator' : stateOf(ids, report),
    value: counts.reduce((sum, count) => sum + count, 0),
    denominator,
    parts: counts,
    flags: flagsOf(ids, report),
  };
}

/** Sums of the form's own that hold, over those that could be checked. */
function checksMeasure({ tallies }: MeasuredReport): Measure {
  let value = 0;
  let denominator = 0;
  for (const [code, { hard }] of Object.entries(checks)) {
    const tally = tallies[code];
    if (!hard || !tally) continue;
    value += tally.pass;
    denominator += tally.pass + tally.fail;
  }
  return { state: denominator === 0 ? 'zeroDenominator' : 'reported', value, denominator, flags: [] };
}

function daysMeasure({ kind, year, source }: MeasuredReport): Measure {
  const days = daysAfterDeadline(kind, year, source?.published);
  if (typeof days === 'number') return { state: 'reported', value: days, flags: [] };
  return days === 'noDeadline'
    ? { state: 'notApplicable', flags: [] }
    : { state: 'absent', operand: 'source.published', flags: [] };
}

/** A sum with a missing operand is missing, and says which is the first; in no case is it counted as 0. */
function findMissing(ids: readonly string[], report: MeasuredReport): Measure | undefined {
  const operand = ids.find((id) => numberOf(report.figures[id]) === undefined);
  if (operand === undefined) return undefined;
  const state = report.figures[operand]?.state ?? 'absent';
  return { state, operand, flags: flagsOf(ids, report) };
}

function stateOf(ids: readonly string[], { figures }: MeasuredReport): 'reported' | 'summed' {
  return ids.some((id) => figures[id]?.state === 'summed') ? 'summed' : 'reported';
}

function sumOf(ids: readonly string[], { figures }: MeasuredReport): number {
  return Number(ids.reduce((sum, id) => sum + (numberOf(figures[id]) ?? 0), 0).toFixed(6));
}

function flagsOf(ids: readonly string[], { flags }: MeasuredReport): string[] {
  if (flags.size === 0) return [];
  return [...new Set(ids.flatMap((id) => flags.get(id) ?? []))].sort();
}
