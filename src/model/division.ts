/** Levels of the administrative divisions, from the whole to the part. */
export const divisionLevels = ['province', 'prefecture', 'county', 'town'] as const;
export type DivisionLevel = (typeof divisionLevels)[number];

export type Division = { code: string; name: string; level: DivisionLevel };

/**
 * Level of a statistical division code (GB/T 2260 for its first six digits): 220000 province, 220100
 * prefecture, 220172 county, 220172101 town.
 */
export function levelOf(code: string): DivisionLevel {
  if (code.length > 6) return 'town';
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'prefecture' : 'county';
}

/** The codes that enclose a code, from the province down, itself last. */
export function ancestorsOf(code: string): string[] {
  const enclosing = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code.slice(0, 6), code];
  return [...new Set(enclosing)];
}

/** Whether a code of six digits is of a development zone, which exists in the statistical codes and not in GB/T 2260. */
export function isZoneCode(code: string): boolean {
  return /^\d{4}7[1-9]/.test(code);
}
