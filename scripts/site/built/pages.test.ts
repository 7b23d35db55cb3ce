import { expect, inject, test } from 'vitest';
import { RecordStore } from '../../../src/collections/store.ts';
import { reportAddress } from '../../../src/model/addresses.ts';
import { figuresOf } from '../../../src/model/forms/figures.ts';
import type { LinesRecord, StoredReport } from '../../../src/model/records.ts';
import { fromStored } from '../../../src/model/stored-report.ts';
import { readPages } from '../testing/test-page.ts';
import {
  findHeadFaults,
  findInlineCode,
  findLeakedValues,
  findSharedTitles,
} from '../testing/test-page-faults.ts';

const { folder, collections, origin } = inject('site');
const pages = readPages(folder);
const reports = new RecordStore<StoredReport>('reports', collections);
const texts = new RecordStore<LinesRecord>('report-lines', collections);

test('there is a page of every kind', () => {
  const addresses = pages.map((page) => page.address);
  expect(addresses).toEqual(
    expect.arrayContaining([
      '/',
      '/404.html',
      '/checks/',
      '/checks/amount.no-unit/',
      '/compare/',
      '/data/',
      '/indicators/',
      '/indicators/procurement-amount/',
      '/methods/',
      '/organs/',
      '/organs/miyun-jugezhuang/',
      '/organs/miyun-jugezhuang/2020/',
      '/regions/110000/',
      '/search/',
      '/self-check/',
    ]),
  );
});

test('no page shows a value of the program', () => {
  expect(pages.flatMap(findLeakedValues)).toEqual([]);
});

test('no page holds a script or style that its policy refuses', () => {
  expect(pages.flatMap(findInlineCode)).toEqual([]);
});

test('every page has its language, one heading, a title, a description and an address', () => {
  expect(pages.flatMap((page) => findHeadFaults(page, `${origin}/`))).toEqual([]);
  expect(findSharedTitles(pages)).toEqual([]);
});

test('linked data can be read, and says what it is', () => {
  const blocks = pages.flatMap(({ file, document }) =>
    [...document.querySelectorAll('script[type="application/ld+json"]')].map(({ textContent }) => ({
      file,
      textContent,
    })),
  );
  expect(blocks.length).toBeGreaterThan(pages.length / 2);
  for (const { file, textContent } of blocks) {
    expect(JSON.parse(textContent ?? ''), file).toMatchObject({
      '@context': 'https://schema.org',
      '@type': expect.any(String),
    });
  }
});

test.each(reports.ids)('the page of %s has an anchor for every figure and every line', (id) => {
  const { organ, year, report } = fromStored(reports.read(id));
  const page = pages.find(({ address }) => address === reportAddress(organ, year));
  const anchors = new Set([...(page?.document.querySelectorAll('[id]') ?? [])].map((element) => element.id));
  const figures = report.form === null ? [] : figuresOf(report.form).map((figure) => figure.id);
  const expected = [...figures, ...texts.read(id).map((_, index) => `L${index + 1}`)];
  expect(figures).toHaveLength(198);
  expect(expected.filter((anchor) => !anchors.has(anchor))).toEqual([]);
});
