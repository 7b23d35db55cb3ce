import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { placeIndicators } from '../../../src/components/region/place-series.ts';
import { indicatorAddress, regionAddress } from '../../../src/model/addresses.ts';
import type { Indicator } from '../../../src/model/indicators/indicator.ts';
import { indicators } from '../../../src/model/indicators.ts';
import { buildMadeUpSite, type MadeUpSite } from '../testing/test-made-up-site.ts';
import { type BuiltPage, toPage } from '../testing/test-page.ts';
import { findInlineCode, findLeakedValues } from '../testing/test-page-faults.ts';
import { query } from '../testing/test-query.ts';
import { type Recounted, recount } from '../testing/test-recount.ts';

/** Both forms, some of whose reports lack a unit, and governments above the towns. */
const asked = { organs: 32, years: [2020, 2021, 2022], seed: 3 };
let site: MadeUpSite;
let pages: BuiltPage[] = [];
const counted = new Map<string, Recounted[]>();

beforeAll(async () => {
  site = await buildMadeUpSite(asked);
  pages = globSync(['regions/**/*.html', 'indicators/**/*.html'], { cwd: site.folder })
    .map((file) => file.replaceAll(path.sep, '/'))
    .sort()
    .map((file) => toPage(file, readFileSync(path.join(site.folder, file), 'utf8')));
  const figures = `read_csv('${path.join(site.folder, 'data', 'figures.csv')}', header = true, all_varchar = true)`;
  for (const indicator of countable)
    counted.set(indicator.id, await recount(figures, site.content, indicator));
});
afterAll(() => site?.remove());

const countable = indicators.filter(({ formula }) => formula.kind === 'figure' || formula.kind === 'ratio');
const compared = placeIndicators.filter(
  (indicator) => countable.includes(indicator) || indicator.formula.kind === 'figure',
);

function documentAt(address: string): Document {
  const found = pages.find((page) => page.address === address);
  if (!found) throw new Error(`no page ${address}`);
  return found.document;
}

const placePages = () => pages.filter(({ address }) => /^\/regions\/\d+\/$/.test(address));
const textOf = (element: Element | null | undefined): string =>
  element?.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
/** The cells of a row as they read, without how many of the numbers in them are in doubt, and whose. */
const cellsOf = (row: Element): string[] =>
  [...row.querySelectorAll('th, td')].map((cell) => {
    const doubts = [...cell.querySelectorAll('strong.doubt, .doubted')].map((doubt) => textOf(doubt).length);
    const end = doubts.reduce((left, length) => left - length, textOf(cell).length);
    return textOf(cell).slice(0, end).trim();
  });

test('a place names the reports whose numbers are in doubt, and leads to them', () => {
  const doubts = placePages().flatMap(({ document }) => [
    ...document.querySelectorAll(':is(.summary, .sums, .catalogue) td > strong.doubt'),
  ]);
  expect(doubts.length).toBeGreaterThan(0);
  for (const doubt of doubts) {
    const count = Number.parseInt(textOf(doubt), 10);
    const links = [...(doubt.nextElementSibling?.querySelectorAll('a') ?? [])];
    expect(links.length, textOf(doubt)).toBe(Math.min(count, 3));
    for (const link of links) expect(link.getAttribute('href')).toMatch(/^\/organs\/[^/]+\/\d{4}\//);
  }
});

/** A total as printed, in yuan or items; a ratio as numerator and denominator. */
function printed(text: string): { total: number | null; denominator?: number } {
  const [, top, bottom] = /^([\d.]+)\/([\d.]+) = /.exec(text) ?? [];
  if (top && bottom) return { total: Number(top), denominator: Number(bottom) };
  const [, digits, unit] = /^(−?[\d,.]+) (\S+)$/.exec(text) ?? [];
  if (digits === undefined) return { total: null };
  const value = Number(digits.replaceAll(',', '').replace('−', '-'));
  return { total: unit === '万元' ? Number((value * 10_000).toFixed(2)) : value };
}

/** The total that may be shown: none of nothing, and none where amounts without a unit are all there is above 0. */
function showable({ n, total, denominator, unitUnknown, above }: Recounted): ReturnType<typeof printed> {
  if (n === 0 || total === null || (unitUnknown > 0 && above === 0)) return { total: null };
  return denominator === null ? { total: Number(total.toFixed(2)) } : { total, denominator };
}

function expected(indicator: Indicator, code: string, population = 'own'): Recounted[] {
  const rows = counted.get(indicator.id) ?? [];
  return rows.filter((row) => row.code === code && row.population === population);
}

/** The rows of a table of years as the page prints them. */
function yearRows(table: Element | null | undefined) {
  return [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) => {
    const [year, form = '', reports, above, zero] = cellsOf(row);
    const last = cellsOf(row).at(-1) ?? '';
    return { year: Number(year), form: form.slice(0, 4), reports, above, zero, ...printed(last) };
  });
}

