import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { kinds } from './kinds.ts';
import { useBrowser } from './test-browser.ts';

const open = useBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const widths = [390, 1280];
const schemes = ['light', 'dark'] as const;

declare global {
  interface Window {
    axe: typeof import('axe-core');
  }
}

/** What axe finds on a page as it stands: the rule, the element, and what is wrong with it. */
function findBarriers(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, {
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, any, all, none }) =>
          `${id}: ${target.join(' ')}: ${[...any, ...all, ...none][0]?.message}`,
      ),
    );
  });
}

test.each(Object.entries(kinds))(
  '%s has no barrier, narrow or wide, light or dark',
  async (_kind, address) => {
    const page = await open(address);
    await page.waitForLoadState('networkidle');
    await page.evaluate(axe);
    const found: Record<string, string[]> = {};
    for (const width of widths) {
      for (const colorScheme of schemes) {
        await page.setViewportSize({ width, height: 844 });
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        found[`${width} px, ${colorScheme}`] = await findBarriers(page);
      }
    }
    const nothing = widths.flatMap((width) => schemes.map((scheme) => [`${width} px, ${scheme}`, []]));
    expect(found).toEqual(Object.fromEntries(nothing));
  },
  60_000,
);
