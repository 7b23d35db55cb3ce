import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const widths = [390, 1280];

/** What the page is asked for in each scheme. Nothing but colours is different in the dark. */
const schemes = { light: undefined, dark: ['color-contrast', 'link-in-text-block'] } as const;

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
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const barriers = await runAxe(page, schemes[colorScheme]);
      found.push(...barriers.map((barrier) => `${width} px, ${colorScheme}: ${barrier}`));
    }
  }
  return found;
}

/** Without rules, all that are usual and the size of targets. */
function runAxe(page: Page, rules: readonly string[] | undefined): Promise<string[]> {
  return page.evaluate(async (asked) => {
    const { violations } = await window.axe.run(document, {
      resultTypes: ['violations'],
      ...(asked ? { runOnly: [...asked] } : { rules: { 'target-size': { enabled: true } } }),
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, any, all, none }) =>
          `${id}: ${target.join(' ')}: ${[...any, ...all, ...none][0]?.message}`,
      ),
    );
  }, rules);
}
