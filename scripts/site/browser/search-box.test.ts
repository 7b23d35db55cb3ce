/** The search box that stands on every page. */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findBarriers } from './barriers.ts';
import { useBrowser } from './test-browser.ts';
import { typeAtOnce } from './typing.ts';

const open = useBrowser();
const boxOf = (page: Page): Locator => page.getByRole('combobox', { name: '检索年报全文和机关名称' }).first();

test.each([
  ['新湖', '新湖镇'],
  ['塔木', '其塔木'],
  ['密云', '巨各庄镇'],
  ['jugezhuang', '巨各庄镇'],
  ['jgz', '巨各庄镇'],
  ['巨各庒镇', '巨各庄镇'],
  ['jugezuang', '巨各庄镇'],
])('%s offers %s, and the keyboard goes there', async (typed, name) => {
  const page = await open('/methods/');
  await boxOf(page).fill(typed);
  await page.getByRole('option', { name }).first().waitFor();
  await boxOf(page).press('ArrowDown');
  await expect.poll(() => page.getByRole('option', { selected: true }).textContent()).toContain(name);
  await boxOf(page).press('Enter');
  await page.waitForURL('**/organs/*/');
  await page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor();
});

test.each(['新湖镇2020年', '新湖 2020'])('%s leads to the report of the year', async (typed) => {
  const page = await open('/methods/');
  await boxOf(page).fill(typed);
  await page.getByRole('option', { name: /新湖镇.*2020 年度的报告/ }).waitFor();
  await boxOf(page).press('ArrowDown');
  await boxOf(page).press('Enter');
  await page.waitForURL('**/organs/changchun-xinhu/2020/');
});

test('who types and chooses before the names are there goes where those names lead', async () => {
  const page = await open('/methods/');
  let letThrough = (): void => {};
  const isLetThrough = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.context().route('**/search/**', async (route) => {
    await isLetThrough;
    await route.continue();
  });
  await boxOf(page).fill('塔木');
  await boxOf(page).press('ArrowDown');
  await boxOf(page).press('Enter');
  letThrough();
  await page.waitForURL('**/organs/jiutai-qitamu/');
});

test('who types on and chooses at once is not led by what was offered before', async () => {
  const page = await open('/methods/');
  await boxOf(page).fill('巨各庄');
  await page.getByRole('option', { name: '巨各庄镇' }).first().waitFor();
  await typeAtOnce(boxOf(page), '塔木', 'ArrowDown', 'Enter');
  await page.waitForURL('**/organs/jiutai-qitamu/');
});

test('what was chosen before the names are there is taken back by Escape', async () => {
  const page = await open('/methods/');
  await boxOf(page).fill('巨各庄');
  await page.getByRole('option', { name: '巨各庄镇' }).first().waitFor();
  await typeAtOnce(boxOf(page), '塔木', 'ArrowDown', 'Escape');
  await page.getByRole('option', { name: '其塔木' }).first().waitFor();
  expect(await boxOf(page).getAttribute('aria-activedescendant')).toBeNull();
  expect(new URL(page.url()).pathname).toBe('/methods/');
});

test('the same names offered again leave the mark where it is', async () => {
  const page = await open('/methods/');
  await boxOf(page).fill('新');
  await page.getByRole('option').nth(1).waitFor();
  await boxOf(page).press('ArrowDown');
  await boxOf(page).press('ArrowDown');
  const second = await page.getByRole('option', { selected: true }).elementHandle();
  const name = await second?.textContent();
  await boxOf(page).dispatchEvent('focus');
  await expect.poll(() => second?.evaluate((item) => item.isConnected)).toBe(false);
  await expect.poll(() => page.getByRole('option', { selected: true }).textContent()).toBe(name);
});

test('what is offered is counted for who cannot see it; Escape closes it', async () => {
  const page = await open('/');
  await boxOf(page).fill('新');
  await page.getByText('个机关，用上下键选择').waitFor();
  await expect.poll(() => boxOf(page).getAttribute('aria-expanded')).toBe('true');
  expect(await findBarriers(page)).toEqual([]);
  await boxOf(page).press('Escape');
  await expect.poll(() => page.getByRole('option').count()).toBe(0);
  await expect.poll(() => boxOf(page).inputValue()).toBe('新');
});

test('nothing of the list is fetched before the box is used', async () => {
  const page = await open('/methods/');
  const fetched: string[] = [];
  page.context().on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.reload();
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((address) => address.startsWith('/search/'))).toEqual([]);
  await boxOf(page).focus();
  await expect.poll(() => fetched.filter((address) => address.endsWith('.bin')).length).toBe(2);
});
