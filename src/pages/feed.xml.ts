import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { readOrgan } from '../collections/organs.ts';
import { listReports, readReport } from '../collections/reports.ts';
import { toFeedItem } from '../components/feed-item.ts';
import { siteName } from '../components/frame/navigation.ts';
import { fullLink } from '../components/link.ts';
import { madeUpNote } from '../components/made-up.ts';
import { addresses } from '../model/addresses.ts';

/** So many reports a reader's feed program is asked to load. */
const mostItems = 50;

export const GET: APIRoute = () =>
  rss({
    title: madeUpNote ? `${siteName}（虚构）` : siteName,
    description: `${madeUpNote ?? ''}新收的政府信息公开工作年度报告`,
    site: fullLink(addresses.home),
    customData: '<language>zh-CN</language>',
    items: listReports()
      .slice(0, mostItems)
      .map(({ organ, year }) => toFeedItem(readOrgan(organ), readReport(organ, year))),
  });
