/**
 * The addresses of the site, from its root. They never change once published: journalists link to them.
 */
export const addresses = {
  home: '/',
  organs: '/organs/',
  indicators: '/indicators/',
  compare: '/compare/',
  search: '/search/',
  selfCheck: '/self-check/',
  checks: '/checks/',
  data: '/data/',
  methods: '/methods/',
  feed: '/feed.xml',
} as const;

export const organAddress = (organ: string): string => `/organs/${organ}/`;

/** Every figure of an organ's reports, year by year. */
export const seriesAddress = (organ: string): string => `/organs/${organ}/years/`;

/** The organs that share a name. No slug is without a hyphen, so that no organ can have this address. */
export const namesakesAddress = (name: string): string => `/organs/named/${encodeURIComponent(name)}/`;

export const reportAddress = (organ: string, year: number): string => `/organs/${organ}/${year}/`;

export const figureAddress = (organ: string, year: number, figure: string): string =>
  `${reportAddress(organ, year)}#${figure}`;

/** A line of the source text as the report's page shows it. */
export const lineAddress = (organ: string, year: number, line: number): string =>
  `${reportAddress(organ, year)}#L${line}`;

export const regionAddress = (code: string): string => `/regions/${code}/`;

/** A page of the organs of a place; the first one stands on the place's own page. */
export const regionOrgansAddress = (code: string, page: number): string =>
  page === 1 ? `${regionAddress(code)}#organs` : `${regionAddress(code)}organs/${page}/`;

/** A page of the organs whose place is not known; the first one stands on the page of all. No slug is without a hyphen. */
export const unplacedAddress = (page: number): string =>
  page === 1 ? `${addresses.organs}#organs` : `${addresses.organs}unplaced/${page}/`;

/** What a place and those one level down come to, a row an indicator and year. */
export const regionCsvAddress = (code: string): string => `/data/regions/${code}.csv`;

export const indicatorAddress = (indicator: string): string => `/indicators/${indicator}/`;

export const indicatorCsvAddress = (indicator: string): string => `/data/indicators/${indicator}.csv`;

/** A file of data by its path below /data/: figures.csv, parquet/year=2020/…. */
export const downloadAddress = (path: string): string => `/data/${path}`;

/** What describes every file of data: a Data Package descriptor. */
export const dataPackageAddress = '/data/datapackage.json';

/** The columns of the CSV files of places, to which their descriptions refer. */
export const placeSchemaAddress = '/data/regions.schema.json';

/** What is known of an organ, and every indicator of its reports; the compare page reads it too. */
export const organJsonAddress = (organ: string): string => `/data/organs/${organ}.json`;

/** What the compare page reads of a place: every indicator in every year. */
export const comparePlaceDataAddress = (code: string): string => `/data/compare/places/${code}.json`;

/** What there is to choose in a place: the places one level down, and its own organs; `china` is the whole country. */
export const compareChoiceAddress = (code: string): string => `/data/compare/choose/${code}.json`;

/** A comparison of chosen organs as a link; without a year, the newest one. */
export const compareAddress = (organs: readonly string[], indicator: string, year?: number): string =>
  `${addresses.compare}?organs=${organs.join(',')}&indicator=${indicator}${year === undefined ? '' : `&year=${year}`}`;

/** The drawing of a comparison that every page shares which stands in it; the key is that of metrics/comparison.ts. */
export const distributionAddress = (indicator: string, key: string): string =>
  `/charts/${indicator}/${key}.svg`;

export const checkAddress = (code: string): string => `/checks/${code}/`;

export const checkYearAddress = (code: string, year: number): string => `${checkAddress(code)}${year}/`;

/** A check on the reports of a year in a province, by its code; `none` for those of unknown place. */
export const checkPlaceAddress = (code: string, year: number, province: string): string =>
  `${checkYearAddress(code, year)}${province}/`;

/** What does not pass a check, all of it. */
export const checkCsvAddress = (code: string): string => `/data/checks/${code}.csv`;

export const reportJsonAddress = (organ: string, year: number): string =>
  `/data/reports/${organ}/${year}.json`;

/**
 * The published file. What a browser might run or draw, a web page above all, is served as text, so that nothing
 * in it runs on this site.
 */
export const originalAddress = (organ: string, file: string): string =>
  `/data/originals/${organ}/${encodeURIComponent(servedName(file))}`;

/** The name under which a published file is served. */
const servedName = (file: string): string => (/\.(?:txt|docx?|pdf)$/.test(file) ? file : `${file}.txt`);
