import { crc32, deflateRawSync } from 'node:zlib';
import { textFilesAddress } from '../../../src/search/index-files.ts';
import { SegmentWriter } from '../../../src/search/text/segment-writer.ts';
import { linkOrCopy } from '../../site/placing/link-files.ts';
import type { FilesUnderWay, FormerFiles } from '../writing/kept-files.ts';

/** A file of a segment by its path in the segment's folder, and the checksum that it was sealed with. */
type SealedPath = { path: string; checksum: number };

/** The files of a segment, of which those are taken over that the one before has too. */
export class SegmentFiles {
  readonly #files: FilesUnderWay;
  readonly #former: { folder: string; findPath: FormerFiles<unknown>['findPath'] } | undefined;
  readonly #underWay: string;
  readonly writer: SegmentWriter;

  /** `former` are the files of the segment of this year that stands, in its folder. */
  constructor(year: number, files: FilesUnderWay, former?: FormerFiles<{ folder: string }>) {
    this.#files = files;
    this.#former = former && { folder: former.about.folder, findPath: former.findPath };
    // What the folder is called is known when it is complete.
    this.#underWay = `${textFilesAddress}${year}-under-way`;
    this.writer = new SegmentWriter({
      year,
      deflate: (bytes) => deflateRawSync(bytes, { level: 9 }),
      crc32,
      write: (path, bytes) => files.write(`${this.#underWay}/${path}`, bytes),
    });
  }

  /** Takes over the next file as it stands, if it does. */
  takeOver({ path, checksum }: SealedPath): boolean {
    const found = this.#former?.findPath(`${textFilesAddress}${this.#former.folder}/${path}`);
    if (found === undefined) return false;
    linkOrCopy(found, this.#files.place(`${this.#underWay}/${path}`));
    this.writer.count(path, checksum);
    return true;
  }

  /** Gives the folder its name, which it returns, when all files are there. */
  finish(): string {
    const { folder } = this.writer;
    this.#files.rename(this.#underWay, `${textFilesAddress}${folder}`);
    return folder;
  }
}
