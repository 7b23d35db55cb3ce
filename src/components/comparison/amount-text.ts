import { toWan } from '../../metrics/comparable.ts';
import type { Indicator } from '../../model/indicators.ts';
import { numberText } from '../wording.ts';

/** A comparable number (yuan for amounts, items for counts) in the indicator's unit: 18,660.02 万元. */
export function amountText(value: number, indicator: Indicator): string {
  const inUnit = indicator.unit === '万元' ? toWan(value) : value;
  return `${numberText(Number(inUnit.toFixed(6)))} ${indicator.unit}`;
}

/** The base unit in which an indicator's values stand on an axis, where ticks are written in 万 and 亿. */
export function axisUnit(indicator: Indicator): string {
  return indicator.unit === '万元' ? '元' : indicator.unit;
}
