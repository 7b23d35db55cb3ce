import { applicants } from '../forms/request-and-dispute-tables.ts';
import { formIds } from '../report.ts';
import type { Indicator, MixPart } from './indicator.ts';
import { onBothForms, requestTotals } from './operands.ts';

const workload = requestTotals('received', 'carriedIn');
const noWorkload = '本年新收和上年结转都是 0 的报告没有这一比例：没有申请可办，不等于全部办结。';
const noRequest = '本年没有新收申请的报告没有这一比例。';

const applicantParts: MixPart[] = applicants
  .filter(({ id }) => id !== 'total')
  .map(({ id, label }) => ({
    id,
    name: id === 'otherOrganization' ? '其他法人或组织' : label,
    figures: onBothForms(`requests.received.${id}`),
  }));

/** How many requests came, from whom, and whether they were dealt with in the year. */
export const requestIndicators: readonly Indicator[] = [
  {
    id: 'requests-received',
    name: '本年新收政府信息公开申请数量',
    group: 'requests',
    formula: { kind: 'figure', figure: 'requests.received.total' },
    forms: formIds,
    unit: '件',
    meaning: '申请情况表第一项的“总计”：本年新收到的政府信息公开申请件数，不含上年结转。',
    basis: '《条例》第五十条第（二）项；申请情况表第一项',
    caveats: ['申请多少取决于公众，与机关公开得好不好没有直接关系。'],
  },
  {
    id: 'requests-workload',
    name: '本年应办申请数量',
    group: 'requests',
    formula: { kind: 'sum', figures: workload },
    forms: formIds,
    unit: '件',
    meaning: '本年新收加上年结转：机关在这一年应当办理的全部申请。',
    basis: '申请情况表第一项、第二项',
    caveats: ['按表头的勾稽关系，应等于办理结果总计加结转下年度；不相等的报告标为存疑。'],
  },
  {
    id: 'completion-rate',
    name: '办结率',
    group: 'requests',
    formula: { kind: 'ratio', numerator: requestTotals('concluded'), denominator: workload, isShare: true },
    forms: formIds,
    unit: '%',
    meaning: '办理结果总计占本年应办申请（新收加结转）的比例。',
    basis: '《条例》第三十三条；申请情况表第一、二、三项',
    inapplicable: noWorkload,
    caveats: [
      '答复期限是二十个工作日，可延长二十个工作日；年末收到的申请结转下年，不等于逾期。',
      '应办件数很少时，一件的差别就是很大的百分比，请同时看分子和分母。',
    ],
  },
  {
    id: 'carry-over-share',
    name: '结转下年度的比例',
    group: 'requests',
    formula: { kind: 'ratio', numerator: requestTotals('carriedOut'), denominator: workload, isShare: true },
    forms: formIds,
    unit: '%',
    meaning: '结转下年度继续办理的申请占本年应办申请的比例。',
    basis: '《条例》第三十三条；申请情况表第四项',
    inapplicable: noWorkload,
    caveats: ['结转多半是年末新收的申请，不等于逾期未办。'],
  },
  {
    id: 'applicant-mix',
    name: '申请人构成',
    group: 'requests',
    formula: { kind: 'mix', parts: applicantParts, whole: requestTotals('received') },
    forms: formIds,
    unit: '%',
    meaning: '本年新收的申请按申请人分为自然人和五类法人或其他组织，各占新收总计的比例。',
    basis: '《条例》第二十七条；申请情况表第一项各列',
    inapplicable: noRequest,
    caveats: ['申请人类别由机关登记，律师代自然人提出的申请算在哪一类，各地做法可能不同。'],
  },
  {
    id: 'natural-person-share',
    name: '自然人申请所占比例',
    group: 'requests',
    formula: {
      kind: 'ratio',
      numerator: onBothForms('requests.received.naturalPerson'),
      denominator: requestTotals('received'),
      isShare: true,
    },
    forms: formIds,
    unit: '%',
    meaning: '本年新收的申请中，自然人提出的占多少。',
    basis: '《条例》第二十七条；申请情况表第一项',
    inapplicable: noRequest,
    caveats: [],
  },
  {
    id: 'business-share',
    name: '商业企业申请所占比例',
    group: 'requests',
    formula: {
      kind: 'ratio',
      numerator: onBothForms('requests.received.business'),
      denominator: requestTotals('received'),
      isShare: true,
    },
    forms: formIds,
    unit: '%',
    meaning: '本年新收的申请中，商业企业提出的占多少。',
    basis: '《条例》第二十七条；申请情况表第一项',
    inapplicable: noRequest,
    caveats: [],
  },
];
