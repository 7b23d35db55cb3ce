import { refuseArguments, runCommand } from './run-command.ts';
import { readSettings } from './settings.ts';
import { buildSite } from './site/build-site.ts';
import { serveFolder } from './site/serving/serve-folder.ts';

/** `npm start`: builds the site and serves it. The port is taken first, so that one in use is said before the build and not after it. */
async function start(): Promise<void> {
  const settings = readSettings();
  const server = await serveFolder({ ...settings, folder: settings.outDir });
  try {
    await buildSite(settings);
  } catch (error) {
    await server.close();
    throw error;
  }
  console.log(`公开年报: ${server.address}`);
  process.once('SIGINT', () => process.exit()).once('SIGTERM', () => process.exit());
}

await runCommand(
  '用法：npm start\n生成网站，并在本机打开。环境变量：CONTENT_DIR、OUT_DIR、PORT、BASE_PATH、SITE_URL、CONTACT_URL。',
  (given) => {
    refuseArguments(given);
    return start();
  },
);
