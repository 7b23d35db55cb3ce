import { measureAddress } from '../../../src/components/comparison/indicator-table.ts';
import { indicatorCells, type OrganCells } from '../../../src/downloads/indicator-columns.ts';
import { placeText } from '../../../src/downloads/place-text.ts';
import { indicatorTable } from '../../../src/downloads/tables.ts';
import type { Indicator } from '../../../src/model/indicators/indicator.ts';
import { indicators } from '../../../src/model/indicators.ts';
import { restoreMeasure } from '../../../src/model/measure.ts';
import { type DownloadFile, type PlacedOrgan, provinceOf } from '../../../src/model/records.ts';
import { seriesKeyText } from '../../../src/model/series.ts';
import type { SeriesRowsRecord } from '../../../src/model/series-records.ts';
import type { CollectionsWriter } from '../write-collections.ts';
import { TableFiles } from './table-files.ts';

export type IndicatorTableSources = {
  organs: ReadonlyMap<string, PlacedOrgan>;
  /** Makes a full address of one on this site. */
  toFullAddress: (address: string) => string;
  isMadeUp: boolean;
};

/** The CSV file of every indicator, written series by series in the order of the catalogue; one is open at a time. */
export class IndicatorTables {
  readonly #writer: CollectionsWriter;
  readonly #sources: IndicatorTableSources;
  readonly #waiting = [...indicators];
  readonly #files: DownloadFile[] = [];
  #open: { indicator: Indicator; table: TableFiles } | undefined;

  constructor(writer: CollectionsWriter, sources: IndicatorTableSources) {
    this.#writer = writer;
    this.#sources = sources;
  }

  /** Adds the rows of a series, which are in the order of organs. */
  add({ rows, ...series }: SeriesRowsRecord): void {
    while (this.#open?.indicator.id !== series.indicator) this.#next(series.indicator);
    const { indicator, table } = this.#open;
    const { organs, toFullAddress } = this.#sources;
    const { year, form, population } = series;
    for (const row of rows.map(restoreMeasure)) {
      const organ = organs.get(row.organ);
      if (!organ) throw new Error(`no organ ${row.organ}`);
      const address = toFullAddress(measureAddress(indicator, series, row.organ, row.measure));
      const cells = indicatorCells(indicator, { year, form, population }, row, organCells(organ), address);
      table.add(`${seriesKeyText(series)}/${provinceOf(organ)}`, cells);
    }
  }

  /** Writes what remains, also the files of those indicators that no report has. */
  close(): DownloadFile[] {
    while (this.#waiting.length > 0) this.#next('the end');
    this.#closeOpen();
    return this.#files;
  }

  #next(wanted: string): void {
    this.#closeOpen();
    const indicator = this.#waiting.shift();
    if (!indicator) throw new Error(`the series of ${wanted} come out of order`);
    this.#open = { indicator, table: new TableFiles(this.#writer, indicatorTable(indicator), this.#sources) };
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
