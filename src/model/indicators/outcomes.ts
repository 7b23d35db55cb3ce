import { formIds } from '../report.ts';
import type { Indicator } from './indicator.ts';
import { outcomeParts, outcomeTotals, requestTotals } from './operands.ts';

const concluded = requestTotals('concluded');
const noConcluded = '本年没有办结申请的报告没有这一比例，不是 0，也不是 100%。';
const merits = '比例高低取决于申请的是什么，不能单凭它判断机关公开得好不好。';
const few = '办结件数很少时，一件的差别就是很大的百分比，请同时看分子和分母。';

/** The share of one outcome among the requests concluded. */
function outcomeShare(indicator: {
  id: string;
  name: string;
  outcomes: readonly string[];
  meaning: string;
  basis: string;
  caveats?: readonly string[];
}): Indicator {
  const { outcomes, caveats = [], ...rest } = indicator;
  return {
    ...rest,
    group: 'outcomes',
    formula: { kind: 'ratio', numerator: outcomeTotals(...outcomes), denominator: concluded, isShare: true },
    forms: formIds,
    unit: '%',
    inapplicable: noConcluded,
    caveats: [merits, few, ...caveats],
  };
}

/** What became of the requests that were concluded. */
export const outcomeIndicators: readonly Indicator[] = [
  {
    id: 'outcome-mix',
    name: '办理结果构成',
    group: 'outcomes',
    formula: {
      kind: 'mix',
      parts: [
        { id: 'granted', name: '予以公开', figures: outcomeTotals('granted') },
        { id: 'partlyGranted', name: '部分公开', figures: outcomeTotals('partlyGranted') },
        { id: 'refused', name: '不予公开', figures: outcomeTotals('refused') },
        { id: 'unavailable', name: '无法提供', figures: outcomeTotals('unavailable') },
        { id: 'declined', name: '不予处理', figures: outcomeTotals('declined') },
        { id: 'other', name: '其他处理', figures: outcomeTotals('other') },
      ],
      whole: concluded,
    },
    forms: formIds,
    unit: '%',
    meaning: '办结的申请按六类办理结果各占多少。',
    basis: '《条例》第三十六条至第三十九条；申请情况表第三项',
    inapplicable: noConcluded,
    caveats: [merits, '“其他处理”在 2019 年版表格是一行，在 2021 年版表格是三行之和。'],
  },
  outcomeShare({
    id: 'full-disclosure-rate',
    name: '予以公开的比例',
    outcomes: ['granted'],
    meaning: '办结的申请中全部予以公开的占多少，不含部分公开。',
    basis: '《条例》第三十六条第（一）、（二）项；申请情况表第三项（一）',
  }),
  outcomeShare({
    id: 'full-or-partial-rate',
    name: '予以公开和部分公开的比例',
    outcomes: ['granted', 'partlyGranted'],
    meaning: '办结的申请中全部或部分公开的占多少。',
    basis: '《条例》第三十六条、第三十七条；申请情况表第三项（一）、（二）',
  }),
  outcomeShare({
    id: 'refused-share',
    name: '不予公开的比例',
    outcomes: ['refused'],
    meaning: '办结的申请中因八种法定理由不予公开的占多少。',
    basis: '《条例》第十四条至第十六条；申请情况表第三项（三）',
  }),
  outcomeShare({
    id: 'unavailable-share',
    name: '无法提供的比例',
    outcomes: ['unavailable'],
    meaning: '办结的申请中机关称无法提供的占多少：不掌握、需要另行制作、补正后仍不明确。',
    basis: '《条例》第三十条、第三十六条、第三十八条；申请情况表第三项（四）',
  }),
  outcomeShare({
    id: 'declined-share',
    name: '不予处理的比例',
    outcomes: ['declined'],
    meaning: '办结的申请中不予处理的占多少：信访举报投诉、重复申请等五种情形。',
    basis: '《条例》第三十五条、第三十六条、第三十九条；申请情况表第三项（五）',
  }),
  outcomeShare({
    id: 'other-share',
    name: '其他处理的比例',
    outcomes: ['other'],
    meaning: '办结的申请中作其他处理的占多少。',
    basis: '申请情况表第三项（六）',
    caveats: [
      '2019 年版表格这一项是一行；2021 年版表格分为逾期不补正、逾期不缴费和其他三行，此处为三行之和。',
    ],
  }),
  {
    id: 'refusal-reasons',
    name: '不予公开的理由',
    group: 'outcomes',
    formula: { kind: 'mix', parts: outcomeParts('refused'), whole: outcomeTotals('refused') },
    forms: formIds,
    unit: '%',
    meaning: '不予公开的申请按八种法定理由各占多少。',
    basis: '《条例》第十四条至第十六条、第三十六条；申请情况表第三项（三）',
    inapplicable: '没有不予公开的报告没有这一构成。',
    caveats: [few],
  },
  {
    id: 'unavailable-reasons',
    name: '无法提供的理由',
    group: 'outcomes',
    formula: { kind: 'mix', parts: outcomeParts('unavailable'), whole: outcomeTotals('unavailable') },
    forms: formIds,
    unit: '%',
    meaning: '无法提供的申请按三种情形各占多少。',
    basis: '《条例》第三十条、第三十六条、第三十八条；申请情况表第三项（四）',
    inapplicable: '没有“无法提供”的报告没有这一构成。',
    caveats: [few],
  },
];
