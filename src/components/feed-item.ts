import type { RSSFeedItem } from '@astrojs/rss';
import { reportAddress } from '../model/addresses.ts';
import type { OrganRecord, ReportRecord } from '../model/records.ts';
import { fullLink } from './link.ts';
import { organDescription } from './organ/organ-description.ts';

/** A report in the feed. It has a date only where the report's date of publication is known. */
export function toFeedItem(organ: OrganRecord, record: ReportRecord): RSSFeedItem {
  return {
    title: `${organ.name} ${record.year} 年度报告`,
    link: fullLink(reportAddress(organ.slug, record.year)),
    description: organDescription(organ, record),
    ...(record.source?.published && { pubDate: new Date(record.source.published) }),
  };
}
