import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Package } from 'datapackage';
import { expect, inject, test } from 'vitest';
import { RecordStore } from '../../../src/collections/store.ts';
import type { ColumnType } from '../../../src/downloads/table.ts';
import { originalAddress, reportJsonAddress } from '../../../src/model/addresses.ts';
import { checkCodes } from '../../../src/model/checks.ts';
import type { Figure } from '../../../src/model/figure.ts';
import { indicators } from '../../../src/model/indicators.ts';
import type { StoredReport } from '../../../src/model/records.ts';
import { fromStored } from '../../../src/model/stored-report.ts';
import { parseReport } from '../../../src/parser/parse-report.ts';
import { toPage } from '../testing/test-page.ts';
import { query } from '../testing/test-query.ts';

const { project, folder, collections } = inject('site');
const reports = new RecordStore<StoredReport>('reports', collections);

const data = path.join(folder, 'data');

const sqlTypes: Record<ColumnType, string> = { string: 'VARCHAR', integer: 'INTEGER', number: 'DOUBLE' };

/** The part of a Data Package that the test reads. */
type Described = {
  path: string;
  format: string;
  rows: number;
  schema: { fields: { name: string; type: ColumnType }[] };
};
const dataPackageOf = (text: string): { resources: Described[] } => JSON.parse(text);

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

test.each(reports.ids)('%s as JSON is what the collections know, by the contract', async (id) => {
  const { organ, year, file, sha256, byteLength, report } = fromStored(reports.read(id));
  const published: unknown = JSON.parse(readDownload(reportJsonAddress(organ, year)));
  expect(published).toMatchObject({ file, sha256, byteLength, format: report.format });
  const { sections: _, ...withoutProse } = report;
  for (const [field, value] of Object.entries(withoutProse)) expect(published).toHaveProperty(field, value);
  const parsed = await parseReport(readFileSync(path.join(project, 'content', 'organs', organ, file)));
  expect(published).toHaveProperty('sections', 'report' in parsed ? parsed.report.sections : 'refused');
});

test.each(reports.ids)('the original of %s is offered byte for byte', (id) => {
  const { organ, file } = fromStored(reports.read(id));
  const offered = readFileSync(path.join(folder, originalAddress(organ, file)));
  expect(offered.equals(readFileSync(path.join(project, 'content', 'organs', organ, file)))).toBe(true);
});

test('the CSV of all figures has every figure of every report', () => {
  const rows = parseCsv(readDownload('/data/figures.csv'));
  expect(rows).toHaveLength(990);
  for (const { organ, year, figure = '', ...cells } of rows) {
    const known = fromStored(reports.read(`${organ}/${year}`)).report.figures[figure];
    expect(known, `${organ} ${year} ${figure}`).toBeDefined();
    if (known) expect(cells).toMatchObject(cellsOf(known));
  }
});

test('the description of the data is a valid Data Package of files that are there', async () => {
  const described = await Package.load(path.join(data, 'datapackage.json'), { basePath: data });
  expect(described.errors).toEqual([]);
  expect(described.valid).toBe(true);
  const paths = described.resources.map(({ descriptor }) => descriptor.path);
  expect(paths).toContain('parquet/year=2020/province=220000/figures.parquet');
  for (const file of paths) expect(existsSync(path.join(data, file)), file).toBe(true);
});

test('an engine reads every CSV file by the columns and types that are described', async () => {
  const { resources } = dataPackageOf(await readFile(path.join(data, 'datapackage.json'), 'utf8'));
  const whole = resources.filter(({ path: file }) => !file.startsWith('regions/'));
  const counts: Record<string, unknown> = {};
  for (const { path: file, format, schema, rows } of whole.filter((one) => one.format === 'csv')) {
    const columns = schema.fields.map(({ name, type }) => `'${name}': '${sqlTypes[type]}'`).join(', ');
    const source = `read_csv('${path.join(data, file)}', header = true, columns = {${columns}})`;
    const [found] = await query(`SELECT count(*) AS rows, count(organ) AS organs FROM ${source}`);
    expect(found, `${file} ${format}`).toEqual({ rows: String(rows), organs: String(rows) });
    counts[file] = rows;
  }
  expect(counts).toMatchObject({ 'figures.csv': 990, 'reports.csv': 5, 'organs.csv': 5 });
  for (const { id } of indicators) expect(counts).toHaveProperty([`indicators/${id}.csv`]);
  for (const code of checkCodes) expect(counts).toHaveProperty([`checks/${code}.csv`]);
  expect(counts['indicators/requests-received.csv']).toBe(5);
});

test('an engine reads the file of every place by the columns that its description refers to', async () => {
  const { resources } = await Package.load(path.join(data, 'datapackage.json'), { basePath: data });
  const places = resources.filter(({ descriptor }) => descriptor.path.startsWith('regions/'));
  const files = readdirSync(path.join(data, 'regions')).filter((name) => name.endsWith('.csv'));
  expect(places.map(({ descriptor }) => descriptor.path)).toEqual(files.map((name) => `regions/${name}`));
  for (const { descriptor } of places) {
    const columns = descriptor.schema.fields.map(({ name, type }) => `'${name}': '${sqlTypes[type]}'`);
    const source = `read_csv('${path.join(data, descriptor.path)}', header = true, columns = {${columns.join(', ')}})`;
    const [found] = await query(`SELECT count(*) AS rows, count(division) AS divisions FROM ${source}`);
    expect(Number(found?.rows), descriptor.path).toBeGreaterThan(0);
    expect(found?.divisions, descriptor.path).toBe(found?.rows);
  }
});

test('the query that the page offers to be copied finds reports in its example file', async () => {
  const { document } = toPage('data/index.html', readDownload('/data/index.html'));
  const printed = document.querySelector('pre code')?.textContent ?? '';
  const sql = printed.replace(/'https?:\/\/[^']*\/data\/([^']+)'/, (_, file) => `'${path.join(data, file)}'`);
  expect(sql).not.toBe(printed);
  const [row] = await query(sql);
  expect(Number(row?.reports)).toBeGreaterThan(0);
});
