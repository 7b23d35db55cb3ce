import { rmSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { provideBrowser } from '../browser.ts';
import { copyProject, runScript } from '../project-copy.ts';
import { serveFolder } from '../serving/serve-folder.ts';

/** The site that the tests look at: built once, from the project's own content. */
type BuiltSite = {
  /** The copy of the project it was built in. */
  project: string;
  folder: string;
  collections: string;
  origin: string;
  /** Where it is served. */
  address: string;
  /** The program of the browser to look at it with. */
  browserPath: string;
};

declare module 'vitest' {
  export interface ProvidedContext {
    site: BuiltSite;
  }
}

const origin = 'https://gongkai.example';

/** Builds the site in a copy of the project and serves it until the tests have ended. */
export default async function setup(tests: TestProject): Promise<() => Promise<void>> {
  const browserPath = provideBrowser();
  const project = copyProject();
  const remove = () => rmSync(project, { recursive: true, force: true });
  const { status, stdout, stderr } = await runScript(project, 'build', { SITE_URL: origin });
  if (status !== 0) {
    remove();
    throw new Error(`The site could not be built.\n${stdout}${stderr}`);
  }
  const folder = path.join(project, 'dist');
  const server = await serveFolder({ folder, base: '/', port: 0 });
  const collections = path.join(project, '.collections');
  tests.provide('site', { project, folder, collections, origin, address: server.address, browserPath });
  return async () => {
    await server.close();
    remove();
  };
}
