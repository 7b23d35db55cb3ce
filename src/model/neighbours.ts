import type { Division } from './division.ts';
import type { OrganFile, OrganKind } from './organ.ts';

/** Kinds of organs that are like enough to stand side by side, in the words of a link: 各乡镇街道. */
const likes: Record<OrganKind, { id: string; words: string }> = {
  ministry: { id: 'ministries', words: '各部门' },
  provinceGovernment: { id: 'governments', words: '各省级政府' },
  prefectureGovernment: { id: 'governments', words: '各地市级政府' },
  countyGovernment: { id: 'governments', words: '各县级政府' },
  township: { id: 'towns', words: '各乡镇街道' },
  subdistrict: { id: 'towns', words: '各乡镇街道' },
  department: { id: 'departments', words: '各部门' },
  zone: { id: 'zones', words: '各开发区' },
  other: { id: 'others', words: '其他机构' },
};

/** Organs that an organ is fairly compared with: those like it in one place. */
type Neighbourhood = { id: string; name: string };

/**
 * The neighbourhood of an organ: its like in the smallest place that holds it, 密云区各乡镇街道; for a government its
 * like in the place one level up. Undefined where its place is not known.
 */
export function neighbourhoodOf({
  kind,
  places,
}: Pick<OrganFile, 'kind'> & { places: readonly Division[] }): Neighbourhood | undefined {
  const { id, words } = likes[kind];
  const regions = places.filter(({ level }) => level !== 'town');
  if (regions.length === 0) return undefined;
  if (id !== 'governments') return named(regions.at(-1), id, words);
  const above = regions.at(-2);
  return above ? named(above, id, words) : { id: `china/${id}`, name: `全国${words}` };
}

function named(place: Division | undefined, id: string, words: string): Neighbourhood | undefined {
  return place && { id: `${place.code}/${id}`, name: `${place.name}${words}` };
}
