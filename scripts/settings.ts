import path from 'node:path';
import { PlainError } from './site/failure.ts';

/** Where the commands read, write and serve. */
export type Settings = {
  /** Absolute folder of reports. */
  contentDir: string;
  /** Absolute folder the finished site stands in. */
  outDir: string;
  /** Absolute folder of provinces that are read apart, each in a folder named by its code. */
  partsDir: string;
  /** Path the site is served below, with a slash at both ends: `/` or `/sub/`. */
  base: string;
  /** The site's root in full, base path included: https://gongkai.example/sub/. */
  address: string;
  /** Port of the local servers. */
  port: number;
};

/** Stands in links until the site has a name of its own. */
const placeholderUrl = 'https://gongkai.example';

/**
 * Reads CONTENT_DIR, OUT_DIR, PARTS_DIR, BASE_PATH, SITE_URL and PORT; what is empty or not set has the value the README
 * names. Throws a PlainError for what cannot be used, CONTACT_URL too: every page would have it.
 */
export function readSettings(environment: Readonly<NodeJS.ProcessEnv> = process.env): Settings {
  const base = toBase(environment.BASE_PATH ?? '');
  if (environment.CONTACT_URL && !isAddress(environment.CONTACT_URL, ['mailto:', 'https:', 'http:']))
    throw new PlainError(
      `CONTACT_URL：“${environment.CONTACT_URL}”不是联系地址，应如 mailto:editor@example.org 或 https://example.org/contact。`,
    );
  return {
    contentDir: path.resolve(environment.CONTENT_DIR || 'content'),
    outDir: path.resolve(environment.OUT_DIR || 'dist'),
    partsDir: path.resolve(environment.PARTS_DIR || '.parts'),
    base,
    address: new URL(base, toSiteUrl(environment.SITE_URL || placeholderUrl)).href,
    port: toPort(environment.PORT || '4321'),
  };
}

function toSiteUrl(written: string): string {
  if (isAddress(written, ['https:', 'http:'])) return written;
  throw new PlainError(`SITE_URL：“${written}”不是网址，应如 https://gongkai.example。`);
}

function toPort(written: string): number {
  const port = Number(written);
  if (/^\d+$/.test(written) && port <= 65_535) return port;
  throw new PlainError(`PORT：“${written}”不是端口，应为 0 到 65535 的整数。`);
}

function isAddress(written: string, protocols: readonly string[]): boolean {
  return protocols.includes(URL.parse(written)?.protocol ?? '');
}

function toBase(written: string): string {
  const parts = written.split('/').filter((part) => part !== '');
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}
