import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { RecordStore } from '../../../src/collections/store.ts';
import { indicatorAddress, indicatorCsvAddress } from '../../../src/model/addresses.ts';
import type { FigureIndicator, Indicator, Operands } from '../../../src/model/indicators/indicator.ts';
import { indicators } from '../../../src/model/indicators.ts';
import { hasNumber, restoreMeasure } from '../../../src/model/measure.ts';
import { seriesKeyText } from '../../../src/model/series.ts';
import type { RegionIndicatorsRecord, SeriesRowsRecord } from '../../../src/model/series-records.ts';
import { readPages } from '../testing/test-page.ts';
import { query } from '../testing/test-query.ts';

const { folder, collections } = inject('site');
const rows = new RecordStore<SeriesRowsRecord>('series-rows', collections);
const regions = new RecordStore<RegionIndicatorsRecord>('region-indicators', collections);
const pages = readPages(folder);
const csv = (address: string) =>
  `read_csv('${path.join(folder, address)}', header = true, all_varchar = true)`;

const figureIndicators = indicators.filter(
  (indicator): indicator is FigureIndicator => indicator.formula.kind === 'figure',
);
const ratios = indicators.flatMap(({ id, formula }) =>
  formula.kind === 'ratio' ? [{ id, numerator: formula.numerator, denominator: formula.denominator }] : [],
);

/** The series that the collections have of an indicator. */
function seriesOf({ id }: Pick<Indicator, 'id'>): SeriesRowsRecord[] {
  return rows.ids.filter((one) => one.startsWith(`${id}/`)).map((one) => rows.read(one));
}

/** Yuan or items of the figures that may be added, from the file of all figures alone. */
const comparable = `CASE WHEN unit_unknown = '1' THEN NULL ELSE value::DOUBLE * CASE unit WHEN '万元' THEN 10000 WHEN '亿元' THEN 100000000 ELSE 1 END END`;

test.each(indicators)(
  'the CSV of $id has every report of its series, once, or once a part',
  async (indicator) => {
    const parts = indicator.formula.kind === 'mix' ? indicator.formula.parts.length : 1;
    const expected = seriesOf(indicator).flatMap(({ year, rows: stored }) =>
      stored.flatMap((row) => Array(parts).fill(`${restoreMeasure(row).organ}/${year}`)),
    );
    const found = await query(
      `SELECT organ || '/' || year AS id FROM ${csv(indicatorCsvAddress(indicator.id))}`,
    );
    expect(found.map(({ id }) => id).toSorted()).toEqual(expected.toSorted());
  },
);

test.each(figureIndicators)('$id is the figure that the file of all figures has', async ({ id, formula }) => {
  const columns = 'organ, year, form, state, value, unit, raw, line';
  const inFile = await query(`SELECT ${columns} FROM ${csv(indicatorCsvAddress(id))} ORDER BY organ, year`);
  const expected = await query(
    `SELECT ${columns} FROM ${csv('/data/figures.csv')} WHERE figure = '${formula.figure}' ORDER BY organ, year`,
  );
  expect(inFile).toEqual(expected);
});

test.each(ratios)(
  '$id is the quotient of sums over the file of all figures',
  async ({ id, numerator, denominator }) => {
    const found = await query(
      `SELECT organ, year, numerator::DOUBLE AS top, denominator::DOUBLE AS bottom FROM ${csv(indicatorCsvAddress(id))} WHERE numerator IS NOT NULL ORDER BY organ, year`,
    );
    const sum = (operands: Operands) =>
      `sum(value::DOUBLE) FILTER ((form = '2019' AND figure IN (${namesIn(operands['2019'])})) OR (form = '2021' AND figure IN (${namesIn(operands['2021'])})))`;
    const expected = await query(
      `SELECT organ, year, ${sum(numerator)} AS top, ${sum(denominator)} AS bottom FROM ${csv('/data/figures.csv')} GROUP BY organ, year ORDER BY organ, year`,
    );
    expect(found).toEqual(expected);
  },
);

function namesIn(ids: readonly string[] = []): string {
  return ids.map((id) => `'${id}'`).join(', ');
}

test.each(figureIndicators)(
  'totals of $id in every place equal those of the file of all figures',
  async ({ id, formula }) => {
    for (const length of [2, 4, 6]) {
      const found = await query(
        `SELECT rpad(division[1:${length}], 6, '0') AS code, year, form, count(${comparable}) AS n, sum(${comparable}) AS total, median(${comparable}) AS median
       FROM ${csv('/data/figures.csv')} WHERE figure = '${formula.figure}' AND division IS NOT NULL GROUP BY ALL`,
      );
      expect(found.length).toBeGreaterThan(
        id === 'fees-amount' || id === 'normative-documents-in-force' ? -1 : 0,
      );
      for (const { code, year, form, n, total, median } of found) {
        if (!regions.ids.includes(String(code))) continue;
        const key = seriesKeyText({
          year: Number(year),
          form: form === '2019' ? '2019' : '2021',
          population: 'own',
        });
        const summary = regions.read(String(code)).indicators[id]?.[key];
        expect(summary?.n, `${code} ${key}`).toBe(Number(n));
        expect(summary?.total ?? null).toBe(total);
        expect(summary?.quartiles?.[2] ?? null).toBe(median);
      }
    }
  },
);

test('the table of places of an indicator shows the numbers of the file', async () => {
  const page = pages.find(({ address }) => address === indicatorAddress('penalty-decisions'));
  const shown = [...(page?.document.querySelectorAll('#places ~ .scroll tbody tr') ?? [])].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim()),
  );
  const found = await query(
    `SELECT rpad(division[1:2], 6, '0') AS code, count(*) AS reports, count(*) FILTER (value::DOUBLE > 0) AS above, sum(value::DOUBLE) AS total
     FROM ${csv('/data/figures.csv')} WHERE figure = 'penalties.decisions' AND division IS NOT NULL GROUP BY ALL ORDER BY code`,
  );
  expect(found.length).toBeGreaterThan(0);
  for (const { code, reports, above, total } of found) {
    const link = page?.document.querySelector(`#places ~ .scroll a[href$="/regions/${code}/"]`);
    const row = shown.find(([name]) => name === link?.textContent?.trim());
    expect(row?.slice(1, 3)).toEqual([String(reports), String(above)]);
    expect(row?.at(-1)).toBe(`${total} 件`);
  }
});

test('every report that has a number has a row with it on the page, with a link to its cell', () => {
  for (const indicator of figureIndicators) {
    const page = pages.find(({ address }) => address === indicatorAddress(indicator.id));
    for (const { year, form, population, rows: stored } of seriesOf(indicator)) {
      for (const { organ, measure } of stored.map(restoreMeasure)) {
        const row = page?.document.getElementById(`${seriesKeyText({ year, form, population })}-${organ}`);
        const link = row?.querySelector('td a');
        expect(link?.getAttribute('href')).toBe(`/organs/${organ}/${year}/#${indicator.formula.figure}`);
        if (hasNumber(measure))
          expect(link?.textContent?.replaceAll(',', '')).toContain(String(measure.value));
      }
    }
  }
});
