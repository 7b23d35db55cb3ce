import { deflateRawSync } from 'node:zlib';
import type { OrganRecord } from '../../model/records.ts';
import { inflate } from '../text/inflate.ts';
import { buildOrganList } from './list-builder.ts';
import type { OrganListManifest } from './listed-organ.ts';
import type { OrganFiles } from './organ-list.ts';

export type TestList = {
  manifest: OrganListManifest;
  /** By path, as the browser asks for them. */
  bytes: Map<string, Uint8Array>;
  files: OrganFiles;
};

/** A list of organs in memory, through the files as the browser gets them. */
export function buildTestList(organs: readonly OrganRecord[]): TestList {
  const { manifest, files } = buildOrganList(organs, (body) => new Uint8Array(deflateRawSync(body)));
  const bytes = new Map(files.map((file) => [file.path, file.bytes]));
  const readFile = async (path: string): Promise<Uint8Array> => {
    const found = bytes.get(path);
    if (!found) throw new TypeError(`no file ${path}`);
    return found;
  };
  return { manifest: JSON.parse(JSON.stringify(manifest)), bytes, files: { readFile, inflate } };
}

/** An organ with nothing to it but what is given. */
export function organ(slug: string, name: string, over: Partial<OrganRecord> = {}): OrganRecord {
  return { slug, name, kind: 'township', division: null, otherNames: [], places: [], years: [2020], ...over };
}
