import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { site, useBrowser } from './test-browser.ts';

const open = useBrowser();
const pasted = '/compare/?organs=miyun-jugezhuang,fengcheng-hutang&indicator=procurement-amount&year=2020';

/** Cells of the table shown, a row an item, once there are as many rows. */
async function rowsOf(page: Page, count: number): Promise<string[]> {
  const rows = page.getByRole('main').getByRole('table').locator('tbody tr');
  await expect.poll(() => rows.count()).toBe(count);
  return (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
}

const parametersOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

test('a pasted link shows what it says, units in doubt included', async () => {
  const page = await open(pasted);
  const [miyun, fengcheng] = await rowsOf(page, 2);
  expect(miyun).toMatch(/^巨各庄镇.*0 万元/);
  expect(fengcheng).toMatch(/^湖塘乡.*200,359/);
  expect(await page.getByLabel('指标').inputValue()).toBe('procurement-amount');
  expect(await page.getByLabel('年度').inputValue()).toBe('2020');
  expect(await page.getByRole('checkbox', { name: /巨各庄镇/ }).isChecked()).toBe(true);
  expect(await page.getByRole('checkbox', { name: /新湖镇/ }).isChecked()).toBe(false);
});

test('an amount without unit has no bar beside those with one', async () => {
  const page = await open(pasted);
  await rowsOf(page, 2);
  const bars = page
    .getByRole('main')
    .getByRole('table')
    .locator('tbody tr')
    .filter({ hasText: '湖塘乡' })
    .locator('svg');
  expect(await bars.count()).toBe(0);
});

test.each([
  ['organs=miyun-jugezhuang,atlantis-town', '没有代号为“atlantis-town”的机关。'],
  ['organs=miyun-jugezhuang&indicator=happiness', '没有代号为“happiness”的指标'],
  ['organs=miyun-jugezhuang&year=1949', '没有 1949 年度的数字。'],
  ['organs=miyun-jugezhuang&year=MMXX', '“MMXX”不是年度'],
])('what a link asks for in vain is named: %s', async (query, said) => {
  const page = await open(`/compare/?${query}`);
  await page.getByText(said).waitFor();
  await page.getByRole('button', { name: '移去巨各庄镇' }).waitFor();
});

test('choosing changes the address, and the way back undoes it', async () => {
  const page = await open('/compare/');
  await page.getByRole('checkbox', { name: /新湖镇/ }).check();
  await rowsOf(page, 1);
  expect(parametersOf(page)).toMatchObject({ organs: 'changchun-xinhu' });
  await page.getByRole('checkbox', { name: /其塔木/ }).check();
  await rowsOf(page, 2);
  await page.getByLabel('指标').selectOption('penalty-decisions');
  await page.getByRole('table', { name: /行政处罚/ }).waitFor();
  expect(parametersOf(page)).toMatchObject({
    organs: 'changchun-xinhu,jiutai-qitamu',
    indicator: 'penalty-decisions',
  });
  await page.reload();
  await page.getByRole('table', { name: /行政处罚/ }).waitFor();
  await page.goBack();
  await page.getByRole('table', { name: /采购/ }).waitFor();
  await page.goBack();
  await rowsOf(page, 1);
  await page.getByRole('button', { name: '移去新湖镇' }).click();
  await expect.poll(() => page.getByRole('main').getByRole('table').count()).toBe(0);
});

test('organs are found by typing', async () => {
  const page = await open('/compare/');
  const boxes = page.getByRole('checkbox');
  await expect.poll(() => boxes.count()).toBe(5);
  await page.getByRole('searchbox', { name: /机关/ }).fill('吉林');
  await expect.poll(() => boxes.count()).toBe(2);
});

test('the link of what is shown is copied', async () => {
  const page = await open(pasted, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('button', { name: '复制链接' }).click();
  await page.getByText('已复制本页的链接').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('the file saved is exactly what is shown', async () => {
  const page = await open(pasted);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /CSV/ }).click();
  const saved = readFileSync(await (await download).path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  const all = readFileSync(path.join(site.folder, 'data/indicators/procurement-amount.csv'), 'utf8').split(
    '\r\n',
  );
  const shown = ['miyun-jugezhuang,', 'fengcheng-hutang,'].map((start) =>
    all.find((line) => line.startsWith(start)),
  );
  expect(saved).toEqual([all[0], ...shown]);
});

test('a figure leads to its cell in the report, and to its line', async () => {
  const page = await open(pasted);
  await rowsOf(page, 2);
  const row = page.getByRole('main').getByRole('table').locator('tbody tr').filter({ hasText: '巨各庄镇' });
  await row.getByRole('link', { name: /第 91 行/ }).click();
  expect(await page.locator('li:target').getAttribute('id')).toBe('L91');
  await page.goBack();
  await row.getByRole('link', { name: /0 万元/ }).click();
  expect(await page.locator('td:target').getAttribute('id')).toBe('procurement.amount');
});
