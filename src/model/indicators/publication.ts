import { formIds } from '../report.ts';
import type { Indicator } from './indicator.ts';

/** When a report was published, and whether its own sums hold. */
export const publicationIndicators: readonly Indicator[] = [
  {
    id: 'publication-delay',
    name: '公布日期与法定期限相差的天数',
    group: 'publication',
    formula: { kind: 'days' },
    forms: formIds,
    unit: '天',
    meaning: '从法定期限到公布日的天数：大于 0 是迟于期限，小于 0 是早于期限，0 是期限当天。',
    basis:
      '《条例》第四十九条：县级以上人民政府部门每年 1 月 31 日前公布上一年度报告，县级以上地方人民政府的报告 3 月 31 日前公布',
    inapplicable: '条例没有为乡镇政府、街道办事处和开发区管理机构规定公布期限（各县自定），这些机关不计算。',
    caveats: ['公布日期取自网页所标的日期；本站不知道公布日期的报告没有此数，不等于没有按时公布。'],
  },
  {
    id: 'checks-passed',
    name: '表内算式成立的比例',
    group: 'publication',
    formula: { kind: 'checks' },
    forms: formIds,
    unit: '%',
    meaning: '表格自身的加法和整数要求中，成立的占能够核对的多少。',
    basis: '全国统一表格的勾稽关系，见“检查”一页',
    inapplicable: '所有算式都因空白或缺项不能核对的报告没有这一比例。',
    caveats: ['算式成立只说明各格之间不矛盾，不说明数字与事实相符；全填 0 的报告，算式也都成立。'],
  },
];
