import type { RegionRecord } from '../../model/records.ts';

/** A place with how many organs it holds, itself and below, and the places one level down. */
export type PlaceNode = { code: string; name: string; organs: number; children: PlaceNode[] };

/** Places and those below them, `levels` deep; the order is that of the codes given and of the records. */
export function placeTree(
  codes: readonly string[],
  read: (code: string) => RegionRecord,
  levels: number,
): PlaceNode[] {
  return codes.map((code) => {
    const { name, organs, children } = read(code);
    const below = levels > 1 ? children.map((child) => child.code) : [];
    return { code, name, organs: organs.length, children: placeTree(below, read, levels - 1) };
  });
}

/** So many places fit on a page. */
const mostPlaces = 400;

/** Provinces and the places below them, as many levels as fit on a page; provinces always. */
export function fittingTree(provinces: readonly string[], read: (code: string) => RegionRecord): PlaceNode[] {
  const trees = [3, 2].map((levels) => placeTree(provinces, read, levels));
  return trees.find((tree) => countPlaces(tree) <= mostPlaces) ?? placeTree(provinces, read, 1);
}

function countPlaces(nodes: readonly PlaceNode[]): number {
  return nodes.reduce((sum, { children }) => sum + 1 + countPlaces(children), 0);
}

/** Whether a place is a province: nothing encloses it. */
export function isProvince(code: string): boolean {
  return code.endsWith('0000');
}
