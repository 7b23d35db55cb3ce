import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { refuseOptions, runCommand, UsageError } from './run-command.ts';
import { readSettings } from './settings.ts';
import { launchBrowser, provideBrowser } from './site/browser.ts';
import { buildSite } from './site/build-site.ts';
import { serveFolder } from './site/serving/serve-folder.ts';

/** What shows the site to a newcomer, in the README or elsewhere: an address of the site, and the size of the window in CSS pixels. */
const pictures = [
  { name: 'report', address: 'organs/fengcheng-hutang/2020/', width: 1280, height: 900 },
  { name: 'organ', address: 'organs/changchun-xinhu/', width: 1280, height: 900 },
  { name: 'indicator', address: 'indicators/procurement-amount/', width: 1280, height: 900 },
  { name: 'phone', address: 'organs/fengcheng-hutang/', width: 390, height: 844 },
] as const;

/** `npm run screenshots -- FOLDER`: builds the site and takes pictures of it into the folder. */
async function takePictures(folder: string): Promise<void> {
  const settings = readSettings();
  await buildSite(settings);
  const server = await serveFolder({ ...settings, folder: settings.outDir, port: 0 });
  const browser = await launchBrowser(provideBrowser());
  try {
    mkdirSync(folder, { recursive: true });
    for (const { name, address, width, height } of pictures) {
      const page = await browser.newPage({
        viewport: { width, height },
        deviceScaleFactor: 2,
        colorScheme: 'light',
      });
      await page.goto(server.address + address, { waitUntil: 'networkidle' });
      await page.screenshot({ path: path.join(folder, `${name}.png`) });
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

await runCommand('用法：npm run screenshots -- 文件夹', async (given) => {
  refuseOptions(given);
  const [folder] = given;
  if (folder === undefined) throw new UsageError('没有指明文件夹。');
  await takePictures(folder);
});
