import type { FormId } from './report.ts';

/** A comparison that the site publishes: one figure of the form, and what a reader must know to compare it. */
export type Indicator = {
  /** Part of the address; never changed once published. */
  id: string;
  name: string;
  /** The figure that is compared. */
  figure: string;
  forms: readonly FormId[];
  /** How many or how much of what, for a sentence. */
  unit: '件' | '万元';
  /** What the number counts, by law or form. */
  meaning: string;
  caveats: readonly string[];
};

export const indicators: readonly Indicator[] = [
  {
    id: 'procurement-amount',
    name: '政府集中采购总金额',
    figure: 'procurement.amount',
    forms: ['2019'],
    unit: '万元',
    meaning: '《条例》第二十条第（九）项：本年实施的政府集中采购项目的总金额。',
    caveats: [
      '全国统一表格没有为这一格规定单位。单位不明的金额照录原样，不换算、不相加、不与别的机关排在同一轴上。',
      '2021 年版表格取消了这一栏，2021 年度以后的报告没有此数。',
    ],
  },
  {
    id: 'penalty-decisions',
    name: '行政处罚处理决定数量',
    figure: 'penalties.decisions',
    forms: ['2019', '2021'],
    unit: '件',
    meaning: '《条例》第二十条第（六）项：本年作出的行政处罚决定件数。',
    caveats: [
      '2021 年版表格要求把依法不公开的决定也计算在内；2019 年版没有写明，两版不宜直接相比。',
      '执法权大小不同的机关，处罚件数没有高下之分。',
    ],
  },
  {
    id: 'requests-received',
    name: '本年新收政府信息公开申请数量',
    figure: 'requests.received.total',
    forms: ['2019', '2021'],
    unit: '件',
    meaning: '申请情况表第一项的“总计”：本年新收到的政府信息公开申请件数，不含上年结转。',
    caveats: ['申请多少取决于公众，与机关公开得好不好没有直接关系。'],
  },
];

export function findIndicator(id: string): Indicator | undefined {
  return indicators.find((indicator) => indicator.id === id);
}
