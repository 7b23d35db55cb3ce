import path from 'node:path';

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

/** Reads CONTENT_DIR, OUT_DIR, PARTS_DIR, BASE_PATH, SITE_URL and PORT; what is empty or not set has the value the README names. */
export function readSettings(environment: Readonly<NodeJS.ProcessEnv> = process.env): Settings {
  const base = toBase(environment.BASE_PATH ?? '');
  return {
    contentDir: path.resolve(environment.CONTENT_DIR || 'content'),
    outDir: path.resolve(environment.OUT_DIR || 'dist'),
    partsDir: path.resolve(environment.PARTS_DIR || '.parts'),
    base,
    address: new URL(base, environment.SITE_URL || placeholderUrl).href,
    port: Number(environment.PORT || 4321),
  };
}

function toBase(written: string): string {
  const parts = written.split('/').filter((part) => part !== '');
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}
