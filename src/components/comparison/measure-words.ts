import { toWan } from '../../metrics/comparable.ts';
import { stateNames } from '../../model/figure.ts';
import type { Indicator } from '../../model/indicators/indicator.ts';
import { hasNumber, isUnitMissing, type Measure } from '../../model/measure.ts';
import { numberText } from '../../model/number-text.ts';
import type { StateGroupId } from '../../model/state-group.ts';
import { stateGroupWords } from '../states-sentence.ts';

/** A comparable number (yuan, items, a quotient or days) in the indicator's unit: 18,660.02 万元, 75.00%, 早 3 天. */
export function comparableText(value: number, { unit }: Pick<Indicator, 'unit'>): string {
  switch (unit) {
    case '万元':
      return `${numberText(Number(toWan(value).toFixed(6)))} 万元`;
    case '%':
      return percentText(value);
    case '倍':
      return `${numberText(Number(value.toFixed(2)))} 倍`;
    case '天':
      return daysText(value);
    default:
      return `${numberText(Number(value.toFixed(6)))} ${unit}`;
  }
}

/**
 * A median or quartile in the indicator's unit. Between two reports it is a number that none of them has, with more
 * decimals than any: counts are rounded to one, amounts to two, or to two digits below 1 so that none becomes 0.
 */
export function quantileText(value: number, { unit }: Pick<Indicator, 'unit'>): string {
  if (unit === '件' || unit === '项') return `${numberText(Number(value.toFixed(1)))} ${unit}`;
  if (unit !== '万元') return comparableText(value, { unit });
  const wan = toWan(value);
  return `${numberText(Number(Math.abs(wan) < 1 ? wan.toPrecision(2) : wan.toFixed(2)))} ${unit}`;
}

/** A share of 0 to 1 in per cent with two decimals, as the reports of districts give it. */
export function percentText(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}

/** Numerator and denominator, and what they come to: 3/4 = 75.00%. */
function ratioText(measure: Measure, indicator: Indicator): string {
  const { value = 0, denominator = 0 } = measure;
  const fraction = `${numberText(value)}/${numberText(denominator)}`;
  return denominator === 0 ? fraction : `${fraction} = ${comparableText(value / denominator, indicator)}`;
}

/** A measure in a word, or the mark of its state. */
export function measureText(measure: Measure, indicator: Indicator): string {
  const { state, value, denominator, parts, unit, raw } = measure;
  if (parts || state === 'unequalParts') return mixText(measure, indicator);
  if (denominator !== undefined) return ratioText(measure, indicator);
  if (value !== undefined && indicator.unit === '天') return daysText(value);
  if (value !== undefined)
    return `${numberText(value)} ${unit === undefined ? indicator.unit : (unit ?? '')}`.trim();
  if (state === 'zeroDenominator') return '0/0';
  return state === 'notApplicable' ? (raw ?? stateNames.notApplicable.mark) : stateNames[state].mark;
}

/** What a screen reader says of a measure without a number. */
export function measureSpeech(measure: Measure, indicator: Indicator): string {
  if (hasNumber(measure) && !isUnitMissing(measure)) return measureText(measure, indicator);
  if (isUnitMissing(measure)) return `${measureText(measure, indicator)}，单位不明`;
  const words = groupWords(indicator)[measure.state as StateGroupId];
  return measure.value === undefined ? words : `${measureText(measure, indicator)}，${words}`;
}

/** What each group of reports says, in the words of the indicator. */
export function groupWords({ formula }: Pick<Indicator, 'formula'>): Record<StateGroupId, string> {
  if (formula.kind === 'days') {
    return {
      ...stateGroupWords,
      above: '迟于期限',
      zero: '期限当天',
      below: '早于期限',
      notApplicable: '没有法定期限',
      absent: '公布日期不详',
    };
  }
  return formula.kind === 'mix' ? { ...stateGroupWords, above: '有构成' } : stateGroupWords;
}

/** The parts of a mix that there are any of, and their whole: 予以公开 3、不予公开 1（共 4）. */
function mixText({ value = 0, parts = [], denominator = 0 }: Measure, { formula }: Indicator): string {
  if (value === 0 && denominator === 0) return '0/0';
  const names = formula.kind === 'mix' ? formula.parts.map(({ name }) => name) : [];
  const found = parts.flatMap((count, index) => (count > 0 ? [`${names[index]} ${numberText(count)}`] : []));
  return `${found.join('、') || '各项均为 0'}（共 ${numberText(denominator)}）`;
}

function daysText(days: number): string {
  const text = numberText(Math.abs(Number(days.toFixed(1))));
  return days === 0 ? '期限当天' : `${days > 0 ? '迟' : '早'} ${text} 天`;
}
