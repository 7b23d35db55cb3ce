import { crc32 } from './checksum.ts';
import { folderOf } from './paths.ts';
import { type Sealing, sealFile } from './sealed-file.ts';

const encoder = new TextEncoder();

/** The name of the folder does not depend on how well files compress. */
export type SegmentOptions = Sealing & {
  year: number;
  /** Takes a file and its path in the segment's folder. Called as files fill, so that none is kept. */
  write(path: string, bytes: Uint8Array): void;
};

/** The files of one year, which give their folder its name. */
export class SegmentWriter {
  readonly #options: SegmentOptions;
  #contents = 0;

  constructor(options: SegmentOptions) {
    this.#options = options;
  }

  /** Seals the next file, and gives its checksum. */
  put(path: string, body: Uint8Array): number {
    const { year, write } = this.#options;
    const { bytes, checksum } = sealFile(`${year}/${path}`, body, this.#options);
    this.count(path, checksum);
    write(path, bytes);
    return checksum;
  }

  /** Counts the next file, where it is sealed already. */
  count(path: string, checksum: number): void {
    this.#contents = crc32(encoder.encode(`${path} ${checksum}\n`), this.#contents);
  }

  /** What the folder is called, once it has all its files. */
  get folder(): string {
    return folderOf(String(this.#options.year), this.#contents);
  }
}
