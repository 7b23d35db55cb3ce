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

const items: DisclosureColumn = {
  id: 'items',
  label: '上一年项目数量',
  kind: 'count',
  unit: '项',
  en: 'items listed last year',
};
const change: DisclosureColumn = {
  id: 'change',
  label: '本年增/减',
  aliases: ['本年增减', '本年增\\减'],
  kind: 'signed',
  unit: '项',
  en: 'change in items this year',
};
const decisions: DisclosureColumn = {
  id: 'decisions',
  label: '处理决定数量',
  kind: 'count',
  unit: '件',
  en: 'decisions',
};

export const form2019: Form = {
  id: '2019',
  notice: '国办公开办函〔2019〕60号',
  years: '2019、2020 年度',
  disclosure: [
    {
      article: '第二十条第（一）项',
      columns: [
        { id: 'made', label: '本年新制作数量', kind: 'count', unit: '件', en: 'newly made this year' },
        {
          id: 'disclosed',
          label: '本年新公开数量',
          kind: 'count',
          unit: '件',
          en: 'newly disclosed this year',
        },
        {
          id: 'disclosedTotal',
          label: '对外公开总数量',
          kind: 'count',
          unit: '件',
          en: 'disclosed in total',
        },
      ],
      rows: [
        { id: 'rules', label: '规章', en: 'Regulations (rules)' },
        {
          id: 'normativeDocuments',
          label: '规范性文件',
          aliases: ['行政规范性文件'],
          en: 'Normative documents',
        },
      ],
    },
    {
      article: '第二十条第（五）项',
      columns: [items, change, decisions],
      rows: [
        { id: 'licensing', label: '行政许可', en: 'Administrative licensing' },
        {
          id: 'otherServices',
          label: '其他对外管理服务事项',
          aliases: ['其他对外管理服务'],
          en: 'Other public management services',
        },
      ],
    },
    {
      article: '第二十条第（六）项',
      columns: [items, change, decisions],
      rows: [
        { id: 'penalties', label: '行政处罚', en: 'Administrative penalties' },
        { id: 'coerciveMeasures', label: '行政强制', en: 'Administrative coercive measures' },
      ],
    },
    {
      article: '第二十条第（八）项',
      columns: [items, change],
      rows: [{ id: 'fees', label: '行政事业性收费', aliases: ['行政事业型收费'], en: 'Administrative fees' }],
    },
    {
      article: '第二十条第（九）项',
      columns: [
        { id: 'projects', label: '采购项目数量', kind: 'count', unit: '项', en: 'projects' },
        {
          id: 'amount',
          label: '采购总金额',
          kind: 'amount',
          unit: null,
          en: 'total amount (the national form names no unit)',
        },
      ],
      rows: [{ id: 'procurement', label: '政府集中采购', aliases: ['集中采购'], en: 'Procurement' }],
    },
  ],
  applicants,
  requests: [
    ...incomingRequests,
    ...commonOutcomes,
    {
      id: 'other',
      groups: [resultsGroup],
      label: '（六）其他处理',
      en: 'otherwise handled',
      isPart: true,
    },
    ...closingRequests,
  ],
  disputeGroups,
  disputeResults,
};
