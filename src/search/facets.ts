/** What the search page offers to narrow a search to: what is there, and nothing else. */
import { organKindIds, organKinds } from '../model/organ.ts';
import type { OrganRecord } from '../model/records.ts';

/** A value of a filter, its name, and how many reports it leaves. */
type Choice = { value: string; name: string; reports: number };

type Facets = { years: Choice[]; kinds: Choice[] };

/** The choices of every filter: years newest first, kinds in the order of the model. */
export function facetsOf(organs: readonly OrganRecord[]): Facets {
  const reportsIf = (keeps: (organ: OrganRecord) => boolean): number =>
    organs.filter(keeps).reduce((sum, { years }) => sum + years.length, 0);
  const years = [...new Set(organs.flatMap((organ) => organ.years))].sort((a, b) => b - a);
  const kinds = organKindIds.filter((id) => organs.some(({ kind }) => kind === id));
  return {
    years: years.map((year) => ({
      value: String(year),
      name: `${year} 年`,
      reports: organs.filter((organ) => organ.years.includes(year)).length,
    })),
    kinds: kinds.map((kind) => ({
      value: kind,
      name: organKinds[kind].name,
      reports: reportsIf((organ) => organ.kind === kind),
    })),
  };
}
