import { compareAddress } from '../../model/addresses.ts';
import { headlineIndicators } from '../../model/indicators.ts';
import { isAggregate } from '../../model/organ.ts';
import type { OrganRecord } from '../../model/records.ts';

/** So many organs the compare page sets side by side. */
const mostCompared = 12;

/** A link that compares the organs of a list, the first of them where they are many; undefined where there is nothing to compare. */
export function comparisonOf(organs: readonly OrganRecord[]): { address: string; text: string } | undefined {
  const own = organs.filter((organ) => !isAggregate(organ) && organ.years.length > 0);
  const indicator = headlineIndicators.at(-1);
  if (own.length < 2 || !indicator) return undefined;
  const chosen = own.slice(0, mostCompared);
  return {
    address: compareAddress(
      chosen.map(({ slug }) => slug),
      indicator.id,
    ),
    text:
      chosen.length < own.length
        ? `比较这里的前 ${chosen.length} 个机关`
        : `比较这里的 ${chosen.length} 个机关`,
  };
}
