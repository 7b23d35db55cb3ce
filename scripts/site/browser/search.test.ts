import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { origin, useBrowser } from './test-browser.ts';

const open = useBrowser();

const queryOf = (page: Page): Locator => page.getByRole('searchbox', { name: '检索词' });
const resultsOf = (page: Page): Locator => page.locator('#search-results');
const parametersOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

/** Waits until the page says what was found. */
async function waitForStatus(page: Page, said: string | RegExp): Promise<void> {
  await page.getByRole('status').getByText(said).waitFor();
}

test('a word leads to its line in a report, where it stands', async () => {
  const page = await open('/search/');
  await queryOf(page).fill('母婴室');
  const hit = resultsOf(page).getByRole('link', { name: /母婴室/ });
  await hit.locator('mark', { hasText: '母婴室' }).waitFor();
  await hit.click();
  expect(page.url()).toBe(`${origin}/organs/changchun-xinhu/2020/#L397`);
  expect(await page.locator('li:target').textContent()).toContain('母婴室');
});

test('what is asked stands in the address, and an address asks', async () => {
  const page = await open('/search/');
  await queryOf(page).fill('母婴室');
  await page.keyboard.press('Enter');
  await waitForStatus(page, '找到 1 份报告');
  expect(parametersOf(page)).toEqual({ q: '母婴室' });
  const pasted = await open(page.url());
  expect(await queryOf(pasted).inputValue()).toBe('母婴室');
  await resultsOf(pasted)
    .getByRole('link', { name: /母婴室/ })
    .waitFor();
});

test('filters narrow, stand in the address, and the way back widens', async () => {
  const page = await open('/search/?q=%E5%85%AC%E5%BC%80');
  await waitForStatus(page, '5 份报告');
  await page.getByLabel('机关类型').selectOption('subdistrict');
  await waitForStatus(page, '2 份报告');
  expect(parametersOf(page)).toEqual({ q: '公开', kind: 'subdistrict' });
  await page.getByLabel('地方').selectOption('220000');
  await waitForStatus(page, '1 份报告');
  expect(parametersOf(page)).toEqual({ q: '公开', kind: 'subdistrict', place: '220000' });
  await page.goBack();
  await waitForStatus(page, '2 份报告');
  await page.goBack();
  await waitForStatus(page, '5 份报告');
  expect(await page.getByLabel('机关类型').inputValue()).toBe('');
});

test.each(['新湖镇', 'xinhu', 'xhz'])('an organ is found by %s', async (query) => {
  const page = await open('/search/');
  await queryOf(page).fill(query);
  const hit = resultsOf(page).getByRole('region', { name: /机关/ }).getByRole('link', { name: '新湖镇' });
  expect(await hit.getAttribute('href')).toBe('/organs/changchun-xinhu/');
});

test('keyboard: / goes to the field, arrows through the hits, Enter opens one', async () => {
  const page = await open('/search/?q=%E6%AF%8D%E5%A9%B4%E5%AE%A4');
  await resultsOf(page)
    .getByRole('link', { name: /母婴室/ })
    .waitFor();
  await page.keyboard.press('/');
  expect(await page.locator(':focus').getAttribute('name')).toBe('q');
  expect(await queryOf(page).inputValue()).toBe('母婴室');
  await page.keyboard.press('ArrowDown');
  expect(await page.locator(':focus').getAttribute('href')).toBe('/organs/changchun-xinhu/2020/');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/organs/changchun-xinhu/2020/');
});

test('what is not found is said', async () => {
  const page = await open('/search/?q=%E9%BE%99%E5%AE%AB%E6%8E%A2%E5%AE%9D');
  await waitForStatus(page, '没有找到');
});

test('what a reader types is text, not markup', async () => {
  const page = await open('/search/');
  await queryOf(page).fill('<img src=x onerror=alert(1)>');
  await waitForStatus(page, /没有找到|找到/);
  expect(await page.locator('main img').count()).toBe(0);
});

test('no index is fetched before something is asked', async () => {
  const page = await open('/search/');
  const fetched: string[] = [];
  page.context().on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.reload();
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((address) => address.endsWith('.json'))).toEqual([]);
  await queryOf(page).fill('公开');
  await waitForStatus(page, '5 份报告');
  expect(fetched.filter((address) => address.endsWith('.json'))).not.toEqual([]);
});

test('the box on the home page leads to the search', async () => {
  const page = await open('/');
  await page.getByRole('combobox').first().fill('母婴室');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/**');
  expect(parametersOf(page)).toEqual({ q: '母婴室' });
  await resultsOf(page)
    .getByRole('link', { name: /母婴室/ })
    .waitFor();
});
