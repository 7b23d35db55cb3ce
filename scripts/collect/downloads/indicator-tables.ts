import { measureAddress } from '../../../src/components/comparison/indicator-table.ts';
import { indicatorBlock, type OrganColumns, rowsOfReport } from '../../../src/downloads/indicator-block.ts';
import { placeText } from '../../../src/downloads/place-text.ts';
import { indicatorTable } from '../../../src/downloads/tables.ts';
import type { Indicator } from '../../../src/model/indicators/indicator.ts';
import { indicators } from '../../../src/model/indicators.ts';
import { restoreMeasure } from '../../../src/model/measure.ts';
import type { DownloadFile, PlacedOrgan } from '../../../src/model/records.ts';
import { type SeriesKey, seriesKeyText } from '../../../src/model/series.ts';
import type { SeriesRowsRecord } from '../../../src/model/series-records.ts';
import { TableFiles, type TablesFolders } from './table-files.ts';

type IndicatorTableSources = {
  organs: ReadonlyMap<string, PlacedOrgan>;
  /** Makes a full address of one on this site. */
  toFullAddress: (address: string) => string;
  isMadeUp: boolean;
};

type SeriesHead = SeriesKey & { indicator: string };

/** Of so many rows the organs are kept; then all are forgotten, and those of the parts that come again soon known again. */
const mostListed = 200_000;

type ListedOrgans = Record<keyof OrganColumns, { listed: readonly string[] }>;

/** Rows of a series; without a key they are few, and sooner written than known to be as they were. */
type SeriesRows = { province: string; key: string | undefined; rows: () => string };

/** The CSV file of every indicator, written series by series in the order of the catalogue; one is open at a time. */
export class IndicatorTables {
  readonly #folders: TablesFolders;
  readonly #sources: IndicatorTableSources;
  readonly #organs = new Map<string, ListedOrgans>();
  #listedOrgans = 0;
  readonly #waiting = [...indicators];
  readonly #files: DownloadFile[] = [];
  #open: { indicator: Indicator; table: TableFiles } | undefined;
  #series: SeriesHead | undefined;

  constructor(folders: TablesFolders, sources: IndicatorTableSources) {
    this.#folders = folders;
    this.#sources = sources;
  }

  /** Begins a series; then come its rows, group by group. */
  begin(series: SeriesHead): void {
    while (this.#open?.indicator.id !== series.indicator) this.#next(series.indicator);
    this.#series = series;
  }

  /** Adds the rows of the series in a group, which are in the order of organs and JSON. */
  add({ province, key, rows }: SeriesRows): void {
    if (!this.#series || !this.#open) throw new Error('rows come before their series');
    const { indicator, table } = this.#open;
    const series = this.#series;
    const part = `${seriesKeyText(series)}/${province}`;
    const block = () => {
      const slugs: string[] = [];
      const reports = (JSON.parse(rows()) as SeriesRowsRecord['rows']).map((stored) => {
        const { organ, measure } = restoreMeasure(stored);
        for (let row = 0; row < rowsOfReport(indicator); row += 1) slugs.push(organ);
        const address = measureAddress(indicator, series, organ, measure);
        return { measure, address: this.#sources.toFullAddress(address) };
      });
      return indicatorBlock(indicator, series, { organs: this.#organsOf(part, slugs), reports });
    };
    if (key === undefined) table.add(part, block());
    else table.addKept(part, key, block);
  }

  /** Writes what remains, also the files of those indicators that no report has. */
  close(): DownloadFile[] {
    while (this.#waiting.length > 0) this.#next('the end');
    this.#closeOpen();
    return this.#files;
  }

  /** What is said of the organs in the rows of a part, which nearly all indicators have in common. */
  #organsOf(part: string, slugs: readonly string[]): ListedOrgans {
    const known = this.#organs.get(part);
    if (known && isSame(known.organ.listed, slugs)) return known;
    if (this.#listedOrgans > mostListed) {
      this.#organs.clear();
      this.#listedOrgans = 0;
    }
    const organs = slugs.map((slug) => {
      const organ = this.#sources.organs.get(slug);
      if (!organ) throw new Error(`no organ ${slug}`);
      return organ;
    });
    const columns = {
      organ: { listed: slugs },
      name: { listed: organs.map(({ name }) => name) },
      place: { listed: organs.map(placeText) },
      division: { listed: organs.map(({ division }) => division?.code ?? '') },
    };
    this.#organs.set(part, columns);
    this.#listedOrgans += slugs.length;
    return columns;
  }

  #next(wanted: string): void {
    this.#closeOpen();
    const indicator = this.#waiting.shift();
    if (!indicator) throw new Error(`the series of ${wanted} come out of order`);
    this.#open = {
      indicator,
      table: new TableFiles(this.#folders, indicatorTable(indicator), this.#sources),
    };
  }

  #closeOpen(): void {
    if (this.#open) this.#files.push(...this.#open.table.close(this.#sources.toFullAddress));
    this.#open = undefined;
  }
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}
