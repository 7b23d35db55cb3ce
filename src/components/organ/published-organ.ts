import { organAddress, reportAddress, reportJsonAddress } from '../../model/addresses.ts';
import type { OrganRecord } from '../../model/records.ts';
import { fullLink } from '../link.ts';

/** An organ as the site publishes it: what is known of it, and where its reports are. */
export function publishedOrgan(organ: OrganRecord): object {
  const { years, ...known } = organ;
  return {
    ...known,
    address: fullLink(organAddress(organ.slug)),
    reports: years.map((year) => ({
      year,
      address: fullLink(reportAddress(organ.slug, year)),
      data: fullLink(reportJsonAddress(organ.slug, year)),
    })),
  };
}
