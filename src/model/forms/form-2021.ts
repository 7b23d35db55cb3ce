import type { DisclosureColumn, Form } from './form.ts';
import {
  applicants,
  closingRequests,
  commonOutcomes,
  disputeGroups,
  disputeResults,
  incomingRequests,
  resultsGroup,
} from './request-and-dispute-tables.ts';

const decisions: DisclosureColumn = {
  id: 'decisions',
  label: '本年处理决定数量',
  aliases: ['处理决定数量'],
  kind: 'count',
  unit: '件',
  en: 'decisions',
};
const other = [resultsGroup, '（六）其他处理'];

export const form2021: Form = {
  id: '2021',
  notice: '国办公开办函〔2021〕30号',
  years: '2021 年度起',
  disclosure: [
    {
      article: '第二十条第（一）项',
      columns: [
        {
          id: 'issued',
          label: '本年制发件数',
          aliases: ['本年制发数'],
          kind: 'count',
          unit: '件',
          en: 'issued this year',
        },
        {
          id: 'repealed',
          label: '本年废止件数',
          aliases: ['本年废止数'],
          kind: 'count',
          unit: '件',
          en: 'repealed this year',
        },
        {
          id: 'inForce',
          label: '现行有效件数',
          aliases: ['现行有效件', '现行有效数'],
          kind: 'count',
          unit: '件',
          en: 'in force',
        },
      ],
      rows: [
        { id: 'rules', label: '规章', en: 'Regulations (rules)' },
        {
          id: 'normativeDocuments',
          label: '行政规范性文件',
          aliases: ['规范性文件'],
          en: 'Normative documents',
        },
      ],
    },
    {
      article: '第二十条第（五）项',
      columns: [decisions],
      rows: [{ id: 'licensing', label: '行政许可', en: 'Administrative licensing' }],
    },
    {
      article: '第二十条第（六）项',
      columns: [decisions],
      rows: [
        { id: 'penalties', label: '行政处罚', en: 'Administrative penalties' },
        { id: 'coerciveMeasures', label: '行政强制', en: 'Administrative coercive measures' },
      ],
    },
    {
      article: '第二十条第（八）项',
      columns: [
        {
          id: 'amount',
          label: '本年收费金额（单位：万元）',
          aliases: ['本年收费金额'],
          kind: 'amount',
          unit: '万元',
          en: 'amount collected this year',
        },
      ],
      rows: [{ id: 'fees', label: '行政事业性收费', aliases: ['行政事业型收费'], en: 'Administrative fees' }],
    },
  ],
  applicants,
  requests: [
    ...incomingRequests,
    ...commonOutcomes,
    {
      id: 'other.notCorrected',
      groups: other,
      label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      aliases: ['1.逾期不补正', '1.申请人无正当理由逾期不补正'],
      en: 'otherwise handled: not corrected in time',
      law: '第三十条',
      isPart: true,
    },
    {
      id: 'other.feeUnpaid',
      groups: other,
      label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      aliases: ['2.逾期不缴费', '2.申请人逾期未按收费通知要求缴纳费用'],
      en: 'otherwise handled: fee not paid in time',
      law: '第四十二条',
      isPart: true,
    },
    {
      id: 'other.other',
      groups: other,
      // Never 其他处理: that is the heading over these three rows, and a row of the form of 2019.
      label: '3.其他',
      en: 'otherwise handled: other',
      isPart: true,
    },
    ...closingRequests,
  ],
  disputeGroups,
  disputeResults,
};
