import type { Page } from 'playwright-core';

/** What makes a page scroll sideways, up to five elements; nothing where it does not. */
export function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const all = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return all
      .slice(0, 5)
      .map(
        (element) =>
          `${element.localName}.${element.className} to ${Math.round(element.getBoundingClientRect().right)} px`,
      );
  });
}
