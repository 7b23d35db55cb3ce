import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SearchDocument } from '../../../src/search/search-document.ts';

/** All reports are of one year, which is the most a search has to go through at once. */
export const corpusYear = 2020;

/** Writes documents as they come, one a line; both engines' builders read the same file. */
export async function writeDocuments(file: string, documents: AsyncIterable<SearchDocument>): Promise<void> {
  async function* lines(): AsyncGenerator<string> {
    for await (const document of documents) yield `${JSON.stringify(document)}\n`;
  }
  await pipeline(Readable.from(lines()), createWriteStream(file));
}

/** Reads what `writeDocuments` wrote, one at a time, in its order. */
export async function* readDocuments(file: string): AsyncGenerator<SearchDocument> {
  for await (const line of createInterface({ input: createReadStream(file) }))
    yield JSON.parse(line) as SearchDocument;
}

/** How many documents a file has. */
export async function countDocuments(file: string): Promise<number> {
  let count = 0;
  for await (const _ of createInterface({ input: createReadStream(file) })) count += 1;
  return count;
}
