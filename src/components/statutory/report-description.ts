import { reportAddress } from '../../model/addresses.ts';
import type { OrganRecord, ReportRecord } from '../../model/records.ts';
import { reportCitation } from '../citation.ts';
import { countDoubts } from '../findings.ts';
import type { Crumb } from '../frame/navigation.ts';
import { fullLink } from '../link.ts';
import { madeUpNote } from '../made-up.ts';
import { organCrumbs, placeNameOf } from '../organ-place.ts';

/** What the head and the breadcrumb of a report's page say. */
export function describeReport(
  organ: OrganRecord,
  record: ReportRecord,
): { title: string; description: string; crumbs: Crumb[] } {
  const doubts = countDoubts(record);
  const { title } = record.report;
  return {
    title: `${organ.name} ${record.year} 年度报告`,
    description: `${placeNameOf(organ)}${organ.name} ${record.year} 年度政府信息公开工作年度报告${title ? `《${title}》` : ''}：法定表格的全部数字、原文和 ${doubts} 处存疑。`,
    crumbs: organCrumbs(organ),
  };
}

/** The whole report as GB/T 7714 cites it, by this page. */
export function citationOf(organ: OrganRecord, { report, year, source, organ: slug }: ReportRecord): string {
  return reportCitation({
    organ: report.organName ?? organ.name,
    year,
    title: report.title,
    published: source?.published,
    address: fullLink(reportAddress(slug, year)),
    madeUpNote,
  });
}
