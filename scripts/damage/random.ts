/** Picks whole numbers below a bound; the same seed gives the same picks on every machine. */
export type Pick = (bound: number) => number;

/** A generator of picks from a seed (mulberry32, by Tommy Ettinger, public domain). */
export function picksFrom(seed: number): Pick {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, bound);
  };
}
