import type { OrganScope } from './organ.ts';
import type { Place } from './place.ts';

/**
 * What the figures of a report cover, as its own text tells (`stated`, in these words at this place) or the kind of
 * organ in its title does (`organ`).
 */
export type ScopeReading = {
  scope: OrganScope;
  basis: 'stated' | 'organ';
  words: string;
  at?: Place | undefined;
};
