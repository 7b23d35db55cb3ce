import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { simplifiedOf } from '../../../src/search/simplified.ts';
import { normalise } from '../../../src/search/terms.ts';
import type { BenchOptions } from './arguments.ts';
import { bundleOwn } from './bundle-own.ts';
import { makeCorpus } from './corpus.ts';
import { readDocuments } from './documents-file.ts';
import { queriesInSession } from './drive.ts';
import { builders } from './engines.ts';
import { type EngineMeasures, measureEngine, type Trial } from './measure-engine.ts';
import { serveMeasured } from './measured-server.ts';
import { Oracle, type Tally } from './oracle.ts';
import { recallOfPagefind } from './pagefind-recall.ts';
import { type OwnRecall, recallOfOwn } from './recall.ts';
import { printedText, samplePieces, sampleQueries } from './sample.ts';
import { fastLine } from './slow-line.ts';

/** All that was measured of a corpus; `pagefind` is undefined where its build had to be stopped. */
export type SizeMeasures = {
  reports: number;
  /** Of all texts, in UTF-16 units. */
  characters: number;
  own: EngineMeasures & { recall: OwnRecall };
  pagefind: (EngineMeasures & { recall: Tally }) | undefined;
};

/** What the documents are known by in the benchmark, each list in their order. */
type Corpus = { texts: string[]; names: string[]; urls: string[] };

/** Makes a corpus up, has both engines index it, drives both and checks what they find. `folder` is empty and temporary. */
export async function measureSize(
  reports: number,
  options: BenchOptions,
  folder: string,
  { browser, say }: Pick<Trial, 'browser' | 'say'>,
): Promise<SizeMeasures> {
  say('编造报告');
  const documents = path.join(folder, 'documents.ndjson');
  await makeCorpus(reports, options.seed, folder, documents);
  const corpus = await readCorpus(documents);
  const site = await makeSite(folder);
  const trial = { documents, queries: queriesOf(corpus, options), site, browser, say };
  const own = await measureEngine('own', trial);
  const pagefind = await measureEngine('pagefind', trial);
  if (!own) throw new Error('our index took too much memory');
  say('核对找到的报告');
  const { texts } = corpus;
  const recall = await measureRecall(corpus, options, trial, pagefind !== undefined);
  return {
    reports: texts.length,
    characters: texts.reduce((sum, { length }) => sum + length, 0),
    own: { ...own, recall: recall.own },
    pagefind: pagefind && recall.pagefind && { ...pagefind, recall: recall.pagefind },
  };
}

async function readCorpus(documents: string): Promise<Corpus> {
  const corpus: Corpus = { texts: [], names: [], urls: [] };
  for await (const document of readDocuments(documents)) {
    corpus.texts.push(printedText(document));
    corpus.names.push(document.name);
    corpus.urls.push(`/organs/${document.organ}/${document.year}/`);
  }
  return corpus;
}

/** The folder that is served: an empty page, and our code. The engines' files go beside them. */
async function makeSite(folder: string): Promise<string> {
  const site = path.join(folder, 'site');
  mkdirSync(site);
  const page = '<!doctype html><html lang="zh-CN"><link rel="icon" href="data:,"><title>bench</title>';
  writeFileSync(path.join(site, 'index.html'), page);
  await bundleOwn(path.join(site, 'own'));
  return site;
}

function queriesOf({ texts, names }: Corpus, { searches, seed }: BenchOptions): string[][] {
  const queries = sampleQueries(texts, names, searches * queriesInSession, seed);
  return Array.from({ length: searches }, (_, session) =>
    queries.slice(session * queriesInSession, (session + 1) * queriesInSession),
  );
}

async function measureRecall(
  { texts, urls }: Corpus,
  { pieces: count, seed, peerMinutes }: BenchOptions,
  { site, browser }: Trial,
  hasPeer: boolean,
): Promise<{ own: OwnRecall; pagefind: Tally | undefined }> {
  const fold = { get: simplifiedOf };
  const oracle = new Oracle(
    texts,
    texts.map((text) => normalise(text, fold)),
  );
  const pieces = samplePieces(texts, count, seed);
  const own = await recallOfOwn(path.join(site, builders.own.folder), oracle, pieces);
  if (!hasPeer) return { own, pagefind: undefined };
  const server = await serveMeasured(site, fastLine);
  const asked = { oracle, pieces, urls, minutes: peerMinutes };
  const pagefind = await recallOfPagefind(
    browser,
    server.address,
    path.join(site, builders.pagefind.folder),
    asked,
  );
  server.close();
  return { own, pagefind };
}