function toYearRow(row: Recounted) {
  const { year, form, reports, above, zero } = row;
  return { year, form, ...{ reports: `${reports}`, above: `${above}`, zero: `${zero}` }, ...showable(row) };
}

const byFormAndYear = (one: Recounted, other: Recounted): number =>
  Number(one.form) - Number(other.form) || one.year - other.year;

test('there is something to be wrong about: places of each level, both forms, unknown units, aggregate reports', () => {
  const rows = [...counted.values()].flat();
  expect(
    new Set(placePages().map(({ address }) => address.replaceAll(/\D/g, '').replace(/(00)*$/, '').length)),
  ).toEqual(new Set([2, 4, 6]));
  expect(new Set(rows.map(({ form }) => form))).toEqual(new Set(['2019', '2021']));
  expect(rows.some(({ unitUnknown, above }) => unitUnknown > 0 && above > 0)).toBe(true);
  expect(new Set(rows.map(({ population }) => population)).size).toBeGreaterThan(2);
});

test.each(compared)(
  '$id: the years of every place are what the file of all figures comes to',
  (indicator) => {
    for (const { address, document } of placePages()) {
      const code = address.replaceAll(/\D/g, '');
      const heading = document.querySelector(
        `#figures ~ section a[href="${indicatorAddress(indicator.id)}"]`,
      );
      const rows = yearRows(heading?.closest('section')?.querySelector('table'));
      expect(rows, address).toEqual(expected(indicator, code).sort(byFormAndYear).map(toYearRow));
    }
  },
);

test.each(compared)('$id: places one level down are what the file of all figures comes to', (indicator) => {
  let seen = 0;
  for (const { document } of placePages()) {
    const table = document.querySelector('#places ~ .scroll table');
    const heads = [...(table?.querySelectorAll('thead th') ?? [])].map(textOf);
    const column = heads.findIndex((head) => head.startsWith(indicator.name));
    if (!table || column < 0) continue;
    const [, year, form] = /(\d{4}) 年度，(\d{4}) 年版表格$/.exec(heads[column] ?? '') ?? [];
    for (const row of table.querySelectorAll('tbody tr')) {
      const code = row.querySelector('a')?.getAttribute('href')?.replaceAll(/\D/g, '') ?? '';
      const found = expected(indicator, code).find((one) => `${one.year}` === year && one.form === form);
      const [shown = ''] = [...(row.querySelectorAll('th, td')[column]?.children ?? [])].map(textOf);
      expect(printed(shown), `${code} ${heads[column]}`).toEqual(found ? showable(found) : { total: null });
      seen += 1;
    }
  }
  expect(seen).toBeGreaterThan(0);
});

test('aggregate reports of a kind of government stand apart, each kind for itself', () => {
  const kinds = {
    省级政府: 'provinceGovernment',
    地市级政府: 'prefectureGovernment',
    县级政府: 'countyGovernment',
  };
  let seen = 0;
  for (const { address, document } of placePages()) {
    for (const table of document.querySelectorAll('#aggregates ~ .scroll table')) {
      const kind = textOf(table.querySelector('caption')).replace('的汇总报告', '');
      const heads = [...table.querySelectorAll('thead th')].map(textOf);
      for (const row of table.querySelectorAll('tbody tr')) {
        const [year, form = ''] = cellsOf(row);
        for (const indicator of compared.filter(({ name }) => heads.includes(name))) {
          const cell = row.querySelectorAll('th, td')[heads.indexOf(indicator.name)];
          const found = expected(indicator, address.replaceAll(/\D/g, ''), kinds[kind as keyof typeof kinds]);
          const one = found.find((other) => `${other.year}` === year && form.startsWith(other.form));
          const total = one ? showable(one) : { total: null };
          expect(
            printed(textOf(cell?.firstElementChild)),
            `${address} ${kind} ${year} ${indicator.id}`,
          ).toEqual(total);
          seen += 1;
        }
      }
    }
  }
  expect(seen).toBeGreaterThan(20);
});

