import { addresses, regionCsvAddress } from '../../model/addresses.ts';
import type { RegionRecord } from '../../model/records.ts';
import { fullNameOf } from '../region/place-page.ts';

/** The CSV file of every place, by its path below the page of data, as the description of the data lists it. */
export function placeFiles(
  regions: readonly Pick<RegionRecord, 'code' | 'name' | 'parents'>[],
): { path: string; place: string }[] {
  return regions.map((region) => ({
    path: regionCsvAddress(region.code).slice(addresses.data.length),
    place: fullNameOf(region),
  }));
}
