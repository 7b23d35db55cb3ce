/**
 * Every check on a report or a series of reports: its code, its name and rule for a reader, whether it is the
 * form's own arithmetic (hard), and what it needs to be assessed.
 * A check with a blank or absent operand cannot be assessed: that is neither pass nor fail.
 */
export const checks = {
  'requests.row-total': {
    name: '申请表各行合计',
    rule: '申请情况表的每一行：自然人与五类法人或其他组织之和，应等于“总计”。',
    why: '这是表格自身的加法。不相等说明至少有一格填错，这一行的数字应回看原文后再引用。',
    hard: true,
    needs: 'report',
  },
  'requests.balance': {
    name: '申请表收支平衡',
    rule: '申请情况表的每一列：本年新收 + 上年结转 = 办理结果总计 + 结转下年度。',
    why: '表头自带的勾稽关系：“第一项加第二项之和，等于第三项加第四项之和”。',
    hard: true,
    needs: 'report',
  },
  'requests.parts': {
    name: '办理结果分项合计',
    rule: '申请情况表的每一列：予以公开、部分公开、不予公开、无法提供、不予处理、其他处理各行之和，应等于办理结果“总计”。',
    why: '每件申请只计入一种办理结果，各分项相加就是总计。',
    hard: true,
    needs: 'report',
  },
  'disputes.total': {
    name: '复议诉讼合计',
    rule: '行政复议、未经复议直接起诉、复议后起诉三组：结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计。',
    why: '这是表格自身的加法。',
    hard: true,
    needs: 'report',
  },
  'count.not-whole': {
    name: '件数应为非负整数',
    rule: '件数、项数应为不小于 0 的整数；只有“本年增/减”可以带正负号，只有金额可以有小数。',
    why: '小数或负数的件数不可能成立，多半是填错了格。',
    hard: true,
    needs: 'report',
  },
  'years.carry-over': {
    name: '结转数跨年衔接',
    rule: '本年报告的“上年结转”应等于上年报告的“结转下年度继续办理”。',
    why: '同一批未办结的申请，两年的报告应说同一个数。',
    hard: false,
    needs: 'years',
  },
  'years.in-force': {
    name: '现行有效件数跨年衔接',
    rule: '2021 年版表格：现行有效件数 = 上年现行有效件数 + 本年制发 − 本年废止。',
    why: '存量的变化应由本年的制发和废止解释。',
    hard: false,
    needs: 'years',
  },
  'years.items': {
    name: '项目数量跨年衔接',
    rule: '2019 年版表格：“上一年项目数量” = 上年报告的“上一年项目数量” + 上年报告的“本年增/减”。',
    why: '清单项目的存量应由上一年的增减解释。',
    hard: false,
    needs: 'years',
  },
  'rules.no-power': {
    name: '无权制定规章',
    rule: '乡镇、街道、县级政府和地方政府部门无权制定规章，“规章”一行应为 0。',
    why: '《立法法》只把规章制定权给了国务院部门、省级政府和设区的市、自治州政府；非 0 多半是把其他文件误填为规章。',
    hard: false,
    needs: 'report',
  },
  'amount.no-unit': {
    name: '金额没有单位',
    rule: '大于 0 的金额，单元格和表头都没有写单位。',
    why: '元与万元相差一万倍。没有单位的金额只能照录，不能相加、排序或与别的机关比较。',
    hard: false,
    needs: 'report',
  },
  'amount.implausible': {
    name: '金额数量级可疑',
    rule: '乡镇、街道、县级机关的采购或收费金额超过 10 亿元，或以元计却不足 100 元，可能把元写成了万元，或相反。',
    why: '数量级错误会让这一个数字盖过所有其他机关之和。',
    hard: false,
    needs: 'report',
  },
  'procurement.inconsistent': {
    name: '采购项目与金额矛盾',
    rule: '采购项目数量为 0 而金额不为 0，或项目数量不为 0 而金额为 0。',
    why: '没有项目就没有金额，两格之中必有一格存疑。',
    hard: false,
    needs: 'report',
  },
  'disputes.implausible': {
    name: '争议数多于申请数',
    rule: '行政复议与行政诉讼的总数，多于本年新收与上年结转的申请总数。',
    why: '可能把机关全部的行政复议和诉讼案件都填进了政府信息公开的表格。',
    hard: false,
    needs: 'report',
  },
  'prose.contradicts': {
    name: '正文与表格矛盾',
    rule: '正文写明的申请件数（如“收到政府信息公开申请 N 件”）与表格不一致。',
    why: '同一份报告两处说法不同，引用前应向机关核实。',
    hard: false,
    needs: 'report',
  },
  'text.copied': {
    name: '文字雷同',
    rule: '正文与另一机关的报告，或同一机关另一年的报告，几乎相同；或印有填报要求、填写说明的原文，留着没有填写的空位（如“××镇”）。',
    why: '国办公开办函〔2021〕30号把“内容雷同、敷衍塞责”列为应追究责任的情形；照抄的文字说的不是本机关的情况。',
    hard: false,
    needs: 'corpus',
  },
  'text.foreign-place': {
    name: '正文所称级别不符',
    rule: '正文以第一人称谈到本机关没有的行政层级或地方，如街道办事处的报告写“全市”工作。',
    why: '多半是抄自上级或别处的文字。',
    hard: false,
    needs: 'report',
  },
  'title.organ-differs': {
    name: '标题与正文机关不一致',
    rule: '标题中的机关与正文自称的机关类型不同，如标题为街道办事处而正文自称镇。',
    why: '可能是撤镇设街道后沿用旧文，也可能抄自别处；引用时请写明以哪一个为准。',
    hard: false,
    needs: 'report',
  },
  'title.no-year': {
    name: '标题没有年份',
    rule: '报告标题没有写明是哪一年的报告。',
    why: '年份只能从正文推断，引用时应注明。',
    hard: false,
    needs: 'report',
  },
} as const satisfies Record<
  string,
  { name: string; rule: string; why: string; hard: boolean; needs: 'report' | 'years' | 'corpus' }
>;

export type CheckCode = keyof typeof checks;
export const checkCodes = Object.keys(checks) as CheckCode[];

export function isCheckCode(code: string): code is CheckCode {
  return Object.hasOwn(checks, code);
}

/** pass, fail, or notAssessable where an operand is blank, absent or unreadable. */
export type Verdict = 'pass' | 'fail' | 'notAssessable';
