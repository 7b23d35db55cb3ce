import { type Figure, isUnitUnknown, numberOf, yuanOf } from '../model/figure.ts';

/**
 * The number by which a figure can be set beside others: yuan for an amount, items for a count.
 * Undefined where there is no number, or where an amount above 0 has no unit. 0 is 0 in every unit.
 */
export function comparableOf(figure: Figure | undefined): number | undefined {
  const value = numberOf(figure);
  if (value === undefined || isUnitUnknown(figure)) return undefined;
  return value === 0 || figure?.unit === undefined ? value : toFen(yuanOf(figure));
}

/** Yuan in 万元, without the residue of binary fractions. */
export function toWan(yuan: number): number {
  return Number((yuan / 10_000).toFixed(6));
}

/** Both values, in yuan, that an amount of unknown unit may have: read as 元, and read as 万元. */
export function readingsInYuan(value: number): { asYuan: number; asWan: number } {
  return { asYuan: value, asWan: value * 10_000 };
}

function toFen(yuan: number | undefined): number | undefined {
  return yuan === undefined ? undefined : Number(yuan.toFixed(2));
}
