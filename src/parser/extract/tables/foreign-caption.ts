import type { Finding } from '../../../model/finding.ts';
import { figuresOf } from '../../../model/forms/figures.ts';
import type { FormId } from '../../../model/report.ts';
import { isShortFor } from '../../../model/short-name.ts';
import { toSimplified } from '../../../model/traditional-characters.ts';
import { comparable } from '../compact.ts';
import type { Title } from '../title/title.ts';
import { countYears } from '../title/title-year.ts';
import type { StatutoryRows } from './statutory-rows.ts';
import type { StatutoryTable } from './statutory-table.ts';

/** The statutory tables as they are called, with the section of the report that each is in. */
const tables: Record<StatutoryTable, { name: string; section: number }> = {
  disclosure: { name: '主动公开情况表', section: 2 },
  requests: { name: '申请情况表', section: 3 },
  disputes: { name: '行政复议、行政诉讼表', section: 4 },
};

/** A line longer than this is prose, not the caption of a table. */
const longest = 40;
const ofOtherYear = /(?:上一?年度?|去年)(?!.{0,4}结转)/;
const ofWholePlace = /全[省市州县区旗][^一]/;
/** Of some months, of all years, or of what is planned. */
const ofOtherTime =
  /[上下]半年|第?[一二三四1-4]季度|(?<!\d)(?!1月?[-—–~至]12月)\d{1,2}月?[-—–~至]\d{1,2}月|截[至止]到?(?:20\d\d年)?(?:[1-9]|1[01])月|历年|往年|累计(?:数|情况|统计|$)|预计数|计划数|预算数/;
/** Of others, which the report may count in or not. */
const ofOtherOrgans =
  /(?:下属|所属|直属|二级|基层|派出)(?:事业)?(?:单位|机构|部门)|各(?:村|社区|科室|股室|站所|[镇乡县区])/;
/** What was published before and is so no more, or never was meant to be. */
const ofOtherVersion = /(?:更正|修改|修订|变更)前|原(?:表|公布|发布|数据)|示例|样表|填报样/;
/** When a table was filled in says nothing of what is in it. */
const dates = /20\d\d年\d{1,2}月(?:\d{1,2}日)?/g;
const ofGovernment = /(?:省|自治区|市|州|盟|县|区|旗)(?:人民)?政府(?:办公[室厅])?$/;

/** Statutory tables below a line that says they are of another year or of others than the organ: 附：2022年度统计表. */
export function foreignCaptions(rows: StatutoryRows, form: FormId, title: Title): Finding[] {
  return Object.entries(tables).flatMap(([table, { name, section }]) => {
    // Of two tables the first is read.
    const [first] = rows[table as StatutoryTable];
    if (first?.caption === undefined || !speaksOfOthers(first.caption, title)) return [];
    const figures = figuresOf(form).filter((figure) => figure.section === section);
    return [
      {
        code: 'table.apart',
        severity: 'warning',
        message: `${name}上方写“${first.caption}”，不一定是本机关这一年的数字，请核对原文。`,
        figures: figures.map(({ id }) => id),
        at: first.at,
      },
    ];
  });
}

function speaksOfOthers(caption: string, { year, organName }: Title): boolean {
  const line = comparable(caption);
  if (line.length > longest || /[。；]$/.test(line)) return false;
  const years = [...countYears([line.replace(dates, '')]).keys()];
  const isOfOtherYear = year !== null && years.length > 0 && !years.includes(year);
  const isOfPlace = ofWholePlace.test(line) && !ofGovernment.test(toSimplified(organName ?? ''));
  const isOther = [ofOtherYear, ofOtherTime, ofOtherOrgans, ofOtherVersion].some((words) => words.test(line));
  return isOfOtherYear || isOfPlace || isOther || isOfOrganBeside(line, organName);
}

const number = /^[(【]?(?:附[件表]?|表)?[\d一二三四五六七八九十]*[)】]?[:、.]?(?=.)/;
const filledBy = /^(?:填[报表]|报送|编制)?(?:单位|机关|部门)(?:名称)?[:]/;
const subject = /(?:20\d\d|主动公开|政[府务]信息|信息公开|收到|依申请|行政复议|统计表?|情况).*$/;
const organ =
  /^\p{Script=Han}{2,20}(?:省|市|县|区|镇|乡|旗|街道|政府|办事处|局|委|委员会|厅|院|所|站|中心|[中小]?学校?|[支大]队|公司|林场|农场|村|社区)$/u;
/** An office that a report calls without its place: 镇政务服务中心, 我县教育局. */
const ofOwn = /^[本我该镇乡街县区市局]/;
/** What another organ is called that has the name of the report's in its own: 清河镇卫生院 beside 清河镇. */
const ofOrgan = /(?:院|所|站|[中小]?学校?|[支大]队|公司|林场|农场|村|社区|分局)$/;

/** Whether a line names an organ, alone or with what the table is of, that is not the report's by any short name. */
function isOfOrganBeside(line: string, organName: string | null): boolean {
  const named = line
    .replace(number, '')
    .replace(filledBy, '')
    .replace(subject, '')
    .replace(/[的:]+$/, '');
  if (!organName || !organ.test(named) || ofOwn.test(named)) return false;
  const [one, own] = [named, comparable(organName)].map(stemOf);
  if (!one || !own || isShortFor(one, own)) return false;
  return !isShortFor(own, one) || (one.startsWith(own) && ofOrgan.test(one.slice(own.length)));
}

/** The name of an organ without what it is: 清河 for 清河镇人民政府 and 清河街道办事处. */
function stemOf(name: string): string {
  return name
    .replace(/(?:人民政府|政府|办公室|办事处|委员会|\(.*\))+/g, '')
    .replace(/(?:街道|[省市县区镇乡旗局厅委])$/, '');
}
