import type { Place } from './place.ts';

/**
 * What a figure's cell says.
 * reported: a number, 0 included. summed: the form's row was split into named rows and this is their sum.
 * blank: the cell is there and empty. notApplicable: the cell prints / — 无 or the like.
 * unreadable: something is printed that cannot be taken for one number. absent: the document has no such cell.
 */
export const figureStates = ['reported', 'summed', 'blank', 'notApplicable', 'unreadable', 'absent'] as const;
export type FigureState = (typeof figureStates)[number];

/** How each state is named for a reader; the mark stands wherever the number would. */
export const stateNames: Record<FigureState, { name: string; mark: string; meaning: string }> = {
  reported: { name: '已填报', mark: '', meaning: '报告在这一格填了数字，包括 0。' },
  summed: { name: '分行合计', mark: '', meaning: '报告把这一行拆成了几个具名的小行，此数是这些小行之和。' },
  blank: { name: '空白', mark: '空', meaning: '报告有这一格，但没有填写。空白不等于 0。' },
  notApplicable: { name: '不适用', mark: '/', meaning: '报告在这一格填了“/”“—”“无”等字样。' },
  unreadable: { name: '无法辨读', mark: '〓', meaning: '这一格印有内容，但不能确认是哪一个数字。' },
  absent: { name: '缺项', mark: '缺', meaning: '报告的表格中没有这一格。' },
};

/** Units of money as reports print them, each with how many yuan it is. */
export const yuanPerUnit = { 元: 1, 万元: 10_000, 亿元: 100_000_000 } as const;
export const amountUnits = ['元', '万元', '亿元'] as const;
export type AmountUnit = (typeof amountUnits)[number];

/**
 * Where an amount's unit was read: its own cell, what heads it (its column's header, its row's label, the article above
 * or a line beside the table), or the national form that prescribes it.
 */
export const unitSources = ['cell', 'header', 'form'] as const;
export type UnitSource = (typeof unitSources)[number];

/**
 * One figure of the statutory form as one report prints it. `value` is there exactly when `state` is reported
 * or summed. `unit` and `unitSource` are there exactly for amounts; null means that no unit is printed anywhere.
 */
export type Figure = {
  state: FigureState;
  value?: number | undefined;
  raw?: string | undefined;
  unit?: AmountUnit | null | undefined;
  unitSource?: UnitSource | null | undefined;
  at?: Place | undefined;
  /** What keepers say it should be; the parser never sets it, and no sum or comparison uses it. */
  correction?: FigureCorrection | undefined;
};

/** A corrected number beside the published one, with why and whence. `unit` is there exactly for amounts. */
export type FigureCorrection = {
  value: number;
  unit?: AmountUnit | undefined;
  reason: string;
  source: string;
  date: string;
};

/**
 * The figures of a report, in its order. The engine gives the ids of hundreds, and each by its id, in less than half the
 * time in which it gives the values of such an object.
 */
export function figureList(figures: Readonly<Record<string, Figure>>): Figure[] {
  const list: Figure[] = [];
  for (const id of Object.keys(figures)) {
    const figure = figures[id];
    if (figure) list.push(figure);
  }
  return list;
}

/** Whether a state carries a number. */
export function hasValue(figure: { state: FigureState }): boolean {
  return figure.state === 'reported' || figure.state === 'summed';
}

/** The number of a reported or summed figure; undefined in every other state, so that missing is never zero. */
export function numberOf(figure: Figure | undefined): number | undefined {
  return figure && hasValue(figure) ? figure.value : undefined;
}

/** An amount in yuan, or undefined where it has no number or its unit is printed nowhere. */
export function yuanOf(figure: Figure | undefined): number | undefined {
  const value = numberOf(figure);
  return value === undefined || !figure?.unit ? undefined : value * yuanPerUnit[figure.unit];
}

/** Whether an amount above 0 has no unit: shown as printed, never summed, ranked or put on a shared axis. */
export function isUnitUnknown(figure: Figure | undefined): boolean {
  const value = numberOf(figure);
  return figure?.unit === null && value !== undefined && value !== 0;
}
