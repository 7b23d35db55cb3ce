import { organAddress, reportAddress, reportJsonAddress } from '../model/addresses.ts';
import type { OrganRecord } from '../model/records.ts';
import type { Publication } from './publication.ts';

/** An organ as the site publishes it: what is known of it, and where its reports are. */
export function publishedOrgan(organ: OrganRecord, { toFullAddress, madeUpNote }: Publication): object {
  const { years, ...known } = organ;
  return {
    ...(madeUpNote !== undefined && { madeUp: madeUpNote }),
    ...known,
    address: toFullAddress(organAddress(organ.slug)),
    reports: years.map((year) => ({
      year,
      address: toFullAddress(reportAddress(organ.slug, year)),
      data: toFullAddress(reportJsonAddress(organ.slug, year)),
    })),
  };
}
