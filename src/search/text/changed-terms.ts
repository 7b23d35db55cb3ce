import { type Batch, findSection, listsOf, type Section } from './batch.ts';

/** Finds the terms of reports whose lists are not as they were when others stood in their place, or only some did. */
export function findChangedTerms(before: Batch, after: Batch): string[] {
  const units = new Set([...before.sections, ...after.sections].map(({ unit }) => unit));
  return [...units].flatMap((unit) => {
    const [one, other] = [sectionOf(before, unit), sectionOf(after, unit)];
    if (isSame(one, other)) return [];
    const [lists, others] = [listsIn(before, unit), listsIn(after, unit)];
    const rests = new Set([...lists.keys(), ...others.keys()]);
    const changed = [...rests].filter((rest) => !isSame(lists.get(rest), others.get(rest)));
    return changed.map((rest) => String.fromCharCode(unit) + rest);
  });
}

function sectionOf(batch: Batch, unit: number): Uint8Array | undefined {
  const section = findSection(batch, unit);
  return section && bytesOf(batch, section);
}

/** The lists of the terms that begin with a unit, by what follows it. */
function listsIn(batch: Batch, unit: number): Map<string, Uint8Array> {
  const section = findSection(batch, unit);
  const lists = section ? [...listsOf(batch, section)] : [];
  return new Map(lists.map((list) => [list.rest, bytesOf(batch, list)]));
}

function bytesOf({ bytes }: Batch, { from, to }: Pick<Section, 'from' | 'to'>): Uint8Array {
  return bytes.subarray(from, to);
}

function isSame(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  if (one?.length !== other?.length) return false;
  return one?.every((byte, place) => byte === other?.[place]) ?? true;
}
