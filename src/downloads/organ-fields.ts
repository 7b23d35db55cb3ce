import { organKinds } from '../model/organ.ts';

/** A field of a JSON file, with its meaning for the page of downloads. */
type Field = { id: string; meaning: string };

const kinds = Object.entries(organKinds).map(([id, { name }]) => `${id} ${name}`);

/** The first field where the reports are made up; files of published reports do not have it. */
export const madeUpField: Field = { id: 'madeUp', meaning: '报告、数字和文字都是虚构的，不可引用' };

/** What stands in the file of an organ (published-organ.ts). */
export const organFields: readonly Field[] = [
  { id: 'version', meaning: '格式的版本：有项目删去或改变含义时增加，只添项目时不变' },
  { id: 'name', meaning: '机关名称' },
  { id: 'kind', meaning: `机关类型：${kinds.join('，')}` },
  {
    id: 'division',
    meaning: '统计用区划代码，地点的来历（stated 报告写明，inferred 由线索推断）和依据；未能确定时为空值',
  },
  { id: 'otherNames', meaning: '其他名称' },
  {
    id: 'scope',
    meaning:
      'own 只是机关自己的数字，aggregate 含所属机关的数字；不写时，省、地市、县级政府为 aggregate，其余为 own',
  },
  { id: 'formerNames', meaning: '曾用名，各用到哪一年度的报告为止；没有时不写' },
  { id: 'formerSlugs', meaning: '曾用的代号，原来的网址仍然有效；没有时不写' },
  { id: 'slug', meaning: '机关在本站的代号，也是网址的一部分' },
  { id: 'places', meaning: '所在的各级地方，从省级到乡级：代码、名称和级别；未能确定时为空' },
  { id: 'address', meaning: '机关在本站的网址' },
  { id: 'reports', meaning: '各年度的报告，从早到晚；没有能够读取的报告时为空' },
];

/** What is said of one of its reports. */
export const organReportFields: readonly Field[] = [
  { id: 'year', meaning: '报告年度' },
  { id: 'address', meaning: '报告在本站的网址' },
  { id: 'data', meaning: '报告的全部数字（JSON）的网址' },
  { id: 'form', meaning: '全国统一表格的版本：2019 或 2021；没有认出时为空值' },
  { id: 'measures', meaning: '各项指标，以指标的代号为名；这一版表格没有的指标不写' },
];

/** What is said of one indicator of one report; what does not apply is left out. */
export const measureFields: readonly Field[] = [
  {
    id: 'state',
    meaning:
      '状态：reported 有数字，summed 含分行合计，zeroDenominator 分母为 0，unequalParts 构成的各部分相加不等于总数，其余是缺少的那一格的状态',
  },
  {
    id: 'value',
    meaning: '数字，照录报告或几格之和，不换算单位；比例为其分子，构成为各部分之和；没有时不写，没有不等于 0',
  },
  { id: 'denominator', meaning: '比例或构成的分母' },
  { id: 'parts', meaning: '构成中各部分的数字' },
  { id: 'unit', meaning: '金额的单位：元、万元或亿元；没有写明时为空值，这样的金额大于 0 时不能相加或比较' },
  {
    id: 'unitSource',
    meaning: '单位见于何处：cell 单元格，header 表头、行名或表旁的文字，form 全国统一表格；没有写明时为空值',
  },
  { id: 'raw', meaning: '这一格的原文；与数字相同时不写' },
  { id: 'line', meaning: '在报告原文的第几行；由几格算出的不写' },
  { id: 'page', meaning: '在 PDF 的第几页；由几格算出的不写' },
  { id: 'operand', meaning: '没有数字时，缺少的第一格的代号' },
  { id: 'flags', meaning: '涉及所用各格的存疑之处的代码；没有时不写' },
];
