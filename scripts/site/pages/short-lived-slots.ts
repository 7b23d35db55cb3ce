import type { Plugin } from 'vite';

const slots = /this\.slotValues\[name\] = (\(\) => \{.*?\n {6}\});/s;

/** Astro's code of a component instance, its slots written by way of a variable: see `shortLivedSlots`. */
export function withShortLivedSlots(code: string): string {
  return code.replace(slots, 'const slotValue = $1;\n      this.slotValues[name] = slotValue;');
}

/**
 * Lets what a page was made from go with the page. V8 puts a function that is written straight into a property among
 * its old objects, and what an old object leads to is kept until all of them are looked through. Astro writes the
 * slots of a component so: whole reports were copied about for thousands of pages, a tenth of the work of making them.
 */
export const shortLivedSlots: Plugin = {
  name: 'short-lived-slots',
  transform: (code, id) =>
    id.endsWith('/astro/dist/runtime/server/render/astro/instance.js')
      ? withShortLivedSlots(code)
      : undefined,
};
