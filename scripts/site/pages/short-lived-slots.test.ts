import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { withShortLivedSlots } from './short-lived-slots.ts';

const file = 'node_modules/astro/dist/runtime/server/render/astro/instance.js';

test('Astro still writes the slots of a component as the build changes them', () => {
  const code = readFileSync(path.resolve(file), 'utf8');
  const changed = withShortLivedSlots(code);
  expect(code.split('this.slotValues[name] = () => {')).toHaveLength(2);
  expect(changed).toContain('const slotValue = () => {');
  expect(changed).toContain('this.slotValues[name] = slotValue;');
  expect(changed).not.toContain('this.slotValues[name] = () =>');
});
