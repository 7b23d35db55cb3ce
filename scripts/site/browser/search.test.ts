import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findBarriers } from './barriers.ts';
import { origin, useBrowser } from './test-browser.ts';
import { typeAtOnce } from './typing.ts';

const open = useBrowser();

const queryOf = (page: Page): Locator => page.getByRole('searchbox', { name: '检索词' });
const resultsOf = (page: Page): Locator => page.locator('#search-results');
const parametersOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

/** Types a place and chooses the first that is offered, by the keyboard. */
async function choosePlace(page: Page, typed: string, name: string): Promise<void> {
  const field = page.getByRole('combobox', { name: '地方' });
  await field.fill(typed);
  await page.getByRole('option', { name }).first().waitFor();
  await field.press('ArrowDown');
  await field.press('Enter');
  await expect.poll(() => field.inputValue()).toBe(name);
}

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
  await page.waitForURL(`${origin}/organs/changchun-xinhu/2020/#L397`);
  await expect.poll(() => page.locator('li:target').textContent()).toContain('母婴室');
});

test.each([
  ['湖塘乡政府', '湖塘乡'],
  ['密云县巨各庄', '巨各庄镇'],
  ['新辉路办事处', '新辉路街道办事处'],
])('an organ is found by %s, as people call it', async (typed, name) => {
  const page = await open('/search/');
  await queryOf(page).fill(typed);
  await waitForStatus(page, '1 个机关');
  await resultsOf(page).getByRole('link', { name, exact: true }).first().waitFor();
});

test.each(['新湖镇 2020', '2020年新湖镇', 'xinhu2020', '新湖镇2020年政府信息公开工作年度报告'])(
  'an organ and a year, as %s, lead to the report',
  async (typed) => {
    const page = await open('/search/');
    await queryOf(page).fill(typed);
    await waitForStatus(page, '个机关');
    const organs = resultsOf(page).getByRole('region', { name: /机关/ });
    await organs.getByRole('link', { name: '2020 年度的报告' }).first().click();
    await page.waitForURL('**/organs/changchun-xinhu/2020/');
  },
);

test('a year in a query is offered as a filter, and whether an organ has a report of it is said', async () => {
  const page = await open('/search/');
  await queryOf(page).fill('新湖镇2020年');
  await page.getByRole('button', { name: '只看 2020 年度' }).click();
  await expect.poll(() => parametersOf(page)).toEqual({ q: '新湖镇', year: '2020' });
  await expect.poll(() => page.getByRole('button', { name: '只看' }).count()).toBe(0);
  await resultsOf(page).getByRole('link', { name: '2020 年度的报告' }).waitFor();
  expect(await findBarriers(page)).toEqual([]);
  await expect.poll(() => queryOf(page).evaluate((field) => field === document.activeElement)).toBe(true);
  const other = await open(`/search/?${new URLSearchParams({ q: '新湖镇 2021' })}`);
  await resultsOf(other).getByText('没有 2021 年度的报告').waitFor();
  await expect.poll(() => other.getByRole('button', { name: '只看' }).count()).toBe(0);
});

test('a number is found as a whole one only', async () => {
  const page = await open(`/search/?${new URLSearchParams({ q: '202' })}`);
  await waitForStatus(page, '没有找到');
  await queryOf(page).fill('2020');
  await waitForStatus(page, '5 份报告');
});

