import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFinished } from 'vitest';
import { launchBrowser } from '../browser.ts';

/** Where the built site is served. */
export const site = inject('site');
export const { origin } = new URL(site.address);

/**
 * How a page is opened; `isMissing` for an address that the site has not, `mayFail` for files whose failure is what
 * the test looks at, `prepare` for what is done before the page is asked for.
 */
export type OpenOptions = BrowserContextOptions & {
  isMissing?: boolean;
  mayFail?: RegExp;
  prepare?: (page: Page) => Promise<unknown>;
};

/** Opens an address of the site in a fresh context; the test fails where its page reports an error. */
export type Opener = (address: string, options?: OpenOptions) => Promise<Page>;

/** Starts one browser for the tests of a file. */
export function useBrowser(): Opener {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser(site.browserPath);
  });
  afterAll(() => browser?.close());
  return async (address, { isMissing = false, mayFail, prepare, ...options } = {}) => {
    if (!browser) throw new Error('a page is opened in a test, not beside it');
    const context = await browser.newContext({ locale: 'zh-CN', baseURL: site.address, ...options });
    context.setDefaultTimeout(30_000);
    const faults: string[] = [];
    const page = await context.newPage();
    if (!isMissing) watch(page, faults, mayFail);
    await prepare?.(page);
    onTestFinished(async () => {
      await context.close();
      expect(faults, 'errors that the pages reported').toEqual([]);
    });
    const response = await page.goto(address);
    expect(response?.status(), address).toBe(isMissing ? 404 : 200);
    return page;
  };
}

/** Notes errors of scripts, refusals of the content security policy, files not found, and requests to elsewhere. */
function watch(page: Page, faults: string[], mayFail?: RegExp): void {
  const isExpected = (url: string): boolean => mayFail?.test(url) ?? false;
  const note = (fault: string): void => {
    faults.push(`${page.url().replace(origin, '')}: ${fault}`);
  };
  page.on('console', (message) => {
    const { url } = message.location();
    if (message.type() === 'error' && !isExpected(url)) note(`${message.text()} ${url}`);
  });
  page.on('pageerror', (error) => note(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400 && !isExpected(response.url()))
      note(`${response.status()} for ${response.url()}`);
  });
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(origin)) note(`asks ${request.url()}`);
  });
}
