import { organAddress } from '../../model/addresses.ts';
import type { OrganRecord } from '../../model/records.ts';

/** The organs whose reports do not say where they are, each with what its place was inferred from. */
export function inferredPlaces(
  organs: readonly OrganRecord[],
): { name: string; address: string; evidence: string }[] {
  return organs.flatMap(({ slug, name, division }) =>
    division?.basis === 'inferred'
      ? [{ name, address: organAddress(slug), evidence: division.evidence }]
      : [],
  );
}
