import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { RecordStore } from '../../src/collections/store.ts';
import type { OrganRecord, PlacedOrgan, ProseRecord, ReportRecord } from '../../src/model/records.ts';
import { textFilesAddress, textIndexAddress } from '../../src/search/index-files.ts';
import type { SegmentEntry, TextManifest } from '../../src/search/text/manifest.ts';
import { formatVersion } from '../../src/search/text/sealed-file.ts';
import { createSegmentBuilder } from '../../src/search/text/segment-builder.ts';
import type { KeptFiles } from './kept-files.ts';
import { searchDocument } from './search-documents.ts';

/**
 * Writes the full-text index of titles and prose, a segment a year, in the folder that its contents name. A year of
 * which nothing has changed is taken over. `directory` holds the collections of reports, their prose and organs.
 */
export function publishTextIndex(directory: string, files: KeptFiles): void {
  const reports = new RecordStore<ReportRecord>('reports', directory);
  const proses = new RecordStore<ProseRecord>('report-prose', directory);
  const organs = new RecordStore<OrganRecord>('organs', directory);
  const hashes = new Map(organs.ids.map((slug) => [slug, hashOfShown(organs.read(slug))]));
  const segments: SegmentEntry[] = [];
  for (const [year, ids] of Map.groupBy(reports.ids, (id) => Number(id.split('/')[1]))) {
    const key = createHash('sha256');
    for (const id of ids) {
      key.update(`${id} ${reports.hashOf(id)} ${proses.hashOf(id)} ${hashes.get(organOf(id))}\n`);
    }
    const segment = files.put(`text index ${year}`, key.digest('hex'), ({ write, rename }) => {
      // What the folder is called is known when it is complete.
      const underWay = `${textFilesAddress}${year}-under-way`;
      const builder = createSegmentBuilder({
        year,
        deflate: (bytes) => deflateRawSync(bytes, { level: 9 }),
        write: (path, bytes) => write(`${underWay}/${path}`, bytes),
      });
      for (const id of ids) {
        builder.add(searchDocument(reports.read(id), proses.read(id), organs.read(organOf(id))));
      }
      const entry = builder.finish();
      rename(underWay, `${textFilesAddress}${entry.folder}`);
      return entry;
    });
    segments.push(segment);
  }
  const manifest: TextManifest = { version: formatVersion, segments };
  files.write(textIndexAddress, `${JSON.stringify(manifest)}\n`);
}

function organOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

/** Changes whenever what the index says of an organ does. */
function hashOfShown({ slug, name, kind, places }: PlacedOrgan): string {
  return createHash('sha256')
    .update(JSON.stringify([slug, name, kind, places]))
    .digest('hex');
}
