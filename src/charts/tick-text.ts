/** Chinese counting steps, from the largest. */
const steps = [
  [100_000_000, '亿'],
  [10_000, '万'],
] as const;

/** A tick of an axis as Chinese readers count: 1, 1000, 1万, 100万, 1亿. */
export function tickText(value: number): string {
  for (const [size, name] of steps) if (value >= size) return `${value / size}${name}`;
  return String(value);
}
