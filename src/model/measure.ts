import { type AmountUnit, amountUnits, figureStates, type UnitSource, yuanPerUnit } from './figure.ts';

/**
 * What an indicator says of one report: a figure's state, or zeroDenominator where it is a share of nothing, which
 * is neither 0 nor 100 %, or unequalParts where the parts of a mix do not add up to its whole: they cannot be shared out.
 */
export const measureStates = [...figureStates, 'zeroDenominator', 'unequalParts'] as const;
type MeasureState = (typeof measureStates)[number];

/**
 * An indicator worked out from one report. `value` is there when the state is reported, summed, zeroDenominator or
 * unequalParts: the number as printed, a sum, days, or the numerator of a ratio, whose denominator stands beside it so that 3/4 is
 * not lost in 75 %. `parts` are the counts of a mix. What is missing or in doubt is named.
 */
export type Measure = {
  state: MeasureState;
  value?: number | undefined;
  denominator?: number | undefined;
  parts?: readonly number[] | undefined;
  /** Unit of an amount, null where it is printed nowhere; undefined for everything that is no amount. */
  unit?: AmountUnit | null | undefined;
  unitSource?: UnitSource | null | undefined;
  /** The cell's text and place, where the indicator is one figure. */
  raw?: string | undefined;
  line?: number | undefined;
  page?: number | undefined;
  /** Id of the first figure without a number, the reason for the state. */
  operand?: string | undefined;
  /** Codes of findings, notes left out, that name a figure it is made of. */
  flags: readonly string[];
};

/** Whether a measure carries a number that can stand in a table. */
export function hasNumber({ state }: Pick<Measure, 'state'>): boolean {
  return state === 'reported' || state === 'summed';
}

/** Whether an amount other than 0 has no unit: shown as printed, never summed, ranked or put on an axis. */
export function isUnitMissing({ state, unit, value }: Measure): boolean {
  return hasNumber({ state }) && unit === null && value !== 0;
}

/**
 * The number by which reports are compared: yuan for amounts, a quotient for ratios, else the number itself.
 * Undefined where there is none, where an amount has no unit, and for a mix, which is no single number.
 */
export function comparableOfMeasure(measure: Measure): number | undefined {
  const { value, denominator, parts, unit } = measure;
  if (!hasNumber(measure) || value === undefined || parts !== undefined || isUnitMissing(measure))
    return undefined;
  if (denominator !== undefined) return value / denominator;
  return unit ? Number((value * yuanPerUnit[unit]).toFixed(2)) : value;
}

/** One report's measure as it is stored: its organ, then what it says, what is empty at the end left out. */
export type StoredMeasure = [organ: string, state: number, ...rest: StoredCell[]];
export type StoredCell = number | string | null | number[];

/** A measure in few bytes. A text that is the number itself is not repeated. */
export function storeMeasure(organ: string, measure: Measure): StoredMeasure {
  const { state, value, denominator, parts, unit, unitSource, raw, line, page, operand, flags } = measure;
  const cells: StoredCell[] = [
    value ?? null,
    denominator ?? null,
    line ?? null,
    unit === undefined ? null : amountUnits.indexOf(unit as AmountUnit),
    unitSource ?? null,
    raw === undefined || raw === String(value) ? null : raw,
    operand ?? null,
    flags.length === 0 ? null : flags.join(' '),
    parts === undefined ? null : [...parts],
    page ?? null,
  ];
  const end = cells.findLastIndex((cell) => cell !== null) + 1;
  return [organ, measureStates.indexOf(state), ...cells.slice(0, end)];
}

/** The measure that was stored; a text that was the number itself is taken from it again. */
export function restoreMeasure(stored: StoredMeasure): { organ: string; measure: Measure } {
  const [organ, state, value, denominator, line, unit, unitSource, raw, operand, flags, parts, page] = stored;
  const number = numeric(value);
  const measure: Measure = {
    state: measureStates[state] ?? 'absent',
    ...(number !== undefined && { value: number }),
    ...(typeof denominator === 'number' && { denominator }),
    ...(Array.isArray(parts) && { parts }),
    ...(typeof unit === 'number' && { unit: amountUnits[unit] ?? null }),
    ...(typeof unit === 'number' && { unitSource: (unitSource as UnitSource | undefined) ?? null }),
    ...withRaw(raw, number, line, page),
    ...(typeof operand === 'string' && { operand }),
    flags: typeof flags === 'string' ? flags.split(' ') : [],
  };
  return { organ, measure };
}

function numeric(cell: StoredCell | undefined): number | undefined {
  return typeof cell === 'number' ? cell : undefined;
}

/** Only a figure that stands somewhere has a text of its own. */
function withRaw(
  raw: StoredCell | undefined,
  value: number | undefined,
  line: StoredCell | undefined,
  page: StoredCell | undefined,
): Partial<Measure> {
  const place = {
    ...(typeof line === 'number' && { line }),
    ...(typeof page === 'number' && { page }),
  };
  if (typeof raw === 'string') return { raw, ...place };
  return value !== undefined && Object.keys(place).length > 0 ? { raw: String(value), ...place } : place;
}
