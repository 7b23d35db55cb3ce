import { addresses, organAddress } from '../../model/addresses.ts';
import { isAggregate } from '../../model/organ.ts';
import type { NamesakesRecord, OrganRecord } from '../../model/records.ts';
import type { Crumb } from '../frame/navigation.ts';
import { yearsText } from '../organ-list/organ-rows.ts';
import { basisWords, kindText, placeNameOf } from '../organ-place.ts';

/** When an organ was called what: 2021 年前名为其塔木镇, newest first. */
export function formerNameWords({ formerNames = [] }: Pick<OrganRecord, 'formerNames'>): string[] {
  return formerNames
    .toSorted((one, other) => other.until - one.until)
    .map(({ name, until }) => `${until + 1} 年前名为${name}`);
}

/** What an organ's figures cover, in a sentence. */
export function scopeWords(organ: Pick<OrganRecord, 'kind' | 'scope'>): string {
  return isAggregate(organ) ? '本级政府及其部门和下级机关的汇总，不与它们的数字相加' : '本机关';
}

/** An organ among those that share a name: where it is, how that is known, and what it has to do with the name. */
export type NamesakeRow = {
  name: string;
  address: string;
  relation: string;
  place: string;
  basis: string;
  kind: string;
  code: string;
  years: string;
};

/** The organs that share a name, in the order of places. */
export function namesakeRows(
  { organs }: NamesakesRecord,
  read: (slug: string) => OrganRecord,
): NamesakeRow[] {
  return organs.map(({ organ: slug, as, until }) => {
    const organ = read(slug);
    const { division, years } = organ;
    return {
      name: organ.name,
      address: organAddress(slug),
      relation: as === 'name' ? '现名' : as === 'otherName' ? '又名' : `${(until ?? 0) + 1} 年前的名称`,
      place: placeNameOf(organ),
      basis: division ? `${basisWords[division.basis]}：${division.evidence}` : '没有依据可以确定',
      kind: kindText(organ),
      code: division?.code ?? '未定',
      years: years.length > 0 ? yearsText(years) : '没有能读取的报告',
    };
  });
}

/** Steps of a breadcrumb down to the page of a shared name, itself left out. */
export const namesakeCrumbs: Crumb[] = [{ name: '机关', address: addresses.organs }];
