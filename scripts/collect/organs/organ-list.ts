import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { OrganRecord } from '../../../src/model/records.ts';
import { organListAddress, textFilesAddress } from '../../../src/search/index-files.ts';
import { buildOrganList } from '../../../src/search/organs/list-builder.ts';
import type { CollectionsWriter } from '../writing/write-collections.ts';

/** Writes the list of organs that the browser searches, as it is published; the collection of organs is complete. */
export function writeOrganList(writer: CollectionsWriter, organs: readonly OrganRecord[]): void {
  const store = writer.open('organs');
  const hash = createHash('sha256');
  for (const { slug } of organs) hash.update(store.hashOf(slug));
  writer.published.put('list of organs', hash.digest('hex'), ({ write }) => {
    const { manifest, files } = buildOrganList(organs, (bytes) => deflateRawSync(bytes, { level: 9 }));
    for (const { path, bytes } of files) write(`${textFilesAddress}${path}`, bytes);
    write(organListAddress, `${JSON.stringify(manifest)}\n`);
  });
}
