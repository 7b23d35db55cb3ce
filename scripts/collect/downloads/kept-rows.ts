import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { downloadAddress } from '../../../src/model/addresses.ts';
import type { KeptFiles, WriteFile } from '../writing/kept-files.ts';
import { GzipText } from './gzip-text.ts';

/** Rows of a part of a table as CSV without its header, which may be read only when they are wanted. */
export type PartRows = { rows: number; textBytes: number; readText: () => Uint8Array };

/** What is noted of the one file of a table: its parts in order, each by what changes whenever its rows do. */
export type JoinedPart = [key: string, rows: number, textBytes: number];

/** What is noted of the compressed file of a part. */
export type CompressedPart = { rows: number; bytes: number; textBytes: number };

/** Writes rows, which come together, as the compressed file of a part. */
export function writeCompressed(
  write: WriteFile,
  path: string,
  header: Uint8Array,
  { rows, textBytes, readText }: PartRows,
): CompressedPart {
  const gzip = new GzipText();
  for (const text of [header, readText()]) gzip.add(text);
  const bytes = gzip.finish();
  write(downloadAddress(path), bytes);
  return { rows, bytes: bytes.length, textBytes };
}

/** Rows of a table as the collections before have them: in one file of all parts, or in a compressed one for each. */
export class FormerRows {
  readonly #published: Pick<KeptFiles, 'former'>;
  readonly #headerBytes: number;
  readonly #joined = new Map<string, PartRows>();

  /** `path` is that of the one file, below /data/. */
  constructor(published: Pick<KeptFiles, 'former'>, path: string, headerBytes: number) {
    this.#published = published;
    this.#headerBytes = headerBytes;
    const address = downloadAddress(path);
    const former = published.former<JoinedPart[] | null>(address);
    const file = former?.findPath(address);
    if (file === undefined) return;
    let whole: Uint8Array | undefined;
    let end = headerBytes;
    for (const [key, rows, textBytes] of former?.about ?? []) {
      const start = end;
      end += textBytes;
      const readText = () => {
        whole ??= readFileSync(file);
        return whole.subarray(start, start + textBytes);
      };
      this.#joined.set(key, { rows, textBytes, readText });
    }
  }

  /** The rows of a part that were made under this key; `path` is that of its file where it has one. */
  find(part: string, key: string, path: string): PartRows | undefined {
    return this.#joined.get(keyOfPart(part, key)) ?? this.#findCompressed(key, path);
  }

  #findCompressed(key: string, path: string): PartRows | undefined {
    const address = downloadAddress(path);
    const former = this.#published.former<CompressedPart>(address);
    const file = former?.key === key ? former.findPath(address) : undefined;
    if (!former || file === undefined) return undefined;
    const { rows, textBytes } = former.about;
    return { rows, textBytes, readText: () => gunzipSync(readFileSync(file)).subarray(this.#headerBytes) };
  }
}

/** What changes whenever the rows of a part do that are made under a key. */
export function keyOfPart(part: string, key: string): string {
  return `${part} ${key}`;
}
