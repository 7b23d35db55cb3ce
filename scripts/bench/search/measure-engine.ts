import path from 'node:path';
import type { Browser } from 'playwright-core';
import { diskUseOf, type FilesOf } from './disk-use.ts';
import { driveSession, type Session } from './drive.ts';
import { builders, type Engine, type FileKind } from './engines.ts';
import { serveMeasured } from './measured-server.ts';
import { type Build, runBuilder } from './run-builder.ts';
import { slowLine } from './slow-line.ts';

/** What it took to build an engine's index, its files, and the searches in it. */
export type EngineMeasures = { build: Build; disk: Record<FileKind, FilesOf>; sessions: Session[] };

/** What both engines are given: the documents, the queries of each session, and the folder that is served. */
export type Trial = {
  documents: string;
  queries: readonly (readonly string[])[];
  site: string;
  browser: Browser;
  /** Hears what is being done. */
  say: (step: string) => void;
};

/** Has an engine build its index in the served folder, and drives it; undefined where the build had to be stopped. */
export async function measureEngine(engine: Engine, trial: Trial): Promise<EngineMeasures | undefined> {
  const { documents, queries, site, browser, say } = trial;
  const { program, folder } = builders[engine];
  say(`${engine}：建索引`);
  const build = await runBuilder(program, documents, path.join(site, folder));
  if (!build) return undefined;
  say(`${engine}：在浏览器里搜索`);
  const server = await serveMeasured(site, slowLine);
  const sessions: Session[] = [];
  for (const session of queries) sessions.push(await driveSession(browser, server, engine, session));
  server.close();
  return { build, disk: diskUseOf(site, folder), sessions };
}
