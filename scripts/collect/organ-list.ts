import { deflateRawSync } from 'node:zlib';
import type { OrganRecord } from '../../src/model/records.ts';
import { organListAddress, textFilesAddress } from '../../src/search/index-files.ts';
import { buildOrganList } from '../../src/search/organs/list-builder.ts';
import type { CollectionsWriter } from './write-collections.ts';

/** Writes the list of organs that the browser searches, as it is published. */
export function writeOrganList(writer: CollectionsWriter, organs: readonly OrganRecord[]): void {
  const { manifest, files } = buildOrganList(organs, (bytes) => deflateRawSync(bytes, { level: 9 }));
  for (const { path, bytes } of files) writer.published.write(`${textFilesAddress}${path}`, bytes);
  writer.published.write(organListAddress, `${JSON.stringify(manifest)}\n`);
}
