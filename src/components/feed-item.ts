import type { RSSFeedItem } from '@astrojs/rss';
import type { OrganRecord, ReportRecord } from '../model/records.ts';
import { fullLink } from './link.ts';
import { organDescription } from './organ/organ-description.ts';
import { toReportLine } from './recent-reports.ts';

/** A report in the feed. It has a date only where the report's date of publication is known. */
export function toFeedItem(organ: OrganRecord, record: ReportRecord): RSSFeedItem {
  const { name, year, address } = toReportLine(organ, record);
  return {
    title: `${name} ${year} 年度报告`,
    link: fullLink(address),
    description: organDescription(organ, record),
    ...(record.source?.published && { pubDate: new Date(record.source.published) }),
  };
}
