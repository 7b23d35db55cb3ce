import { comparisonOf, type PrebuiltComparison } from '../../compare/state.ts';
import { headlineIndicators } from '../../model/indicators.ts';
import { isAggregate } from '../../model/organ.ts';
import type { OrganRecord } from '../../model/records.ts';

/** The organs of a list side by side, those whose reports are of a whole place left out; undefined where there is nothing to compare. */
export function compareListed(organs: readonly OrganRecord[]): PrebuiltComparison | undefined {
  const own = organs.filter((organ) => !isAggregate(organ) && organ.years.length > 0);
  const indicators = headlineIndicators.map(({ id }) => id).toReversed();
  return comparisonOf(
    'organs',
    own.map(({ slug }) => slug),
    indicators,
  );
}
