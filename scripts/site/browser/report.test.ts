import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { origin, site, useBrowser } from './test-browser.ts';

const open = useBrowser();
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const report = '/organs/miyun-jugezhuang/2020/';

function readClipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The colour behind an element: what marks a target is compared with what is beside it. */
function backgroundOf(page: Page, selector: string): Promise<string> {
  return page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);
}

test('a figure leads to its line in the source, which is marked', async () => {
  const page = await open(report);
  await page.locator('[id="procurement.amount"] a').first().click();
  await page.waitForURL(`${origin}${report}#L91`);
  const target = page.locator('li:target');
  await expect.poll(() => target.getAttribute('id')).toBe('L91');
  const unmarked = await backgroundOf(page, '#L90');
  await expect.poll(() => backgroundOf(page, 'li:target')).not.toBe(unmarked);
  await expect.poll(() => page.locator('#L91 a').allTextContents()).toContain('0');
});

test('the link of a figure is copied, and shows that figure again', async () => {
  const page = await open(`${report}#procurement.amount`, clipboard);
  await page.getByRole('button', { name: '复制链接' }).click();
  await page.getByRole('status').getByText('已复制链接').waitFor();
  const copied = await readClipboard(page);
  expect(copied).toBe(`${origin}${report}#procurement.amount`);
  const again = await open(copied);
  await expect.poll(() => again.locator('td:target').getAttribute('id')).toBe('procurement.amount');
  await again.getByRole('toolbar', { name: '引用这个数字' }).waitFor();
});

test('a figure is copied with all that a citation needs', async () => {
  const page = await open(`${report}#procurement.amount`, clipboard);
  await page.getByRole('button', { name: '复制数字与出处' }).click();
  await page.getByRole('status').getByText('已复制数字与出处').waitFor();
  const { sha256 } = JSON.parse(
    readFileSync(path.join(site.folder, 'data/reports/miyun-jugezhuang/2020.json'), 'utf8'),
  );
  expect(await readClipboard(page)).toBe(
    `巨各庄镇 2020 年度政府信息公开工作年度报告：政府集中采购 · 采购总金额，0 万元。出处：《巨各庄镇2020年政府信息公开年报》第 91 行，${origin}${report}#procurement.amount（报告文件 SHA-256 前 12 位 ${sha256.slice(0, 12)}）`,
  );
});

test('an amount without unit is copied with its doubt', async () => {
  const page = await open('/organs/fengcheng-hutang/2020/#procurement.amount', clipboard);
  await page.getByRole('button', { name: '复制数字与出处' }).click();
  await page.getByRole('status').getByText('已复制数字与出处').waitFor();
  const copied = await readClipboard(page);
  expect(copied).toMatch(/采购总金额，200,359.*单位不明/);
  expect(copied).toContain('存疑：');
});

test('the bar of a figure in doubt says so behind the number, and leads to why', async () => {
  const page = await open('/organs/fengcheng-hutang/2020/#procurement.amount');
  const bar = page.locator('.figure-bar');
  await expect.poll(() => bar.locator('p').first().textContent()).toContain('200,359，单位不明');
  await bar.getByText('（存疑 1 处）').waitFor();
  await bar.getByRole('link', { name: '为什么存疑' }).click();
  await expect.poll(() => page.locator('li:target .message').textContent()).toContain('200359');
  const other = await open(`${report}#procurement.amount`);
  await other.getByRole('toolbar', { name: '引用这个数字' }).waitFor();
  await expect.poll(() => other.getByText('存疑 1 处').count()).toBe(0);
  await expect.poll(() => other.getByRole('link', { name: '为什么存疑' }).count()).toBe(0);
});

