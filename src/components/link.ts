const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** An address of the site (model/addresses.ts) as a link, below the base path the site is served from. */
export function link(address: string): string {
  return `${base}${address}`;
}

/** An address of the site in full, with protocol and host, for citations, feeds and structured data. */
export function fullLink(address: string): string {
  return new URL(link(address), import.meta.env.SITE).href;
}