test.each(countable)('the CSV files of places have every number of $id', async (indicator) => {
  const files = path.join(site.folder, 'data', 'regions', '*.csv');
  const rows = (await query(`
    SELECT division AS code, year, form, population, reports, above, zero, unit_unknown AS "unitUnknown", n, total, denominator, median
    FROM read_csv('${files}', filename = true, types = {division: 'VARCHAR', form: 'VARCHAR', total: 'DOUBLE', median: 'DOUBLE'})
    WHERE indicator = '${indicator.id}' AND parse_filename(filename, true) = division ORDER BY ALL`)) as unknown as Recounted[];
  const codes = placePages().map(({ address }) => address.replaceAll(/\D/g, ''));
  const expectedRows = (counted.get(indicator.id) ?? []).filter(({ code }) => codes.includes(code));
  // As on the pages, zeros beside amounts without a unit are no total of 0.
  const said = expectedRows.map((row) => ({
    ...row,
    total: showable(row).total === null ? null : row.total,
  }));
  expect(rows.map(plain)).toEqual(said.map(plain));
});

/** Numbers as numbers, whatever type the engine gave them, sums without the residue of binary fractions. */
function plain(row: Recounted): Record<string, string | number | null> {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => {
      const isText = ['code', 'form', 'population'].includes(key);
      return [key, value === null || isText ? value : Number(Number(value).toFixed(6))];
    }),
  );
}

describe.each(compared)('the page of $id', (indicator) => {
  test('has the years that the file of all figures comes to', () => {
    const table = documentAt(indicatorAddress(indicator.id)).querySelector('#years')?.closest('section');
    const rows = expected(indicator, 'china').sort(byFormAndYear).map(toYearRow);
    expect(rows.length).toBeGreaterThan(1);
    expect(yearRows(table?.querySelector('table'))).toEqual(rows);
  });

  test('has the places that the file of all figures comes to', () => {
    const table = documentAt(indicatorAddress(indicator.id)).querySelector('#places ~ .scroll table');
    const [, year, form] =
      /^(\d{4}) 年度（(\d{4}) 年版表格）/.exec(textOf(table?.querySelector('caption'))) ?? [];
    const rows = [...(table?.querySelectorAll('tbody tr') ?? [])].map((row) => {
      const [, reports, above, zero] = cellsOf(row);
      const code = row.querySelector('a')?.getAttribute('href')?.replaceAll(/\D/g, '');
      return { code, reports, above, zero, ...printed(cellsOf(row).at(-1) ?? '') };
    });
    const found = (counted.get(indicator.id) ?? []).filter(
      (row) =>
        row.population === 'own' && `${row.year}` === year && row.form === form && /00$/.test(row.code),
    );
    const shown = found.filter(({ code }) => pages.some(({ address }) => address === regionAddress(code)));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toEqual(
      shown.map((row) => {
        const { year: _, form: __, ...rest } = toYearRow(row);
        return { code: row.code, ...rest };
      }),
    );
  });
});

test.each(compared)('$id: the Parquet files come to the same as the CSV file', async (indicator) => {
  const files = path.join(site.folder, 'data', 'parquet', '**', 'figures.parquet');
  expect(globSync(files).length).toBeGreaterThan(3);
  const fromParquet = await recount(
    `read_parquet('${files}', hive_partitioning = false)`,
    site.content,
    indicator,
  );
  expect(fromParquet.map(plain)).toEqual(counted.get(indicator.id)?.map(plain));
});

test('every organ stands on the page of every place that it lies in, or is reached from there', () => {
  for (const { address, document } of placePages()) {
    const [, count] = /(\d+) 个机关/.exec(textOf(document.querySelector('.facts'))) ?? [];
    expect(document.querySelectorAll('#organs ~ div tbody tr[data-years]').length, address).toBe(
      Number(count),
    );
  }
});

test('pages of places leak no value, have no inline code, and lead to pages that are there', () => {
  for (const page of placePages()) {
    expect(findInlineCode(page)).toEqual([]);
    expect(findLeakedValues(page)).toEqual([]);
    for (const link of page.document.querySelectorAll('main a[href]')) {
      const [address = '', anchor] = (link.getAttribute('href') ?? '').replace(/\?.*/, '').split('#');
      const file = path.join(site.folder, decodeURI(address), address.endsWith('/') ? 'index.html' : '');
      expect(existsSync(address === '' ? site.folder : file), `${page.address}: ${address}`).toBe(true);
      if (address === '') expect(page.document.getElementById(anchor ?? ''), anchor).not.toBeNull();
    }
  }
});
