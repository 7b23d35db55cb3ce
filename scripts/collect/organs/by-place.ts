import type { PlacedOrgan } from '../../../src/model/records.ts';

/** The order of organs: by division code, then by slug; those of unknown place last. */
export function byPlace(one: PlacedOrgan, other: PlacedOrgan): number {
  return inOrder(codeOf(one), codeOf(other)) || inOrder(one.slug, other.slug);
}

function codeOf({ division }: PlacedOrgan): string {
  return division?.code ?? '~';
}

/** By UTF-16 units: a code goes before those that begin with it. */
function inOrder(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
