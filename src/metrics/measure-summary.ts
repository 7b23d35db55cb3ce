import { ascending, quantileSorted } from 'd3-array';
import { comparableOfMeasure, hasNumber, type Measure } from '../model/measure.ts';
import type { MeasureSummary } from '../model/series-records.ts';
import { type StateGroupId, stateGroupIds } from '../model/state-group.ts';
import { measureGroupOf } from './state-groups.ts';

/**
 * What a builder has come to, which others add to their own. It is exact: nothing is rounded. `values` are the comparable
 * numbers, smallest first, each with how many reports have it.
 */
export type SummaryState = {
  counts: Partial<Record<StateGroupId, number>>;
  n: number;
  total: number;
  denominator?: number;
  parts?: number[];
  values: [value: number, count: number][];
  doubtful: number;
};

/**
 * What a measure adds to a summary. `comparable` is that of `comparableOfMeasure`; `addend` goes into the total: yuan,
 * items, or the numerator of a ratio, whose denominators and parts are added apart.
 */
export type Summand = {
  group: StateGroupId;
  comparable: number | undefined;
  addend: number | undefined;
  denominator: number | undefined;
  parts: readonly number[] | undefined;
  /** Whether a finding names a figure that it is made of. */
  isDoubtful: boolean;
};

export function summandOf(measure: Measure): Summand {
  const { value, denominator, parts, flags } = measure;
  const comparable = comparableOfMeasure(measure);
  const total = denominator === undefined ? comparable : value;
  const addend = hasNumber(measure) ? total : undefined;
  const isDoubtful = flags.length > 0;
  return { group: measureGroupOf(measure), comparable, addend, denominator, parts, isDoubtful };
}

/**
 * Sums up an indicator over reports that come one at a time: how many say what, the total of what may be added,
 * and quartiles. It holds one number a report and nothing else.
 */
export class MeasureSummaryBuilder {
  readonly #counts: Partial<Record<StateGroupId, number>> = {};
  readonly #values: number[] = [];
  #n = 0;
  #total = 0;
  #denominator: number | undefined;
  #parts: number[] | undefined;
  #doubtful = 0;

  add(measure: Measure): void {
    this.addSummand(summandOf(measure));
  }

  /** Adds a measure of which is known what it adds, as it is where several builders take it. */
  addSummand({ group, comparable, addend, denominator, parts, isDoubtful }: Summand): void {
    this.#counts[group] = (this.#counts[group] ?? 0) + 1;
    if (comparable !== undefined) this.#values.push(comparable);
    if (addend === undefined) return;
    this.#n += 1;
    if (isDoubtful) this.#doubtful += 1;
    this.#total += addend;
    if (denominator !== undefined) this.#denominator = (this.#denominator ?? 0) + denominator;
    if (parts) this.#addParts(parts);
  }

  /** Adds all that another builder came to. */
  addState({ counts, n, total, denominator, parts, values, doubtful }: SummaryState): void {
    for (const group of stateGroupIds) {
      const count = counts[group];
      if (count !== undefined) this.#counts[group] = (this.#counts[group] ?? 0) + count;
    }
    this.#n += n;
    this.#doubtful += doubtful;
    this.#total += total;
    if (denominator !== undefined) this.#denominator = (this.#denominator ?? 0) + denominator;
    if (parts) this.#addParts(parts);
    for (const [value, count] of values) {
      for (let one = 0; one < count; one += 1) this.#values.push(value);
    }
  }

  state(): SummaryState {
    return {
      counts: this.#counts,
      n: this.#n,
      total: this.#total,
      ...(this.#denominator !== undefined && { denominator: this.#denominator }),
      ...(this.#parts && { parts: this.#parts }),
      values: this.runs(),
      doubtful: this.#doubtful,
    };
  }

  /** What the reports come to; what there is none of is left out. */
  finish(): MeasureSummary {
    const sorted = this.#sortedValues();
    const at = (share: number): number => roundResidue(quantileSorted(sorted, share) ?? 0);
    return {
      counts: this.#counts,
      n: this.#n,
      ...(this.#n > 0 && { total: roundResidue(this.#total) }),
      ...(this.#denominator !== undefined && { denominator: roundResidue(this.#denominator) }),
      ...(this.#parts && { parts: this.#parts }),
      ...(sorted.length > 0 && { quartiles: [0, 0.25, 0.5, 0.75, 1].map(at) }),
      ...(this.#doubtful > 0 && { doubtful: this.#doubtful }),
    };
  }

  /** Comparable numbers, smallest first, each with how many reports have it: most are 0. */
  runs(): [value: number, count: number][] {
    const runs: [number, number][] = [];
    for (const value of this.#sortedValues()) {
      const last = runs.at(-1);
      if (last && last[0] === value) last[1] += 1;
      else runs.push([value, 1]);
    }
    return runs;
  }

  #sortedValues(): number[] {
    return this.#values.sort(ascending);
  }

  #addParts(parts: readonly number[]): void {
    this.#parts = parts.map((part, index) => part + (this.#parts?.[index] ?? 0));
  }
}

/** Sums of decimals carry a residue of binary fractions; reports print at most six decimals. */
function roundResidue(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toFixed(9));
}
