import { formIds } from '../report.ts';
import type { Indicator } from './indicator.ts';
import { onBothForms, requestTotals } from './operands.ts';

const closed = ['upheld', 'corrected', 'otherResult'];
const pendingLeftOut =
  '分母是已审结的案件（维持、纠正与其他结果），不含尚未审结；有的统计以总计为分母，与此不同。';
const otherYears = '案件可能针对往年的答复，不能与同一年的申请一一对应。';

/** Cases that ended in 结果纠正, over the cases that ended, of one or several groups of table 4. */
function reversalRate(indicator: {
  id: string;
  name: string;
  groups: readonly string[];
  what: string;
}): Indicator {
  const { id, name, groups, what } = indicator;
  return {
    id,
    name,
    group: 'disputes',
    formula: {
      kind: 'ratio',
      numerator: onBothForms(...groups.map((group) => `${group}.corrected`)),
      denominator: onBothForms(...groups.flatMap((group) => closed.map((result) => `${group}.${result}`))),
      isShare: true,
    },
    forms: formIds,
    unit: '%',
    meaning: `已审结的${what}中，“结果纠正”的占多少。`,
    basis: '《条例》第五十一条；行政复议、行政诉讼情况表',
    inapplicable: `没有已审结的${what}的报告没有这一比例。`,
    caveats: [pendingLeftOut, otherYears],
  };
}

/** How often decisions on requests were taken to review or court, and how that ended. */
export const disputeIndicators: readonly Indicator[] = [
  {
    id: 'reviews',
    name: '行政复议数量',
    group: 'disputes',
    formula: { kind: 'figure', figure: 'review.total' },
    forms: formIds,
    unit: '件',
    meaning: '因政府信息公开工作被申请行政复议的件数，含尚未审结。',
    basis: '《条例》第五十条第（三）项、第五十一条；行政复议、行政诉讼情况表',
    caveats: ['有的机关可能把全部行政复议案件都填在这里；数量多于申请数的报告标为存疑。'],
  },
  {
    id: 'lawsuits',
    name: '行政诉讼数量',
    group: 'disputes',
    formula: { kind: 'sum', figures: onBothForms('litigation.direct.total', 'litigation.afterReview.total') },
    forms: formIds,
    unit: '件',
    meaning: '因政府信息公开工作被提起行政诉讼的件数：未经复议直接起诉与复议后起诉之和，含尚未审结。',
    basis: '《条例》第五十条第（三）项、第五十一条；行政复议、行政诉讼情况表',
    caveats: ['有的机关可能把全部行政诉讼案件都填在这里；数量多于申请数的报告标为存疑。'],
  },
  reversalRate({ id: 'review-reversal-rate', name: '行政复议纠正率', groups: ['review'], what: '行政复议' }),
  reversalRate({
    id: 'litigation-reversal-rate',
    name: '行政诉讼纠正率',
    groups: ['litigation.direct', 'litigation.afterReview'],
    what: '行政诉讼',
  }),
  reversalRate({
    id: 'direct-litigation-reversal-rate',
    name: '行政诉讼纠正率（未经复议直接起诉）',
    groups: ['litigation.direct'],
    what: '未经复议直接起诉的行政诉讼',
  }),
  reversalRate({
    id: 'after-review-litigation-reversal-rate',
    name: '行政诉讼纠正率（复议后起诉）',
    groups: ['litigation.afterReview'],
    what: '复议后起诉的行政诉讼',
  }),
  {
    id: 'dispute-ratio',
    name: '争议与办结之比',
    group: 'disputes',
    formula: {
      kind: 'ratio',
      numerator: onBothForms('review.total', 'litigation.direct.total', 'litigation.afterReview.total'),
      denominator: requestTotals('concluded'),
      isShare: false,
    },
    forms: formIds,
    unit: '倍',
    meaning: '行政复议与行政诉讼总数，除以本年办结的申请数。',
    basis: '申请情况表第三项（七）；行政复议、行政诉讼情况表',
    inapplicable: '本年没有办结申请的报告没有这一比值。',
    caveats: [
      '这不是比率：一件申请可以先复议再起诉，案件也可能针对往年的答复，所以可以大于 1。',
      '数值远大于 1 时，多半是把机关全部的复议和诉讼案件都填进了表格。',
    ],
  },
];
