import { organAddress, reportAddress, seriesAddress } from '../../model/addresses.ts';
import type { OrganRecord } from '../../model/records.ts';

/** An address that was published and has moved: the part below /organs/, and the address that it leads to. */
export type Move = { from: string; to: string; title: string };

/** Every page of an organ at each of its former addresses: its own, those of its years, and of all years together. */
export function movesOf(
  formerSlugs: ReadonlyMap<string, string>,
  read: (slug: string) => OrganRecord,
): Move[] {
  return [...formerSlugs].flatMap(([old, slug]) => {
    const { name, years } = read(slug);
    return [
      { from: old, to: organAddress(slug), title: name },
      ...years.map((year) => ({
        from: `${old}/${year}`,
        to: reportAddress(slug, year),
        title: `${name} ${year} 年度报告`,
      })),
      ...(years.length > 1
        ? [{ from: `${old}/years`, to: seriesAddress(slug), title: `${name}各年全部数字` }]
        : []),
    ];
  });
}
