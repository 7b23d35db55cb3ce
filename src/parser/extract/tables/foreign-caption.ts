import type { Finding } from '../../../model/finding.ts';
import { figuresOf } from '../../../model/forms/figures.ts';
import type { FormId } from '../../../model/report.ts';
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
  return isOfOtherYear || isOfPlace || ofOtherYear.test(line);
}
