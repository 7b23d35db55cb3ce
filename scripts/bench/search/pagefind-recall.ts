import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { start } from './drive.ts';
import { noTally, type Oracle, type Tally, tallied } from './oracle.ts';

/** What is asked, in this order until it is answered or the minutes are over. `urls` are those of the texts, in their order. */
type Asked = { oracle: Oracle; pieces: readonly string[]; urls: readonly string[]; minutes: number };

/** Pages that ask at the same time. */
const lanes = 2;

/** Asks Pagefind in a browser for every page that it gives for each piece; the tally says how many pieces there was time for. */
export async function recallOfPagefind(
  browser: Browser,
  address: string,
  folder: string,
  { oracle, pieces, urls, minutes }: Asked,
): Promise<Tally> {
  const numbers = new Map(urls.map((url, number) => [url, number]));
  const numberOf = new Map(readFragments(folder).map(({ id, url }) => [id, numbers.get(url) ?? -1]));
  const waiting = [...pieces];
  const end = performance.now() + minutes * 60_000;
  let tally = noTally;
  const askAll = async (): Promise<void> => {
    const context = await browser.newContext({ locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(address);
    await start(page, 'pagefind');
    while (performance.now() < end) {
      const piece = waiting.shift();
      if (piece === undefined) break;
      const program = `pagefind.search(${JSON.stringify(piece)}).then(({ results }) => results.map(({ id }) => id).join(' '))`;
      const ids = ((await page.evaluate(program)) as string).split(' ').filter(Boolean);
      const given = ids.map((id) => numberOf.get(id) ?? -1);
      tally = tallied(tally, oracle, piece, given);
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: lanes }, askAll));
  return tally;
}

/** The id and address of every page, from Pagefind's own files. */
function readFragments(folder: string): { id: string; url: string }[] {
  const fragments = path.join(folder, 'fragment');
  return readdirSync(fragments).map((name) => {
    const text = gunzipSync(readFileSync(path.join(fragments, name))).toString('utf8');
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
    return { id: path.basename(name, '.pf_fragment'), url };
  });
}
