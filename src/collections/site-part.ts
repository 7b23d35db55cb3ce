import { type OrganRecord, provinceOf } from '../model/records.ts';
import { collectionsDir, RecordStore, readJson } from './store.ts';

/** The part of a site that is of no province: home, indicators, checks, search and all data. */
export const sharedPart = 'shared';

/**
 * Tells which part of the site an address belongs to when the parts are built apart: the province, by its code or
 * `none`, of an organ's pages, also below its former slugs, and of a place's; `shared` for all others.
 */
export function openSiteParts(directory: string = collectionsDir): (address: string) => string {
  const organs = new RecordStore<OrganRecord>('organs', directory);
  const provinces = new Map(organs.ids.map((slug) => [slug, provinceOf(organs.read(slug))]));
  const formerSlugs = Object.entries(readJson('former-slugs', directory) as Record<string, string>);
  for (const [former, slug] of formerSlugs) provinces.set(former, provinces.get(slug) ?? sharedPart);
  return (address) => {
    const [, room, name = ''] = address.split('/');
    if (room === 'organs') return provinces.get(name) ?? sharedPart;
    return room === 'regions' && /^\d{6}$/.test(name) ? `${name.slice(0, 2)}0000` : sharedPart;
  };
}

let partOf: ((address: string) => string) | undefined;

/** The routes of the part that is being built: all, where the site is built as one. */
export function routesOfPart<Route>(
  routes: readonly Route[],
  addressOf: (route: Route) => string,
): readonly Route[] {
  const part = process.env.SITE_PART;
  if (!part) return routes;
  partOf ??= openSiteParts();
  const find = partOf;
  return routes.filter((route) => find(addressOf(route)) === part);
}