test.each([
  ['采购总金额', 'procurement-amount'],
  ['行政处罚', 'penalty-decisions'],
])('%s, as the form calls it, leads to the indicator', async (typed, id) => {
  const page = await open('/search/');
  await queryOf(page).fill(typed);
  await waitForStatus(page, '1 项指标');
  await queryOf(page).press('ArrowDown');
  await expect.poll(() => page.locator(':focus').getAttribute('href')).toBe(`/indicators/${id}/`);
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/indicators/${id}/`);
});

test('what is asked stands in the address, and an address asks', async () => {
  const page = await open('/search/');
  await queryOf(page).fill('母婴室');
  await page.keyboard.press('Enter');
  await waitForStatus(page, '找到 1 份报告');
  await expect.poll(() => parametersOf(page)).toEqual({ q: '母婴室' });
  const pasted = await open(page.url());
  await expect.poll(() => queryOf(pasted).inputValue()).toBe('母婴室');
  await resultsOf(pasted)
    .getByRole('link', { name: /母婴室/ })
    .waitFor();
});

test('filters narrow, stand in the address, and the way back widens', async () => {
  const page = await open('/search/?q=%E5%85%AC%E5%BC%80');
  await waitForStatus(page, '5 份报告');
  await page.getByLabel('机关类型').selectOption('subdistrict');
  await waitForStatus(page, '2 份报告');
  await expect.poll(() => parametersOf(page)).toEqual({ q: '公开', kind: 'subdistrict' });
  await choosePlace(page, 'jilin', '吉林省');
  await waitForStatus(page, '1 份报告');
  await expect.poll(() => parametersOf(page)).toEqual({ q: '公开', kind: 'subdistrict', place: '220000' });
  await page.goBack();
  await waitForStatus(page, '2 份报告');
  await page.goBack();
  await waitForStatus(page, '5 份报告');
  await expect.poll(() => page.getByLabel('机关类型').inputValue()).toBe('');
  await expect.poll(() => page.getByRole('combobox', { name: '地方' }).inputValue()).toBe('');
});

test.each([[['ArrowDown', 'Enter']], [['Enter']]])(
  'a place that is typed and chosen at once by %j is the one that was typed',
  async (keys) => {
    const page = await open('/search/?q=%E5%85%AC%E5%BC%80');
    await waitForStatus(page, '5 份报告');
    const field = page.getByRole('combobox', { name: '地方' });
    await field.focus();
    await page.getByRole('option', { name: '北京市' }).first().waitFor();
    await typeAtOnce(field, 'jilin', ...keys);
    await waitForStatus(page, '2 份报告');
    expect(await field.inputValue()).toBe('吉林省');
  },
);

test('a place of any level narrows: by its name, and by its code in the address', async () => {
  const page = await open('/search/?q=%E5%85%AC%E5%BC%80&place=110118105');
  await waitForStatus(page, '1 份报告');
  const field = page.getByRole('combobox', { name: '地方' });
  await expect.poll(() => field.inputValue()).toBe('北京市密云区巨各庄镇');
  await field.fill('');
  await field.blur();
  await waitForStatus(page, '5 份报告');
  await expect.poll(() => parametersOf(page)).toEqual({ q: '公开' });
  await field.fill('没有的地方');
  await field.blur();
  await waitForStatus(page, '没有找到地方“没有的地方”，没有按地方筛选。');
  await expect.poll(() => field.inputValue()).toBe('');
});

test.each(['吉林省', 'jilin', '长春市'])(
  '%s, typed and left at once, is taken where it is one place',
  async (typed) => {
    const page = await open('/search/?q=%E5%85%AC%E5%BC%80');
    await waitForStatus(page, '5 份报告');
    const field = page.getByRole('combobox', { name: '地方' });
    await typeAtOnce(field, typed);
    await field.press('Tab');
    await waitForStatus(page, '2 份报告');
    await expect.poll(() => field.inputValue()).toMatch(/^吉林省/);
  },
);

test('a place that is not found is said, and the one that was chosen stays', async () => {
  const page = await open('/search/?q=%E5%85%AC%E5%BC%80&place=220000');
  await waitForStatus(page, '2 份报告');
  const field = page.getByRole('combobox', { name: '地方' });
  await expect.poll(() => field.inputValue()).toBe('吉林省');
  await typeAtOnce(field, '乱写的地方', 'Enter');
  await waitForStatus(page, '没有找到地方“乱写的地方”，仍然只看吉林省。');
  await expect.poll(() => field.inputValue()).toBe('乱写的地方');
  expect(await findBarriers(page)).toEqual([]);
  await field.fill('镇');
  await field.press('Tab');
  await waitForStatus(page, '“镇”不止指一个地方');
  await expect.poll(() => field.inputValue()).toBe('吉林省');
  await expect.poll(() => parametersOf(page)).toMatchObject({ place: '220000' });
});

test('where the names of places cannot be fetched, that is said', async () => {
  const page = await open('/search/', { mayFail: /organs/ });
  await page.context().route('**/search/organs.json', (route) => route.abort());
  const field = page.getByRole('combobox', { name: '地方' });
  await field.fill('吉林省');
  await field.press('Enter');
  await waitForStatus(page, '地方的名单没有取到，没有按地方筛选。');
});

test('a phrase in quotation marks is one phrase; where no report has it, its parts are offered', async () => {
  const page = await open('/search/');
  await queryOf(page).fill('"信息公开"');
  await waitForStatus(page, '5 份报告');
  await resultsOf(page).locator('mark', { hasText: '信息公开' }).first().waitFor();
  await queryOf(page).fill('"母婴室 新湖镇"');
  await page.getByRole('button', { name: '母婴室 新湖镇（1 份报告）' }).click();
  await waitForStatus(page, '找到 1 份报告');
  await expect.poll(() => parametersOf(page)).toEqual({ q: '母婴室 新湖镇' });
});

test('where filters leave nothing, each says what there is without it', async () => {
  const page = await open('/search/?q=%E6%AF%8D%E5%A9%B4%E5%AE%A4&kind=subdistrict');
  await waitForStatus(page, '没有找到');
  await page.getByRole('button', { name: '不限机关类型：1 份报告' }).click();
  await waitForStatus(page, '找到 1 份报告');
  await expect.poll(() => parametersOf(page)).toEqual({ q: '母婴室' });
});

test.each([
  'a\u0000\u0007b',
  '\ud800 \udc00',
  '公'.repeat(10_000),
  '"'.repeat(50),
  '<script>alert(1)</script>',
  '__proto__',
  '%',
  '𠮷\u202e',
])('any string is a harmless query: %j', async (query) => {
  const page = await open(`/search/?${new URLSearchParams({ q: query.slice(0, 1000) })}`);
  await waitForStatus(page, /找到/);
  await queryOf(page).fill(query);
  await queryOf(page).press('Enter');
  await expect.poll(() => resultsOf(page).getAttribute('aria-busy')).toBe('false');
  await waitForStatus(page, /找到/);
  await expect.poll(() => page.locator('main script[src="x"], main img').count()).toBe(0);
});

test('a filter of the address that cannot be is named, and a long query is cut in the address too', async () => {
  const page = await open('/search/?place=zz');
  await page.getByText('网址里的地方不在可选之列，没有用它筛选。').waitFor();
  const home = await open('/');
  await home.getByRole('combobox').first().fill('政'.repeat(2000));
  await home.keyboard.press('Enter');
  await home.getByText('检索词太长，只用了前 200 个字。').waitFor();
  await expect.poll(() => home.url().length).toBeLessThan(2500);
});

test('a single character finds what has it', async () => {
  const page = await open('/search/?q=%E9%95%87');
  await waitForStatus(page, /个机关、.*份报告/);
  await resultsOf(page).locator('.reports mark', { hasText: '镇' }).first().waitFor();
});

test('results with marks, filters and an open list of places have no barrier', async () => {
  const page = await open('/search/?q=%E5%85%AC%E5%BC%80');
  await waitForStatus(page, '5 份报告');
  await page.getByRole('combobox', { name: '地方' }).focus();
  await page.getByRole('option', { name: '吉林省' }).waitFor();
  expect(await findBarriers(page)).toEqual([]);
});

test.each(['新湖镇', 'xinhu', 'xhz'])('an organ is found by %s', async (query) => {
  const page = await open('/search/');
  await queryOf(page).fill(query);
  const hit = resultsOf(page).getByRole('region', { name: /机关/ }).getByRole('link', { name: '新湖镇' });
  await expect.poll(() => hit.getAttribute('href')).toBe('/organs/changchun-xinhu/');
});

test('keyboard: / goes to the field, arrows through the hits, Enter opens one', async () => {
  const page = await open('/search/?q=%E6%AF%8D%E5%A9%B4%E5%AE%A4');
  await resultsOf(page)
    .getByRole('link', { name: /母婴室/ })
    .waitFor();
  await page.keyboard.press('/');
  await expect.poll(() => page.locator(':focus').getAttribute('name')).toBe('q');
  await expect.poll(() => queryOf(page).inputValue()).toBe('母婴室');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.locator(':focus').getAttribute('href')).toBe('/organs/changchun-xinhu/2020/');
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
  await expect.poll(() => page.locator('main img').count()).toBe(0);
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
  await expect.poll(() => parametersOf(page)).toEqual({ q: '母婴室' });
  await resultsOf(page)
    .getByRole('link', { name: /母婴室/ })
    .waitFor();
});
