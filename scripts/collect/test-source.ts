import { type PlacedOrgan, provinceOf, type ReportRecord } from '../../src/model/records.ts';
import { toStored } from '../../src/model/stored-report.ts';
import { byGroup } from './groups/by-group.ts';
import type { ReportGroup, ReportSource } from './report-source.ts';

/** A source of reports for tests, without texts; those of a year and province come in the order given. */
export function sourceOf(given: readonly (readonly [PlacedOrgan, ReportRecord])[]): ReportSource {
  const byName = Map.groupBy(given, ([organ, { year }]) => `${year} ${provinceOf(organ)}`);
  const groups = [...byName].map(([name, members]): ReportGroup => {
    const [year = '', province = ''] = name.split(' ');
    return {
      year: Number(year),
      province,
      organs: members.map(([organ]) => organ),
      key: () => JSON.stringify(members),
      read: async function* () {
        for (const [, record] of members)
          yield { record, line: JSON.stringify(toStored(record)), prose: '[]' };
      },
      takeOver: () => {},
    };
  });
  return {
    organs: new Map(given.map(([organ]) => [organ.slug, organ])),
    regions: [],
    allOrgans: given.map(([organ]) => organ.slug),
    files: new Map(),
    formerSlugs: new Map(),
    madeUpNote: undefined,
    refuse: () => [],
    groups: async function* () {
      yield* groups.sort(byGroup);
    },
  };
}
