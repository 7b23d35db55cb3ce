import type { NamesakesRecord, PlacedOrgan } from '../../../src/model/records.ts';

type Bearer = NamesakesRecord['organs'][number];

/** The names that more than one organ bears, is called by or bore, in the order of their characters. */
export function namesakesOf(organs: Iterable<PlacedOrgan>): NamesakesRecord[] {
  const bearers = new Map<string, Bearer[]>();
  for (const organ of organs) {
    for (const [name, bearer] of namesOf(organ)) {
      const known = bearers.get(name);
      if (known) known.push(bearer);
      else bearers.set(name, [bearer]);
    }
  }
  return [...bearers]
    .filter(([, sharing]) => sharing.length > 1)
    .map(([name, sharing]) => ({ name, organs: sharing }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Every name of an organ once; what it is called now goes before what it was called. */
function namesOf({ slug, name, otherNames, formerNames = [] }: PlacedOrgan): Map<string, Bearer> {
  return new Map([
    ...formerNames.map(({ name: former, until }): [string, Bearer] => [
      former,
      { organ: slug, as: 'formerName', until },
    ]),
    ...otherNames.map((other): [string, Bearer] => [other, { organ: slug, as: 'otherName' }]),
    [name, { organ: slug, as: 'name' }],
  ]);
}
