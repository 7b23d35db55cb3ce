export type NamedOrgan = { organ: string; name: string };

/** The largest number of a series, the first organs that have it, how many do, and at how many of them it is in doubt. */
export type Largest = { value: number; organs: NamedOrgan[]; count: number; doubtful: number };

/** So many organs with the largest number are named. */
const namedOrgans = 3;

/** The larger of two; of equal ones both, the organs of the first before those of the second. */
export function largerOf(one: Largest | null, other: Largest | null): Largest | null {
  if (!one || !other) return one ?? other;
  if (one.value !== other.value) return one.value > other.value ? one : other;
  return {
    value: one.value,
    organs: [...one.organs, ...other.organs].slice(0, namedOrgans),
    count: one.count + other.count,
    doubtful: one.doubtful + other.doubtful,
  };
}
