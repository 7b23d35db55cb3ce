import type { Axis } from './axis.ts';
import { tickText } from './tick-text.ts';

/** Room that a tick label like 1000万 needs at 12 px. */
const tickSpace = 56;

/**
 * The log10 axis over whole decades that holds all values, from `left` to `right`. Undefined where there is none to hold: a log axis
 * has no place for 0, below 0 or nothing, so such values must not be given.
 */
export function logAxis(values: readonly number[], left: number, right: number): Axis | undefined {
  if (values.length === 0 || values.some((value) => !(value > 0))) return undefined;
  const exponents = values.map((value) => tidy(Math.log10(value)));
  const low = Math.floor(exponents.reduce((a, b) => Math.min(a, b)));
  const high = Math.max(low + 1, Math.ceil(exponents.reduce((a, b) => Math.max(a, b))));
  const place = (value: number): number => left + ((Math.log10(value) - low) / (high - low)) * (right - left);
  const step = Math.max(1, Math.ceil(((high - low) * tickSpace) / (right - left)));
  const ticks = [];
  for (let exponent = low; exponent <= high; exponent += step) ticks.push(powerOfTen(exponent));
  const minorTicks = step === 1 ? ticks.slice(0, -1).flatMap(stepsOf) : [];
  return {
    type: 'log',
    domain: [powerOfTen(low), powerOfTen(high)],
    ticks,
    minorTicks,
    tickText,
    place,
  };
}

function stepsOf(decade: number): number[] {
  return [2, 3, 4, 5, 6, 7, 8, 9].map((digit) => digit * decade);
}

/** 10 to a whole exponent, exact as written in decimals: 10 ** -3 is not 0.001. */
function powerOfTen(exponent: number): number {
  return Number(`1e${exponent}`);
}

/** A logarithm that is whole but for the last binary digits is whole. */
function tidy(exponent: number): number {
  const whole = Math.round(exponent);
  return Math.abs(exponent - whole) < 1e-9 ? whole : exponent;
}
