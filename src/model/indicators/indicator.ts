import type { FormId } from '../report.ts';

/** Figures that are added up, by the form that has them; a form without an entry has no such number. */
export type Operands = Partial<Record<FormId, readonly string[]>>;

/** A part of a whole: its name, and the figures that make it up. */
export type MixPart = { id: string; name: string; figures: Operands };

/**
 * How an indicator is worked out from one report, as data.
 * figure: one figure as printed. sum: figures added up. ratio: one sum over another. mix: a sum shared out among its
 * parts. checks: sums of the form that hold, over those that could be checked. days: from the legal deadline to the
 * day of publication, below 0 where it was early.
 */
type Formula =
  | { kind: 'figure'; figure: string }
  | { kind: 'sum'; figures: Operands }
  | { kind: 'ratio'; numerator: Operands; denominator: Operands; isShare: boolean }
  | { kind: 'mix'; parts: readonly MixPart[]; whole: Operands }
  | { kind: 'checks' }
  | { kind: 'days' };

/** Groups of the catalogue, in its order. */
export const indicatorGroups = {
  requests: '申请的数量',
  outcomes: '申请的办理结果',
  disputes: '行政复议与行政诉讼',
  activity: '主动公开的法定数字',
  publication: '公布与填报',
} as const;
export type IndicatorGroup = keyof typeof indicatorGroups;

/** A comparison that the site publishes, and what a reader must know to compare it. */
export type Indicator = {
  /** Part of the address; never changed once published. */
  id: string;
  name: string;
  group: IndicatorGroup;
  formula: Formula;
  /** Forms whose reports have it. */
  forms: readonly FormId[];
  /** How many or how much of what, for a sentence. Amounts are compared in yuan, ratios as numbers from 0. */
  unit: '件' | '项' | '万元' | '%' | '倍' | '天';
  /** What the number says, in a sentence. */
  meaning: string;
  /** Article of the 条例 or row of the form that it rests on. */
  basis: string;
  /** When a report has no such number though every cell is filled; undefined where that cannot be. */
  inapplicable?: string;
  caveats: readonly string[];
};

/** An indicator that is one figure of the form as printed. */
export type FigureIndicator = Indicator & { formula: Extract<Formula, { kind: 'figure' }> };

/** Whether a report on this form has the indicator; the day of publication needs no form. */
export function isOnForm(indicator: Indicator, form: FormId | null): boolean {
  if (form === null) return indicator.formula.kind === 'days';
  return indicator.forms.includes(form);
}
