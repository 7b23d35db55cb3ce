import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { RecordStore } from '../../../src/collections/store.ts';
import { indicatorCsvAddress, originalAddress, reportJsonAddress } from '../../../src/model/addresses.ts';
import type { Figure } from '../../../src/model/figure.ts';
import { indicators } from '../../../src/model/indicators.ts';
import type { IndicatorRecord, ReportRecord } from '../../../src/model/records.ts';

const { project, folder, collections } = inject('site');
const reports = new RecordStore<ReportRecord>('reports', collections);

function readDownload(address: string): string {
  return readFileSync(path.join(folder, address), 'utf8');
}

/** Rows of a CSV file by their column: fields may be quoted, and hold line breaks then (RFC 4180). */
function parseCsv(text: string): Record<string, string>[] {
  const fields = [...text.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n)/g)];
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of fields) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') rows.push([]);
  }
  const [header = [], ...body] = rows.slice(0, -1);
  return body.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}

/** What a row says of a figure, as the figure itself would have it. */
function cellsOf({ state, value, unit, unitSource, raw }: Figure): Record<string, string> {
  return {
    state,
    value: value === undefined ? '' : String(value),
    unit: unit ?? '',
    unit_source: unitSource ?? '',
    raw: raw ?? '',
  };
}

test.each(reports.ids)('%s as JSON is what the collections know, by the contract', (id) => {
  const { organ, year, file, sha256, byteLength, report } = reports.read(id);
  const published: unknown = JSON.parse(readDownload(reportJsonAddress(organ, year)));
  expect(published).toMatchObject({ file, sha256, byteLength, format: report.format });
  for (const [field, value] of Object.entries(report)) expect(published).toHaveProperty(field, value);
});

test.each(reports.ids)('the original of %s is offered byte for byte', (id) => {
  const { organ, file } = reports.read(id);
  const offered = readFileSync(path.join(folder, originalAddress(organ, file)));
  expect(offered.equals(readFileSync(path.join(project, 'content', 'organs', organ, file)))).toBe(true);
});

test('the CSV of all figures has every figure of every report', () => {
  const rows = parseCsv(readDownload('/data/figures.csv'));
  expect(rows).toHaveLength(990);
  for (const { organ, year, figure = '', ...cells } of rows) {
    const known = reports.read(`${organ}/${year}`).report.figures[figure];
    expect(known, `${organ} ${year} ${figure}`).toBeDefined();
    if (known) expect(cells).toMatchObject(cellsOf(known));
  }
});

test.each(indicators.map(({ id }) => id))('the CSV of %s has every row of its comparison', (id) => {
  const { rows } = new RecordStore<IndicatorRecord>('indicators', collections).read(id);
  const byOrgan = new Map(parseCsv(readDownload(indicatorCsvAddress(id))).map((row) => [row.organ, row]));
  expect([...byOrgan.keys()].toSorted()).toEqual(rows.map(({ organ }) => organ).toSorted());
  for (const { organ, name, year, figure } of rows) {
    expect(byOrgan.get(organ)).toMatchObject({ name, year: String(year), ...cellsOf(figure) });
  }
});
