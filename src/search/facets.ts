/** What the search page offers to narrow a search to: what is there, and nothing else. */
import { organKindIds, organKinds } from '../model/organ.ts';
import type { OrganRecord } from '../model/records.ts';

/** A value of a filter, its name, and how many reports it leaves. */
export type Choice = { value: string; name: string; reports: number };

/** Places below a province, each indented by how deep it lies; the first is the province itself. */
export type ProvinceChoices = { name: string; choices: (Choice & { depth: number })[] };

export type Facets = { years: Choice[]; provinces: ProvinceChoices[]; kinds: Choice[] };

/** The choices of every filter: years newest first, places by code, kinds in the order of the model. */
export function facetsOf(organs: readonly OrganRecord[]): Facets {
  const reportsIf = (keeps: (organ: OrganRecord) => boolean): number =>
    organs.filter(keeps).reduce((sum, { years }) => sum + years.length, 0);
  const years = [...new Set(organs.flatMap((organ) => organ.years))].sort((a, b) => b - a);
  const kinds = organKindIds.filter((id) => organs.some(({ kind }) => kind === id));
  return {
    years: years.map((year) => ({
      value: String(year),
      name: `${year}年`,
      reports: organs.filter((organ) => organ.years.includes(year)).length,
    })),
    provinces: provincesOf(organs),
    kinds: kinds.map((kind) => ({
      value: kind,
      name: organKinds[kind].name,
      reports: reportsIf((organ) => organ.kind === kind),
    })),
  };
}

function provincesOf(organs: readonly OrganRecord[]): ProvinceChoices[] {
  const choices = new Map<string, Choice & { depth: number }>();
  for (const { places, years } of organs) {
    const counties = places.filter(({ level }) => level !== 'town');
    for (const [depth, { code, name }] of counties.entries()) {
      const reports = (choices.get(code)?.reports ?? 0) + years.length;
      choices.set(code, { value: code, name, reports, depth });
    }
  }
  const sorted = [...choices.values()].sort((a, b) => Number(a.value) - Number(b.value));
  const provinces = sorted.filter(({ depth }) => depth === 0);
  return provinces.map(({ value, name }) => ({
    name,
    choices: sorted.filter((choice) => choice.value.slice(0, 2) === value.slice(0, 2)),
  }));
}
