import type { Finding } from '../../../model/finding.ts';
import type { ProseParagraph } from '../../../model/report.ts';
import { toSimplified } from '../../../model/traditional-characters.ts';
import type { StatutoryRows } from './statutory-rows.ts';
import type { StatutoryTable } from './statutory-table.ts';

/** The tables by section, as a reader calls them. */
const tables: readonly { table: StatutoryTable; section: number; name: string }[] = [
  { table: 'disclosure', section: 2, name: '主动公开' },
  { table: 'requests', section: 3, name: '申请情况' },
  { table: 'disputes', section: 4, name: '行政复议、行政诉讼' },
];

/** 详见附件1, 统计表附后, 附件：…统计表.xlsx. */
const attached =
  /[^。；，,]{0,24}(?:[详参请可]?见|附)(?:本报告)?(?:文后)?(?:的)?附[件表][^。；，,]{0,12}|[^。；，,]{0,24}(?:表|数据|情况)(?:详见)?附后|附件\s*\d?\s*[:：.、]?\s*[^。；，,]{0,40}(?:统计表|情况表|\.(?:xlsx?|docx?|pdf))/i;
/** An attachment that may be a list or a picture says nothing of a statutory table, outside its section. */
const ofTable = /表|统计|数据/;

/** Says of tables that the document does not have, that its text refers to an attachment for them, in its words. */
export function attachedTables(rows: StatutoryRows, prose: readonly ProseParagraph[]): Finding[] {
  const missing = tables.filter(({ table }) => rows[table].length === 0);
  if (missing.length === 0) return [];
  for (const { section, text, at } of prose) {
    const found = attached.exec(toSimplified(text));
    const words = found && text.slice(found.index, found.index + found[0].length).trim();
    const isOfSection = missing.some((one) => one.section === section);
    if (!words || (!isOfSection && !ofTable.test(words))) continue;
    const names = missing.map(({ name }) => name).join('”“');
    const message = `报告写“${words}”，文件里没有“${names}”表：统计表在附件中，请把附件一并取来读取。`;
    return [{ code: 'table.attached', severity: 'warning', message, at }];
  }
  return [];
}
