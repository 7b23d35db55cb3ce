/** The search while its files are on their way, and where some do not come. */
import type { Locator, Page, Route } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './test-browser.ts';

const open = useBrowser();

const queryOf = (page: Page): Locator => page.getByRole('searchbox', { name: '检索词' });
const reportsOf = (page: Page): Locator => page.locator('.reports > li');
const anyText = '**/search/texts/**';
const retryOf = (page: Page): Locator => page.getByRole('button', { name: '重试' });

async function waitForStatus(page: Page, said: string | RegExp): Promise<void> {
  await page.getByRole('status').getByText(said).first().waitFor();
}

/** The search page, whose files may fail to come; so may its icon, which the browser asks for when it likes. */
const openToFail = (): Promise<Page> =>
  open('/search/', { mayFail: /\/search\/.+\.(bin|json)$|\/favicon\.svg$/ });

/** Counts the index files that the page asks for. */
function countFiles(page: Page): string[] {
  const asked: string[] = [];
  page.context().on('request', (request) => {
    if (/\.(bin|json)$/.test(request.url())) asked.push(new URL(request.url()).pathname);
  });
  return asked;
}

test('reports are listed before their text is there, and then show the passage', async () => {
  const page = await open('/search/');
  const released = Promise.withResolvers<void>();
  await page.route(anyText, async (route) => {
    await released.promise;
    await route.continue();
  });
  await queryOf(page).fill('公开');
  await expect.poll(() => reportsOf(page).getByText('正在取正文').count()).toBe(5);
  await expect.poll(() => page.locator('.reports .snippets').count()).toBe(0);
  await waitForStatus(page, '正在检索');
  released.resolve();
  await waitForStatus(page, '5 份报告');
  await page.locator('.reports .snippets mark').first().waitFor();
  await expect.poll(() => reportsOf(page).getByText('正在取正文').count()).toBe(0);
});

test('typing again ends the search before, and only the newer one is shown', async () => {
  const page = await open('/search/');
  const held: Route[] = [];
  await page.route(anyText, (route) => void held.push(route));
  await queryOf(page).fill('公开');
  await reportsOf(page).getByText('正在取正文').first().waitFor();
  await page.unroute(anyText);
  await queryOf(page).fill('龙宫探宝');
  await waitForStatus(page, '没有找到');
  await Promise.all(held.map((route) => route.continue().catch(() => {})));
  await queryOf(page).fill('母婴室');
  await waitForStatus(page, '找到 1 份报告');
  await expect.poll(() => reportsOf(page).count()).toBe(1);
});

test('a text that does not come is said, the others are shown, and trying again fetches just that', async () => {
  const page = await openToFail();
  const texts: string[] = [];
  await page.route(anyText, (route) => {
    const { pathname } = new URL(route.request().url());
    if (!texts.includes(pathname)) texts.push(pathname);
    return pathname === texts[0] ? route.abort() : route.continue();
  });
  await queryOf(page).fill('公开');
  await page.getByRole('alert').getByText('结果可能不全：2020 年的正文没有取到。').waitFor();
  await reportsOf(page).getByText('正文没有取到，没能核对检索词是否相连。').first().waitFor();
  await expect.poll(() => reportsOf(page).count()).toBe(5);
  await expect.poll(() => page.locator('.reports .snippets').count()).toBeGreaterThan(0);
  await page.unroute(anyText);
  const asked = countFiles(page);
  // The status says 5 before and after: what is waited for is the file.
  const fetched = page.waitForResponse((response) => new URL(response.url()).pathname === texts[0]);
  await retryOf(page).click();
  await fetched;
  await waitForStatus(page, '5 份报告');
  await expect.poll(() => page.getByRole('alert').count()).toBe(0);
  expect(asked.filter((file) => file.endsWith('.bin'))).toEqual([texts[0]]);
});

test('a damaged text is said to be damaged', async () => {
  const page = await openToFail();
  await page.route(anyText, (route) => route.fulfill({ body: '<!doctype html>' }));
  await queryOf(page).fill('母婴室');
  await page.getByRole('alert').getByText('2020 年的正文已损坏').waitFor();
  await page.unroute(anyText);
  await retryOf(page).click();
  await waitForStatus(page, '找到 1 份报告');
});

test('without the list of organs reports are found, and without the list of texts organs are', async () => {
  const page = await openToFail();
  await page.route('**/search/organs-*/**', (route) => route.abort());
  await queryOf(page).fill('新湖镇');
  await page.getByRole('alert').getByText('机关名录有一部分没有取到或已损坏').waitFor();
  await reportsOf(page).first().waitFor();
  await page.unroute('**/search/organs-*/**');
  await retryOf(page).click();
  await waitForStatus(page, '1 个机关');
  const other = await openToFail();
  await other.route('**/search/text.json', (route) => route.abort());
  await queryOf(other).fill('新湖镇');
  await other.getByRole('alert').getByText('报告全文的检索文件没有取到').waitFor();
  await other.getByRole('region', { name: /机关/ }).getByRole('link', { name: '新湖镇' }).waitFor();
  await other.unroute('**/search/text.json');
  await retryOf(other).click();
  await waitForStatus(other, '1 个机关、1 份报告');
});

test('what was loaded is searched without a network, and what was not is said', async () => {
  const page = await openToFail();
  await queryOf(page).fill('公开');
  await waitForStatus(page, '5 份报告');
  // Also what is asked for beside the reports, such as the program that looks for organs of nearly that name.
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  await queryOf(page).fill('母婴室');
  await waitForStatus(page, '找到 1 份报告');
  await page.locator('.reports mark', { hasText: '母婴室' }).waitFor();
  await queryOf(page).fill('新湖镇');
  await waitForStatus(page, '1 个机关、1 份报告');
});
