import type { DisputeGroup, Labelled, RequestRow } from './form.ts';

/** The column whose value the form defines as the sum of the others, in tables 3 and 4. */
export const totalColumn = 'total';

/** Columns of table 3, in the order of the form. */
export const applicants: readonly Labelled[] = [
  { id: 'naturalPerson', label: '自然人', en: 'natural persons' },
  { id: 'business', label: '商业企业', en: 'businesses' },
  { id: 'research', label: '科研机构', en: 'research institutions' },
  { id: 'nonprofit', label: '社会公益组织', en: 'non-profit organisations' },
  { id: 'legalService', label: '法律服务机构', en: 'legal service organisations' },
  { id: 'otherOrganization', label: '其他', en: 'other organisations' },
  { id: totalColumn, label: '总计', aliases: ['合计'], en: 'total' },
];

/** The merged heading of table 3 over the five kinds of organisations. */
export const organisationsHeading = '法人或其他组织';

const results = '三、本年度办理结果';

export const incomingRequests: readonly RequestRow[] = [
  {
    id: 'received',
    groups: [],
    label: '一、本年新收政府信息公开申请数量',
    en: 'requests newly received',
    isPart: false,
  },
  {
    id: 'carriedIn',
    groups: [],
    label: '二、上年结转政府信息公开申请数量',
    en: 'requests carried in from last year',
    isPart: false,
  },
];

const refused = [results, '（三）不予公开'];
const unavailable = [results, '（四）无法提供'];
const declined = [results, '（五）不予处理'];

/** Outcomes common to both forms, （一）to （五）. */
export const commonOutcomes: readonly RequestRow[] = [
  { id: 'granted', groups: [results], label: '（一）予以公开', en: 'granted', isPart: true },
  {
    id: 'partlyGranted',
    groups: [results],
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    aliases: ['（二）部分公开'],
    en: 'granted in part',
    law: '第三十七条',
    isPart: true,
  },
  {
    id: 'refused.stateSecret',
    groups: refused,
    label: '1.属于国家秘密',
    en: 'refused: state secret',
    law: '第十四条',
    isPart: true,
  },
  {
    id: 'refused.otherLaw',
    groups: refused,
    label: '2.其他法律行政法规禁止公开',
    aliases: ['2.其他法律、行政法规禁止公开的政府信息'],
    en: 'refused: prohibited by another law',
    law: '第十四条',
    isPart: true,
  },
  {
    id: 'refused.securityStability',
    groups: refused,
    label: '3.危及“三安全一稳定”',
    en: 'refused: endangers security or stability',
    law: '第十四条',
    isPart: true,
  },
  {
    id: 'refused.thirdParty',
    groups: refused,
    label: '4.保护第三方合法权益',
    en: 'refused: third-party rights',
    law: '第十五条',
    isPart: true,
  },
  {
    id: 'refused.internalAffairs',
    groups: refused,
    label: '5.属于三类内部事务信息',
    aliases: ['5.属于第三类内部事务信息', '5.属于内部事务信息'],
    en: 'refused: internal affairs',
    law: '第十六条第一款',
    isPart: true,
  },
  {
    id: 'refused.deliberative',
    groups: refused,
    label: '6.属于四类过程性信息',
    aliases: ['6.属于第四类过程性信息', '6.属于过程性信息'],
    en: 'refused: deliberative records',
    law: '第十六条第二款',
    isPart: true,
  },
  {
    id: 'refused.enforcementFile',
    groups: refused,
    label: '7.属于行政执法案卷',
    aliases: ['7.属于行政执法案卷信息'],
    en: 'refused: enforcement case file',
    law: '第十六条第二款',
    isPart: true,
  },
  {
    id: 'refused.administrativeInquiry',
    groups: refused,
    label: '8.属于行政查询事项',
    en: 'refused: administrative inquiry matter',
    law: '第三十六条第七项',
    isPart: true,
  },
  {
    id: 'unavailable.notHeld',
    groups: unavailable,
    label: '1.本机关不掌握相关政府信息',
    en: 'unavailable: not held',
    law: '第三十六条第四项、第五项',
    isPart: true,
  },
  {
    id: 'unavailable.needsCreation',
    groups: unavailable,
    label: '2.没有现成信息需要另行制作',
    en: 'unavailable: would have to be created',
    law: '第三十八条',
    isPart: true,
  },
  {
    id: 'unavailable.unclear',
    groups: unavailable,
    label: '3.补正后申请内容仍不明确',
    en: 'unavailable: still unclear after correction',
    law: '第三十条',
    isPart: true,
  },
  {
    id: 'declined.petition',
    groups: declined,
    label: '1.信访举报投诉类申请',
    aliases: ['1.信访举报类申请', '1.信访投诉举报类申请'],
    en: 'declined: petition or complaint',
    law: '第三十九条',
    isPart: true,
  },
  {
    id: 'declined.repeated',
    groups: declined,
    label: '2.重复申请',
    en: 'declined: repeated request',
    law: '第三十六条第六项',
    isPart: true,
  },
  {
    id: 'declined.publication',
    groups: declined,
    label: '3.要求提供公开出版物',
    en: 'declined: asks for a public publication',
    law: '第三十九条',
    isPart: true,
  },
  {
    id: 'declined.excessive',
    groups: declined,
    label: '4.无正当理由大量反复申请',
    en: 'declined: excessive requests without reason',
    law: '第三十五条',
    isPart: true,
  },
  {
    id: 'declined.reconfirmation',
    groups: declined,
    label: '5.要求行政机关确认或重新出具已获取信息',
    en: 'declined: asks to confirm or reissue information already had',
    isPart: true,
  },
];

export const resultsGroup = results;

export const closingRequests: readonly RequestRow[] = [
  {
    id: 'concluded',
    groups: [results],
    label: '（七）总计',
    aliases: ['（七）合计'],
    en: 'concluded in total',
    isPart: false,
  },
  {
    id: 'carriedOut',
    groups: [],
    label: '四、结转下年度继续办理',
    en: 'carried out to next year',
    isPart: false,
  },
];

export const disputeGroups: readonly DisputeGroup[] = [
  { id: 'review', groups: [], label: '行政复议', en: 'Administrative review' },
  {
    id: 'litigation.direct',
    groups: ['行政诉讼'],
    label: '未经复议直接起诉',
    en: 'Litigation without prior review',
  },
  { id: 'litigation.afterReview', groups: ['行政诉讼'], label: '复议后起诉', en: 'Litigation after review' },
];

export const disputeResults: readonly Labelled[] = [
  { id: 'upheld', label: '结果维持', en: 'upheld' },
  { id: 'corrected', label: '结果纠正', en: 'corrected' },
  { id: 'otherResult', label: '其他结果', en: 'other result' },
  { id: 'pending', label: '尚未审结', en: 'pending' },
  { id: totalColumn, label: '总计', aliases: ['合计'], en: 'total' },
];
