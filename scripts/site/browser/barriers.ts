import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const widths = [390, 1280];
const schemes = ['light', 'dark'] as const;

declare global {
  interface Window {
    axe: typeof import('axe-core');
  }
}

/** What axe finds on a page as it stands, narrow and wide, light and dark: the rule, the element, what is wrong. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found: string[] = [];
  for (const width of widths) {
    for (const colorScheme of schemes) {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      found.push(...(await runAxe(page)).map((barrier) => `${width} px, ${colorScheme}: ${barrier}`));
    }
  }
  return found;
}

function runAxe(page: Page): Promise<string[]> {
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
