import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { swapFolder } from './swap-folder.ts';

/** Swaps a folder in a process of its own, which a test ends at any moment; `wait` has it wait while it fills it. */
const [folder = '', files = '{}', mode] = process.argv.slice(2);
await swapFolder(folder, async (fresh) => {
  for (const [name, text] of Object.entries(JSON.parse(files) as Record<string, string>))
    writeFileSync(path.join(fresh, name), text);
  if (mode === 'wait') {
    console.log('filling');
    await once(process.stdin.resume(), 'end');
  }
  return undefined;
});
process.exit();
