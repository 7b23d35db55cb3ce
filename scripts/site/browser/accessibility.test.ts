import { expect, test } from 'vitest';
import { findBarriers } from './barriers.ts';
import { kinds } from './kinds.ts';
import { useBrowser } from './test-browser.ts';

const open = useBrowser();

test.each(Object.entries(kinds))(
  '%s has no barrier, narrow or wide, light or dark',
  async (_kind, address) => {
    const page = await open(address);
    await page.waitForLoadState('networkidle');
    expect(await findBarriers(page)).toEqual([]);
  },
  60_000,
);
