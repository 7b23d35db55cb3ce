import { type Pick, picksFrom } from '../damage/random.ts';

/**
 * A source of made-up chance: the same seed and keys give the same draws on every machine, whatever else was drawn.
 * What is made up about an organ is drawn from its own keys, so that it does not depend on the organs beside it.
 */
export class Chance {
  readonly #pick: Pick;

  constructor(seed: number, ...keys: readonly (string | number)[]) {
    this.#pick = picksFrom(hashOf(`${seed}\n${keys.join('\n')}`));
  }

  /** A whole number from 0 below a bound. */
  below(bound: number): number {
    return this.#pick(bound);
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + this.#pick(most - least + 1);
  }

  /** Whether something happens that happens at this rate, from 0 to 1. */
  happens(rate: number): boolean {
    return this.#pick(millions) < rate * millions;
  }

  one<T>(list: readonly [T, ...T[]]): T;
  one<T>(list: readonly T[]): T | undefined;
  one<T>(list: readonly T[]): T | undefined {
    return list[this.#pick(list.length)];
  }

  /** So many different items of a list, in chance order; all of a shorter one. */
  some<T>(list: readonly T[], count: number): T[] {
    const rest = [...list];
    return Array.from({ length: Math.min(count, list.length) }, () =>
      rest.splice(this.#pick(rest.length), 1),
    ).flat();
  }

  /** Index of a weight, drawn in proportion to the weights. */
  weighted(weights: readonly number[]): number {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let left = (this.#pick(millions) / millions) * total;
    const at = weights.findIndex((weight) => {
      left -= weight;
      return left < 0;
    });
    return at < 0 ? weights.length - 1 : at;
  }

  /** A number above 0 with this median, log-normal: a spread of 1 is a factor of 2.7 up or down. */
  around(median: number, spread: number): number {
    let sum = -6;
    for (let draw = 0; draw < 12; draw += 1) sum += this.#pick(millions) / millions;
    return median * Math.exp(sum * spread);
  }

  /** How many of a number of things something happens to. */
  share(count: number, rate: number): number {
    // Of many things nearly the mean, so that a province's thousands need no thousands of draws.
    if (count > 400) return Math.min(count, Math.round(count * rate * this.around(1, 0.1)));
    let happened = 0;
    for (let thing = 0; thing < count; thing += 1) if (this.happens(rate)) happened += 1;
    return happened;
  }
}

const millions = 1_000_000;

/** FNV-1a over UTF-16 units, then mixed so that keys that differ in their last digit start far apart. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
