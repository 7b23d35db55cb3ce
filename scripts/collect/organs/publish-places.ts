import { createHash } from 'node:crypto';
import { placeCsvRows } from '../../../src/components/region/place-csv.ts';
import { toCsv } from '../../../src/downloads/csv.ts';
import { cellsOf, columnsOf } from '../../../src/downloads/made-up.ts';
import { placeColumns } from '../../../src/downloads/place-columns.ts';
import { regionCsvAddress } from '../../../src/model/addresses.ts';
import type { RegionRecord } from '../../../src/model/records.ts';
import type { RegionIndicatorsRecord } from '../../../src/model/series-records.ts';
import type { CollectionsWriter } from '../writing/write-collections.ts';

/**
 * Writes the CSV file of every place: the place, then those one level down, each with every indicator in every year.
 * The collections of places and of their indicators are complete.
 */
export function publishPlaces(writer: CollectionsWriter, { isMadeUp }: { isMadeUp: boolean }): void {
  const regions = writer.open<RegionRecord>('regions');
  const indicators = writer.open<RegionIndicatorsRecord>('region-indicators');
  const columns = columnsOf(placeColumns, isMadeUp).map(({ id }) => id);
  const hashOf = (code: string) =>
    [code, regions.hashOf(code), indicators.has(code) ? indicators.hashOf(code) : ''].join(' ');
  for (const code of regions.ids) {
    const codes = [code, ...regions.read(code).children.map((child) => child.code)];
    const key = createHash('sha256')
      .update(JSON.stringify(codes.map(hashOf)))
      .digest('hex');
    const address = regionCsvAddress(code);
    writer.published.putFile([address], key, () => {
      const rows = codes.flatMap((one) => {
        const found = indicators.has(one) ? indicators.read(one).indicators : {};
        return placeCsvRows({ region: regions.read(one), found });
      });
      return toCsv(
        columns,
        rows.map((row) => cellsOf(row, isMadeUp)),
      );
    });
  }
}
