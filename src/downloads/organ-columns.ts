import { organAddress } from '../model/addresses.ts';
import { organKinds } from '../model/organ.ts';
import type { OrganRecord } from '../model/records.ts';
import type { CsvValue } from './csv.ts';
import { placeText } from './place-text.ts';
import type { Column } from './table.ts';

/** Columns of the table of organs. */
export const organColumns = [
  { id: 'organ', type: 'string', meaning: '机关在本站的代号，也是网址的一部分，不会改变' },
  { id: 'name', type: 'string', meaning: '机关名称' },
  { id: 'other_names', type: 'string', meaning: '其他名称，用空格分开' },
  { id: 'kind', type: 'string', meaning: '机关类型' },
  { id: 'place', type: 'string', meaning: '所在地，从省级到县级；未能确定时为空' },
  { id: 'division', type: 'string', meaning: '统计用区划代码；未能确定时为空' },
  { id: 'basis', type: 'string', meaning: '地点的来历：stated 报告写明，inferred 由线索推断' },
  { id: 'evidence', type: 'string', meaning: '地点的依据' },
  { id: 'years', type: 'string', meaning: '本站有报告的年度，用空格分开' },
  { id: 'address', type: 'string', meaning: '机关在本站的网址' },
] as const satisfies readonly Column[];

type OrganColumn = (typeof organColumns)[number]['id'];

/** One organ as a row of `organColumns`. */
export function organCells(organ: OrganRecord, toFullAddress: (address: string) => string): CsvValue[] {
  const cells: Record<OrganColumn, CsvValue> = {
    organ: organ.slug,
    name: organ.name,
    other_names: organ.otherNames.join(' '),
    kind: organKinds[organ.kind].name,
    place: placeText(organ),
    division: organ.division?.code ?? null,
    basis: organ.division?.basis ?? null,
    evidence: organ.division?.evidence ?? null,
    years: organ.years.join(' '),
    address: toFullAddress(organAddress(organ.slug)),
  };
  return organColumns.map(({ id }) => cells[id]);
}
