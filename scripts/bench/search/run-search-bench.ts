import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser, provideBrowser } from '../../site/browser.ts';
import { describeMachine } from '../machine.ts';
import { type BenchOptions, readArguments, usage } from './arguments.ts';
import { figuresOf, type SizeFigures } from './figures.ts';
import { resultPage } from './markdown.ts';
import { measureLargest } from './measure-largest.ts';
import { measureSize } from './measure-size.ts';
import { resultText } from './print-result.ts';
import type { BenchResult } from './result.ts';

/** Where the table is kept. */
const keptFolder = path.join(import.meta.dirname, '../../../benchmarks');
const notesFile = path.join(import.meta.dirname, 'notes.md');

/**
 * Measures our full-text search beside Pagefind's, prints the tables, and keeps them in the repository where asked.
 * Exit status: 0, or 2 for bad usage.
 */
export async function runSearchBench(given: readonly string[]): Promise<number> {
  const options = readArguments(given);
  if (!options) {
    console.error(usage);
    return 2;
  }
  const browser = await launchBrowser(provideBrowser());
  try {
    const result = await measureAll(options, browser);
    console.log(resultText(result));
    if (options.isKept) keep(result);
  } finally {
    await browser.close();
  }
  return 0;
}

async function measureAll(options: BenchOptions, browser: Browser): Promise<BenchResult> {
  const machine = { ...describeMachine(), chromium: browser.version(), pagefind: pagefindVersion() };
  const sizes: SizeFigures[] = [];
  // The largest first: what a machine cannot do shows at once.
  for (const size of options.sizes.toReversed()) {
    const say = (step: string): void => console.error(`${size} 份：${step}……`);
    sizes.push(figuresOf(await inFolder((folder) => measureSize(size, options, folder, { browser, say }))));
  }
  const { largest, seed, searches } = options;
  if (largest > 0) console.error(`${largest} 份：只建本站的索引……`);
  return {
    machine,
    seed,
    searches,
    sizes: sizes.toReversed(),
    largest: largest > 0 ? await inFolder((folder) => measureLargest(largest, seed, folder)) : null,
  };
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function keep(result: BenchResult): void {
  mkdirSync(keptFolder, { recursive: true });
  writeFileSync(path.join(keptFolder, 'search.md'), resultPage(result, readFileSync(notesFile, 'utf8')));
  writeFileSync(path.join(keptFolder, 'search.json'), `${JSON.stringify(result, null, 2)}\n`);
}

function pagefindVersion(): string {
  const file = new URL('../package.json', import.meta.resolve('pagefind'));
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
