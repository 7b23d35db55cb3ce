/** A process of its own: builds our index of a file of documents of one year, as the site does, and lays it out as the site has it. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import type { TextManifest } from '../../../src/search/text/manifest.ts';
import { formatVersion } from '../../../src/search/text/sealed-file.ts';
import { createSegmentBuilder } from '../../../src/search/text/segment-builder.ts';
import { tellBuilt } from './built.ts';
import { corpusYear, readDocuments } from './documents-file.ts';

const [documents = '', folder = ''] = process.argv.slice(2);
// As in the site's build: the folder is named when all its files are there.
const underWay = path.join(folder, 'under-way');
const builder = createSegmentBuilder({
  year: corpusYear,
  deflate: (bytes) => deflateRawSync(bytes, { level: 9 }),
  crc32,
  write: (place, bytes) => write(path.join(underWay, place), bytes),
  writeText: (place, bytes) => write(path.join(folder, place), bytes),
});
for await (const document of readDocuments(documents)) builder.add(document);
const entry = builder.finish();
renameSync(underWay, path.join(folder, entry.folder));
const manifest: TextManifest = { version: formatVersion, segments: [entry] };
writeFileSync(path.join(folder, 'text.json'), JSON.stringify(manifest));
await tellBuilt();

function write(file: string, bytes: Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
