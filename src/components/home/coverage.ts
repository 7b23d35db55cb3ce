import { numberText } from '../../model/number-text.ts';
import { yearsText } from '../organ-list/organ-rows.ts';
import { isProvince } from '../organ-list/place-tree.ts';

/** What the site holds, a line an item. */
export function coverageLines(
  organs: readonly string[],
  reports: readonly { year: number }[],
  regions: readonly string[],
): { name: string; text: string }[] {
  const years = [...new Set(reports.map(({ year }) => year))].sort((a, b) => a - b);
  return [
    { name: '报告', text: `${numberText(reports.length)} 份` },
    { name: '机关', text: `${numberText(organs.length)} 个` },
    { name: '年度', text: yearsText(years) },
    { name: '省级地区', text: `${regions.filter(isProvince).length} 个` },
  ];
}
