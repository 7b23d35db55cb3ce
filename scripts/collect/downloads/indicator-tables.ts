import { createHash } from 'node:crypto';
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
import { TableFiles, type TablesFolders } from './table-files.ts';

export type IndicatorTableSources = {
  organs: ReadonlyMap<string, PlacedOrgan>;
  /** Makes a full address of one on this site. */
  toFullAddress: (address: string) => string;
  isMadeUp: boolean;
};

/** Fewer rows of a part are sooner written than known to be as they were. */
const fewestToTakeOver = 100;

/** The CSV file of every indicator, written series by series in the order of the catalogue; one is open at a time. */
export class IndicatorTables {
  readonly #folders: TablesFolders;
  readonly #sources: IndicatorTableSources;
  readonly #organs = new Map<string, { province: string; cells: OrganCells }>();
  readonly #waiting = [...indicators];
  readonly #files: DownloadFile[] = [];
  #open: { indicator: Indicator; table: TableFiles } | undefined;

  constructor(folders: TablesFolders, sources: IndicatorTableSources) {
    this.#folders = folders;
    this.#sources = sources;
  }

  /** Adds the rows of a series, which are in the order of organs. */
  add({ rows, ...series }: SeriesRowsRecord): void {
    while (this.#open?.indicator.id !== series.indicator) this.#next(series.indicator);
    const { indicator, table } = this.#open;
    const { toFullAddress } = this.#sources;
    const { year, form, population } = series;
    const members = rows.map((stored) => ({ stored, organ: this.#organOf(stored[0]) }));
    const cellsOf = ({ stored, organ }: (typeof members)[number]) => {
      const row = restoreMeasure(stored);
      const address = toFullAddress(measureAddress(indicator, series, row.organ, row.measure));
      return indicatorCells(indicator, { year, form, population }, row, organ.cells, address);
    };
    for (const [province, own] of Map.groupBy(members, ({ organ }) => organ.province)) {
      const part = `${seriesKeyText(series)}/${province}`;
      if (own.length < fewestToTakeOver) {
        table.add(part, own.flatMap(cellsOf));
        continue;
      }
      const shown = own.map(({ stored, organ }) => [stored, organ.cells]);
      const key = createHash('sha256').update(JSON.stringify(shown)).digest('hex');
      const made = this.#folders.parts.put(`${indicator.id} in ${part}`, key, ({ write }) => {
        const file = table.openPart(part);
        file.add(own.flatMap(cellsOf));
        return file.write(write);
      });
      table.addPart(made);
    }
  }

  /** Writes what remains, also the files of those indicators that no report has. */
  close(): DownloadFile[] {
    while (this.#waiting.length > 0) this.#next('the end');
    this.#closeOpen();
    return this.#files;
  }

  /** What every file says of an organ, worked out once. */
  #organOf(slug: string): { province: string; cells: OrganCells } {
    const known = this.#organs.get(slug);
    if (known) return known;
    const organ = this.#sources.organs.get(slug);
    if (!organ) throw new Error(`no organ ${slug}`);
    const shown = { province: provinceOf(organ), cells: organCells(organ) };
    this.#organs.set(slug, shown);
    return shown;
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
