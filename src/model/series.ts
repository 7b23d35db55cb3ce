import { isAggregate, type OrganFile, type OrganKind } from './organ.ts';
import type { FormId } from './report.ts';

/**
 * Reports that may be set side by side: organs that report for themselves, or aggregate reports (全市, 全县) of one
 * kind of organ. An aggregate report holds the figures of the organs below it, so that none of the two may be added
 * to the other.
 */
export type Population = 'own' | OrganKind;

/** Reports of one year, on one form, of one population: the only ones that are compared with each other. */
export type SeriesKey = { year: number; form: FormId | null; population: Population };

export function populationOf(organ: Pick<OrganFile, 'kind' | 'scope'>): Population {
  return isAggregate(organ) ? organ.kind : 'own';
}

/** Part of addresses and anchors: 2020-form2019, 2020-no-form, 2022-form2021-countyGovernment. */
export function seriesKeyText({ year, form, population }: SeriesKey): string {
  const reports = form ? `${year}-form${form}` : `${year}-no-form`;
  return population === 'own' ? reports : `${reports}-${population}`;
}

/** The key that was written as a text; undefined where it is none. */
export function readSeriesKey(text: string): SeriesKey | undefined {
  const [, year, form, population] = /^(\d{4})-(?:form(2019|2021)|no-form)(?:-(\w+))?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  return {
    year: Number(year),
    form: (form as FormId | undefined) ?? null,
    population: (population as Population | undefined) ?? 'own',
  };
}

/** Newest year first, then the newer form, organs of their own before aggregate reports. */
export function bySeries(one: SeriesKey, other: SeriesKey): number {
  return (
    other.year - one.year ||
    Number(other.form ?? 0) - Number(one.form ?? 0) ||
    Number(one.population !== 'own') - Number(other.population !== 'own') ||
    (one.population < other.population ? -1 : Number(one.population > other.population))
  );
}
