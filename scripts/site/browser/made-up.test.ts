import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { launchBrowser } from '../browser.ts';
import { findBarriers } from './barriers.ts';
import { buildMadeUpSite, type MadeUpSite } from './made-up-site.ts';
import { findOverflow } from './overflow.ts';

let site: MadeUpSite | undefined;
let browser: Browser | undefined;

beforeAll(async () => {
  site = await buildMadeUpSite();
  browser = await launchBrowser(inject('site').browserPath);
});
afterAll(async () => {
  await browser?.close();
  await site?.server.close();
  site?.remove();
});

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser?.newContext({
    locale: 'zh-CN',
    baseURL: site?.server.address ?? '',
    ...options,
  });
  if (!context) throw new Error('a page is opened in a test, not beside it');
  const faults: string[] = [];
  const page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  onTestFinished(async () => {
    await context.close();
    expect(faults, 'errors that the pages reported').toEqual([]);
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  return page;
}

/** Every kind in one test: which address a kind has is known when the site is built. */
test('a site of several years has no barrier, says that it is made up, and does not scroll sideways at 320 px', {
  timeout: 240_000,
}, async () => {
  const kinds = Object.entries(site?.kinds ?? {});
  expect(kinds).toHaveLength(14);
  for (const [kind, address] of kinds) {
    const page = await open(address);
    expect(await page.getByRole('complementary', { name: '虚构内容' }).count(), kind).toBe(1);
    expect(await findBarriers(page), kind).toEqual([]);
    await page.setViewportSize({ width: 320, height: 844 });
    expect(await findOverflow(page), kind).toEqual([]);
  }
});

test('an address that an organ had leads to the one it has', async () => {
  const kinds = site?.kinds ?? {};
  const page = await open(kinds['organ under another address'] ?? '');
  await page.waitForURL(`**${kinds['organ of several years']}`);
  await expect.poll(() => page.getByRole('heading', { level: 1 }).count()).toBe(1);
});

test('a line or figure at an address that an organ had is led to at the one it has', async () => {
  const kinds = site?.kinds ?? {};
  for (const anchor of ['2021/#L30', '2021/?from=paper#requests.received.total']) {
    const page = await open(`${kinds['organ under another address']}${anchor}`);
    await page.waitForURL(`**${kinds['organ of several years']}${anchor}`);
    await expect.poll(() => page.locator(':target').count()).toBe(1);
  }
});

test('without scripts an address that an organ had leads to the one it has', async () => {
  const kinds = site?.kinds ?? {};
  const page = await open(kinds['organ under another address'] ?? '', { javaScriptEnabled: false });
  await page.waitForURL(`**${kinds['organ of several years']}`);
});
