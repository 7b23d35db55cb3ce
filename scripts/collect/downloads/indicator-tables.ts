import { measureAddress } from '../../../src/components/comparison/indicator-table.ts';
import type { CsvValue } from '../../../src/downloads/csv.ts';
import { indicatorCells, type OrganCells } from '../../../src/downloads/indicator-columns.ts';
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

/** Rows of a series; without a key they are few, and sooner written than known to be as they were. */
type SeriesRows = { province: string; key: string | undefined; rows: () => string };

/** The CSV file of every indicator, written series by series in the order of the catalogue; one is open at a time. */
export class IndicatorTables {
  readonly #folders: TablesFolders;
  readonly #sources: IndicatorTableSources;
  readonly #organs = new Map<string, OrganCells>();
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
    const cells = () => this.#cellsOf(series, indicator, JSON.parse(rows()) as SeriesRowsRecord['rows']);
    if (key === undefined) {
      table.add(part, cells());
      return;
    }
    const made = this.#folders.parts.put(`${indicator.id} in ${part}`, key, ({ write }) => {
      const file = table.openPart(part);
      file.add(cells());
      return file.write(write);
    });
    table.addPart(made);
  }

  /** Writes what remains, also the files of those indicators that no report has. */
  close(): DownloadFile[] {
    while (this.#waiting.length > 0) this.#next('the end');
    this.#closeOpen();
    return this.#files;
  }

  #cellsOf(series: SeriesHead, indicator: Indicator, rows: SeriesRowsRecord['rows']): CsvValue[][] {
    const { year, form, population } = series;
    return rows.flatMap((stored) => {
      const row = restoreMeasure(stored);
      const address = this.#sources.toFullAddress(measureAddress(indicator, series, row.organ, row.measure));
      const organ = this.#organOf(row.organ);
      return indicatorCells(indicator, { year, form, population }, row, organ, address);
    });
  }

  /** What every file says of an organ, worked out once. */
  #organOf(slug: string): OrganCells {
    const organ = this.#sources.organs.get(slug);
    if (!organ) throw new Error(`no organ ${slug}`);
    const cells = this.#organs.get(slug) ?? organCells(organ);
    this.#organs.set(slug, cells);
    return cells;
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

function organCells(organ: PlacedOrgan): OrganCells {
  return {
    organ: organ.slug,
    name: organ.name,
    place: placeText(organ),
    division: organ.division?.code ?? null,
  };
}
