import type { RegionRecord } from '../../model/records.ts';
import { type ListPage, listPageSentence } from '../organ-list/list-page.ts';
import { aggregateTables } from './place-aggregates.ts';
import { placeCatalogue } from './place-catalogue.ts';
import { childColumns } from './place-children.ts';
import { placeSections } from './place-sections.ts';
import type { PlaceFigures } from './place-series.ts';

/** A place by its whole name: 江西省宜春市丰城市. */
export function fullNameOf({ parents, name }: Pick<RegionRecord, 'parents' | 'name'>): string {
  return [...parents.map((parent) => parent.name), name].join('');
}

/** What the page of a place holds, for search engines; they ask for at least 50 characters. */
export function placeDescription(region: RegionRecord): string {
  const { organs, reports } = region;
  return `${fullNameOf(region)}的 ${organs.length} 个机关公布的 ${reports} 份政府信息公开工作年度报告：各年合计，多少份大于 0、为 0、没有数字或单位不明，各下级地方的比较，缺少的年度和存疑之处。`;
}

/** What a later page of a list of organs holds. */
export function pageDescription(title: string, list: ListPage<unknown>): string {
  return `${title}：${listPageSentence(list) ?? ''}每个机关有报告的年度、缺少的年度、最新一年的主要数字和存疑之处。`;
}

/** What the parts of a place's page show, and the names and anchors of those that are there; counts of what it lists. */
export function placeParts(found: PlaceFigures, counts: { places: number; organs: number }) {
  const sections = placeSections(found);
  const aggregates = aggregateTables(found);
  const groups = placeCatalogue(found);
  const names = [
    { id: 'figures', name: '这里报告了什么', count: sections.length },
    { id: 'aggregates', name: '汇总报告', count: aggregates.length },
    { id: 'places', name: '下级地方', count: counts.places },
    { id: 'organs', name: '机关', count: counts.organs },
    { id: 'indicators', name: '全部指标', count: groups.length },
  ].filter(({ count }) => count > 0);
  return { sections, aggregates, groups, names, columns: childColumns(found) };
}
