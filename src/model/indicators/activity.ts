import { formIds } from '../report.ts';
import type { FigureIndicator, Indicator } from './indicator.ts';

const unpublishedToo = '2021 年版表格要求把依法不公开的决定也计算在内；2019 年版没有写明，两版不宜直接相比。';
const powers = (what: string): string => `执法权大小不同的机关，${what}没有高下之分。`;

export const procurementAmount: FigureIndicator = {
  id: 'procurement-amount',
  name: '政府集中采购总金额',
  group: 'activity',
  formula: { kind: 'figure', figure: 'procurement.amount' },
  forms: ['2019'],
  unit: '万元',
  meaning: '《条例》第二十条第（九）项：本年实施的政府集中采购项目的总金额。',
  basis: '《条例》第二十条第（九）项',
  caveats: [
    '全国统一表格没有为这一格规定单位。单位不明的金额照录原样，不换算、不相加、不与别的机关排在同一轴上。',
    '2021 年版表格取消了这一栏，用 2021 年版表格的报告没有此数。',
  ],
};

/** The figures of table 2 that can be compared: what organs did, and must disclose of their own accord. */
export const activityIndicators: readonly Indicator[] = [
  {
    id: 'licensing-decisions',
    name: '行政许可处理决定数量',
    group: 'activity',
    formula: { kind: 'figure', figure: 'licensing.decisions' },
    forms: formIds,
    unit: '件',
    meaning: '《条例》第二十条第（五）项：本年作出的行政许可决定件数。',
    basis: '《条例》第二十条第（五）项',
    caveats: [unpublishedToo, powers('许可件数')],
  },
  {
    id: 'penalty-decisions',
    name: '行政处罚处理决定数量',
    group: 'activity',
    formula: { kind: 'figure', figure: 'penalties.decisions' },
    forms: formIds,
    unit: '件',
    meaning: '《条例》第二十条第（六）项：本年作出的行政处罚决定件数。',
    basis: '《条例》第二十条第（六）项',
    caveats: [unpublishedToo, powers('处罚件数')],
  },
  {
    id: 'coercive-measures',
    name: '行政强制处理决定数量',
    group: 'activity',
    formula: { kind: 'figure', figure: 'coerciveMeasures.decisions' },
    forms: formIds,
    unit: '件',
    meaning: '《条例》第二十条第（六）项：本年作出的行政强制决定件数。',
    basis: '《条例》第二十条第（六）项',
    caveats: [unpublishedToo, powers('强制件数')],
  },
  {
    id: 'procurement-projects',
    name: '政府集中采购项目数量',
    group: 'activity',
    formula: { kind: 'figure', figure: 'procurement.projects' },
    forms: ['2019'],
    unit: '项',
    meaning: '《条例》第二十条第（九）项：本年实施的政府集中采购项目数。',
    basis: '《条例》第二十条第（九）项',
    caveats: ['2021 年版表格取消了这一栏，用 2021 年版表格的报告没有此数。'],
  },
  procurementAmount,
  {
    id: 'fees-amount',
    name: '行政事业性收费金额',
    group: 'activity',
    formula: { kind: 'figure', figure: 'fees.amount' },
    forms: ['2021'],
    unit: '万元',
    meaning: '《条例》第二十条第（八）项：本年实际收取的行政事业性收费金额。',
    basis: '《条例》第二十条第（八）项',
    caveats: [
      '表格规定的单位是万元；有的机关按元填写，数量级可疑的报告标为存疑。',
      '2019 年版表格这一行填的是收费项目数，不是金额，不能放在一起。',
    ],
  },
  {
    id: 'normative-documents-disclosed',
    name: '规范性文件对外公开总数量',
    group: 'activity',
    formula: { kind: 'figure', figure: 'normativeDocuments.disclosedTotal' },
    forms: ['2019'],
    unit: '件',
    meaning: '《条例》第二十条第（一）项：到本年末对外公开的规范性文件总数。',
    basis: '《条例》第二十条第（一）项',
    caveats: [
      '公开过的文件里可能有已经失效的，与 2021 年版表格的“现行有效件数”不是一回事，不放在一起。',
      '什么算规范性文件，各机关的理解不同。',
    ],
  },
  {
    id: 'normative-documents-in-force',
    name: '行政规范性文件现行有效件数',
    group: 'activity',
    formula: { kind: 'figure', figure: 'normativeDocuments.inForce' },
    forms: ['2021'],
    unit: '件',
    meaning: '《条例》第二十条第（一）项：到本年末现行有效的行政规范性文件件数。',
    basis: '《条例》第二十条第（一）项',
    caveats: [
      '与 2019 年版表格的“对外公开总数量”不是一回事，不放在一起。',
      '按填报要求，此数应与同级司法行政部门核对一致。',
    ],
  },
];
