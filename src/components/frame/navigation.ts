import { addresses } from '../../model/addresses.ts';

/** The site's name, as it stands in titles, citations and structured data. */
export const siteName = '公开年报';

/** What the site is, in two sentences. */
export const siteDescription =
  '各级行政机关每年公布政府信息公开工作年度报告。本站逐份照录其中法定表格的每一个数字，标明它在原文的位置，核对算式，写出存疑之处。';

/** Rooms of the site in the header, in the order in which a reader needs them. */
export const navigation: readonly { name: string; address: string }[] = [
  { name: '机关', address: addresses.organs },
  { name: '指标', address: addresses.indicators },
  { name: '对照', address: addresses.compare },
  { name: '检查', address: addresses.checks },
  { name: '自检', address: addresses.selfCheck },
  { name: '数据', address: addresses.data },
  { name: '方法', address: addresses.methods },
];

/** A step of a breadcrumb: from the whole to the part. */
export type Crumb = { name: string; address: string };
