import type { Browser, Page } from 'playwright-core';
import type { Timed } from './client/own-page.ts';
import { type Engine, type FileKind, kindOf, starts } from './engines.ts';
import type { MeasuredServer, Sent } from './measured-server.ts';

/** A search, its first with all that it takes to start: what was fetched, and the milliseconds. */
type Search = Timed & { query: string; files: number; bytes: Record<FileKind, number> };

export type Session = { first: Search; next: Search[]; repeat: Search[] };

/** How often the last query of a session is asked again. */
const repeats = 5;
export const queriesInSession = 4;

/** Asks an engine in a browser that knows nothing of the site: a first query, others after it, and the last again. */
export async function driveSession(
  browser: Browser,
  server: MeasuredServer,
  engine: Engine,
  queries: readonly string[],
): Promise<Session> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const [query = '', ...others] = queries;
  try {
    const page = await context.newPage();
    await page.goto(server.address);
    server.takeSent();
    const started = await start(page, engine);
    const first = await ask(page, server, query);
    const next: Search[] = [];
    for (const other of others) next.push(await ask(page, server, other));
    const repeat: Search[] = [];
    for (let time = 0; time < repeats; time += 1)
      repeat.push(await ask(page, server, others.at(-1) ?? query));
    return { first: { ...first, list: first.list + started, done: first.done + started }, next, repeat };
  } finally {
    await context.close();
  }
}

/** Starts an engine in a page and gives the milliseconds that took. */
export async function start(page: Page, engine: Engine): Promise<number> {
  const program = `(async () => { const start = performance.now(); await ${starts[engine]}; return performance.now() - start; })()`;
  return (await page.evaluate(program)) as number;
}

async function ask(page: Page, server: MeasuredServer, query: string): Promise<Search> {
  const timed = (await page.evaluate(`benchSearch(${JSON.stringify(query)})`)) as Timed;
  const sent = server.takeSent();
  return { ...timed, query, files: sent.length, bytes: bytesByKind(sent) };
}

function bytesByKind(sent: readonly Sent[]): Record<FileKind, number> {
  const bytes = { code: 0, index: 0, rows: 0, text: 0 };
  for (const { path, bytes: length } of sent) {
    const kind = kindOf(path);
    if (kind === undefined) throw new Error(`${path} is of no known kind`);
    bytes[kind] += length;
  }
  return bytes;
}
