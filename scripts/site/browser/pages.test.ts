import { expect, test } from 'vitest';
import { kinds } from './kinds.ts';
import { findOverflow } from './overflow.ts';
import { origin, useBrowser } from './test-browser.ts';

const open = useBrowser();

test.each(Object.entries(kinds))('%s does not scroll sideways at 320 px', async (_kind, address) => {
  const page = await open(address, { viewport: { width: 320, height: 640 } });
  await page.waitForLoadState('networkidle');
  expect(await findOverflow(page)).toEqual([]);
});

test('a page that is not there says so, and leads on', async () => {
  const page = await open('/organs/nowhere/1999/', { isMissing: true });
  await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('没有这一页');
  await page.getByRole('main').getByRole('link', { name: /首页/ }).click();
  await page.waitForURL(`${origin}/`);
});

test('keyboard: the first stop leads past the navigation', async () => {
  const page = await open('/organs/miyun-jugezhuang/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/#main');
});

const withoutScript = { javaScriptEnabled: false };

test('without scripts: home leads to an organ', async () => {
  const page = await open('/', withoutScript);
  await page
    .getByRole('main')
    .getByRole('link', { name: /巨各庄镇/ })
    .first()
    .click();
  await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toContain('巨各庄镇');
});

test('without scripts: an organ shows its figures and charts', async () => {
  const page = await open('/organs/changchun-xinhu/', withoutScript);
  const text = await page.getByRole('main').innerText();
  for (const expected of ['新湖镇', '吉林省', '2020', '18,660.02', '万元']) expect(text).toContain(expected);
});

test('as many doubts are listed below their number as it says; remarks stand apart', async () => {
  const page = await open('/organs/fengcheng-hutang/');
  const doubts = page.getByRole('region', { name: '存疑 1 处' });
  const lists = doubts.getByRole('list');
  expect(await lists.first().getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringContaining('可能是元，也可能是万元'),
  ]);
  await doubts.getByRole('heading', { name: '说明' }).waitFor();
  expect(await lists.nth(1).innerText()).toContain('各行仍按行名读取');
});

test('home counts a check in the words of its page', async () => {
  const home = await open('/');
  const table = home.getByRole('table', { name: '有不通过之处的检查' });
  const heads = await table.getByRole('columnheader').allInnerTexts();
  await table.getByRole('link', { name: '金额没有单位' }).click();
  for (const word of ['通过', '不通过', '不能核对']) {
    expect(heads).toContain(word);
    await home.getByRole('term').getByText(word, { exact: true }).waitFor();
  }
});

test('without scripts: a figure leads to its line, and the line back', async () => {
  const page = await open('/organs/miyun-jugezhuang/2020/', withoutScript);
  await page.locator('[id="procurement.amount"] a').first().click();
  await page.waitForURL('**/#L91');
  await expectInView(page.locator('li:target'));
  await page.locator('[id="L91"] a[href="#procurement.amount"]').click();
  await expectInView(page.locator('[id="procurement.amount"]:target'));
});

async function expectInView(place: import('playwright-core').Locator): Promise<void> {
  await place.waitFor();
  const box = await place.boundingBox();
  const height = await place.evaluate(() => innerHeight);
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect(box?.y).toBeLessThan(height);
}
