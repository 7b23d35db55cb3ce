import { checks } from '../model/checks.ts';
import { daysAfterDeadline } from '../model/deadline.ts';
import { type Figure, numberOf } from '../model/figure.ts';
import type { Indicator, Operands } from '../model/indicators/indicator.ts';
import { isOnForm } from '../model/indicators/indicator.ts';
import type { Measure } from '../model/measure.ts';
import type { OrganKind } from '../model/organ.ts';
import type { ReportRecord } from '../model/records.ts';
import type { FormId } from '../model/report.ts';

/** What of a report a measure is made of, its findings by the figures they name. */
export type MeasuredReport = Pick<ReportRecord, 'year' | 'source' | 'tallies'> & {
  kind: OrganKind;
  form: FormId | null;
  figures: Readonly<Record<string, Figure>>;
  flags: ReadonlyMap<string, readonly string[]>;
};

/** How an indicator is worked out from a report on a certain form. */
export type FormFormula = (report: MeasuredReport) => Measure;

/** An indicator's formula on a form, its figures taken from its data once; undefined where the form has no such indicator. */
export function formulaOn(indicator: Indicator, form: FormId | null): FormFormula | undefined {
  const { formula } = indicator;
  if (!isOnForm(indicator, form)) return undefined;
  const on = (operands: Operands): readonly string[] => (form === null ? [] : (operands[form] ?? []));
  switch (formula.kind) {
    case 'figure':
      return (report) => figureMeasure(formula.figure, report);
    case 'sum': {
      const ids = on(formula.figures);
      return (report) => sumMeasure(ids, report);
    }
    case 'ratio': {
      const [numerator, denominator] = [on(formula.numerator), on(formula.denominator)];
      const ids = [...new Set([...numerator, ...denominator])];
      return (report) => ratioMeasure(numerator, denominator, ids, report);
    }
    case 'mix': {
      const parts = formula.parts.map((part) => on(part.figures));
      const whole = on(formula.whole);
      const ids = [...new Set([...parts.flat(), ...whole])];
      return (report) => mixMeasure(parts, whole, ids, report);
    }
    case 'checks':
      return checksMeasure;
    case 'days':
      return daysMeasure;
  }
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
  ids: readonly string[],
  report: MeasuredReport,
): Measure {
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
  ids: readonly string[],
  report: MeasuredReport,
): Measure {
  const missing = findMissing(ids, report);
  if (missing) return missing;
  const denominator = sumOf(whole, report);
  const counts = parts.map((part) => sumOf(part, report));
  const value = counts.reduce((sum, count) => sum + count, 0);
  return {
    state: mixState({ value, denominator }) ?? stateOf(ids, report),
    value,
    denominator,
    parts: counts,
    flags: flagsOf(ids, report),
  };
}

/** Why a mix is none: pooled with others, one whose parts contradict its whole would make more or less than 100 % of them. */
function mixState({
  value,
  denominator,
}: {
  value: number;
  denominator: number;
}): Measure['state'] | undefined {
  if (value !== denominator) return 'unequalParts';
  return denominator === 0 ? 'zeroDenominator' : undefined;
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
  let sum = 0;
  for (const id of ids) sum += numberOf(figures[id]) ?? 0;
  return Number.isInteger(sum) ? sum : Number(sum.toFixed(6));
}

function flagsOf(ids: readonly string[], { flags }: MeasuredReport): string[] {
  if (flags.size === 0) return [];
  return [...new Set(ids.flatMap((id) => flags.get(id) ?? []))].sort();
}