test('a figure of a file with pages leads to its page in that file', async () => {
  const page = await open(report);
  const bar = page.locator('.figure-bar');
  const leadsOn = bar.getByRole('link', { name: '打开原件的这一页' });
  await page.locator('[id="review.total"] a').first().focus();
  await bar.waitFor();
  expect(await leadsOn.count()).toBe(0);
  // The five reports are texts: what the page of a PDF says of a figure is put in.
  const cell = page.locator('[id="procurement.amount"]');
  await cell.evaluate((td) => td.setAttribute('data-place', '第 3 页'));
  await cell.getByRole('link').first().focus();
  await leadsOn.waitFor();
  const address = `${origin}/data/originals/miyun-jugezhuang/2020.txt#page=3`;
  await expect.poll(() => leadsOn.evaluate((link: HTMLAnchorElement) => link.href)).toBe(address);
});

test('where the clipboard is refused, the text is offered', async () => {
  const page = await open(`${report}#procurement.amount`);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await page.getByRole('button', { name: '复制链接' }).click();
  const offered = page.getByRole('textbox', { name: '待复制的文字' });
  await expect.poll(() => offered.inputValue()).toBe(`${origin}${report}#procurement.amount`);
});

test('keyboard: from a figure to its controls, through them, and back', async () => {
  const page = await open(report);
  const figure = page.locator('[id="requests.received.total"] a').first();
  await figure.focus();
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  await expect.poll(() => focused.textContent()).toBe('复制链接');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => focused.textContent()).toBe('复制数字与出处');
  await page.keyboard.press('Escape');
  await expect
    .poll(() => focused.evaluate((element) => element.closest('td')?.id))
    .toBe('requests.received.total');
});

const phone = { viewport: { width: 390, height: 844 } };

test('on a phone the bar of a figure lies above the headings that stay in sight, and can be tapped', async () => {
  const page = await open(report, phone);
  // At any place of the page the bar is over whatever heading stands there.
  for (const figure of ['licensing.decisions', 'penalties.decisions', 'requests.received.total']) {
    await page.locator(`[id="${figure}"] a`).first().focus();
    for (const row of await page.locator('.statutory th.leaf').all()) {
      await row.evaluate((heading) =>
        scrollTo(0, heading.getBoundingClientRect().top + scrollY - innerHeight + 60),
      );
      const isOnTop = await page.locator('.figure-bar').evaluate((bar) => {
        const { left, top, bottom } = bar.getBoundingClientRect();
        return bar.contains(document.elementFromPoint(left + 40, (top + bottom) / 2));
      });
      expect(isOnTop).toBe(true);
    }
  }
});

test('on a phone a figure that is linked or focused is not hidden behind the column of headings', async () => {
  const cells = await (await open(report, phone))
    .locator('.statutory td[id]')
    .evaluateAll((all) => all.map(({ id }) => id));
  const page = await open(report, phone);
  const hidden = (id: string) =>
    page.locator(`[id="${id}"]`).evaluate((cell) => {
      const heading = cell.parentElement?.querySelector('th.leaf');
      const { left, width } = cell.getBoundingClientRect();
      return heading ? heading.getBoundingClientRect().right > left + width / 2 : false;
    });
  for (const id of cells.filter((_, index) => index % 7 === 3)) {
    await page.evaluate((anchor) => {
      for (const frame of document.querySelectorAll('.scroll')) frame.scrollLeft = frame.scrollWidth;
      location.hash = anchor;
    }, id);
    await expect.poll(() => hidden(id), { message: id }).toBe(false);
    await page.evaluate(() => {
      for (const frame of document.querySelectorAll('.scroll')) frame.scrollLeft = frame.scrollWidth;
    });
    await page.locator(`[id="${id}"] > a`).first().focus();
    await expect.poll(() => hidden(id), { message: id }).toBe(false);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  }
});

test('at another line of the source the bar of a figure goes, at its own it stays', async () => {
  const page = await open(report);
  await page.locator('[id="procurement.amount"] a').first().click();
  const bar = page.getByRole('toolbar', { name: '引用这个数字' });
  await expect.poll(() => bar.count()).toBe(1);
  await page.evaluate(() => {
    location.hash = 'L6';
  });
  await bar.waitFor({ state: 'detached' });
  await page.goBack();
  await page.waitForURL(`${origin}${report}#L91`);
});
