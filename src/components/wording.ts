import type { Verdict } from '../model/checks.ts';
import { type Figure, type FigureCorrection, isUnitUnknown, numberOf, stateNames } from '../model/figure.ts';
import { numberText } from '../model/number-text.ts';
import type { Place } from '../model/place.ts';

/** A figure in one word: its number with the printed unit, or the mark of its state. */
export function figureText(figure: Figure): string {
  const value = numberOf(figure);
  if (value === undefined) return markOf(figure);
  return `${signOf(figure)}${numberText(value)}${figure.unit ? ` ${figure.unit}` : ''}`;
}

/** The plus that a report prints before a change (+408, 增10); other numbers print none. */
export function signOf({ raw, value }: Figure): string {
  return value !== undefined && value > 0 && /^\s*(?:[+＋↑]|新?增)/.test(raw ?? '') ? '+' : '';
}

/** What a screen reader says for a figure: the number and unit, or the state by name. */
export function figureSpeech(figure: Figure): string {
  const value = numberOf(figure);
  if (value === undefined) return stateNames[figure.state].name;
  return isUnitUnknown(figure) ? `${figureText(figure)}，单位不明` : figureText(figure);
}

/** The sign that stands where a number would; for not applicable, what the report prints. */
export function markOf(figure: Figure): string {
  return figure.state === 'notApplicable'
    ? (figure.raw ?? stateNames.notApplicable.mark)
    : stateNames[figure.state].mark;
}

/** An amount of unknown unit read both ways: 200,359 元，或 200,359 万元（20.04 亿元）. */
export function bothReadings(value: number): string {
  const yi = value / 10_000;
  const gloss = yi >= 1 ? `（${numberText(Number(yi.toFixed(2)))} 亿元）` : '';
  return `${numberText(value)} 元，或 ${numberText(value)} 万元${gloss}`;
}

/** A corrected number with its unit, beside the published one: 20 万元. */
export function correctionText({ value, unit }: FigureCorrection): string {
  return `${numberText(value)}${unit === undefined ? '' : ` ${unit}`}`;
}

/** A date of ISO form in Chinese: 2020年12月31日. */
export function dateText(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/**
 * Where something stands in the published document: 第 87 行, or 第 3 页 in a pdf, whose lines nobody else counts;
 * undefined where that is not known.
 */
export function placeText(place: Place | undefined): string | undefined {
  if (place?.page !== undefined) return `第 ${place.page} 页`;
  return place?.line === undefined ? undefined : `第 ${place.line} 行`;
}

/** How a check came out, in a word and a sign. */
export const verdictWords: Record<Verdict, { mark: string; text: string }> = {
  pass: { mark: '✓', text: '相等' },
  fail: { mark: '≠', text: '不相等' },
  notAssessable: { mark: '?', text: '不能核对' },
};
