import { createHash } from 'node:crypto';
import type { PlacedOrgan, RefusedFile } from '../../../src/model/records.ts';
import { reportRecordSchema } from '../../../src/model/records.ts';
import { toStored } from '../../../src/model/stored-report.ts';
import { passingRefusals } from '../../sandbox/sandbox.ts';
import { PlainError } from '../../site/failure.ts';
import type { ReadReport, ReportReader } from '../reading/read-reports.ts';
import type { ReportGroup } from '../report-source.ts';
import { sha256Of } from '../writing/write-collections.ts';
import type { Corrections } from './corrections.ts';
import { withOtherOrgan } from './other-organ.ts';
import { type FileInFolder, type OfferOriginal, type ReportFile, readBytes } from './read-content.ts';

type ContentGroupOptions = Pick<ReportGroup, 'year' | 'province' | 'organs'> & {
  /** Of the organs, in their order. */
  files: readonly ReportFile[];
  corrections: Corrections;
  /** The names of all counties and what is above them. */
  counties: ReadonlySet<string>;
  reader: ReportReader;
  offer: OfferOriginal;
};

/** Reports as they lie in a content folder. */
export class ContentGroup implements ReportGroup {
  readonly year: number;
  readonly province: string;
  readonly organs: readonly PlacedOrgan[];
  readonly #organsBySlug: ReadonlyMap<string, PlacedOrgan>;
  readonly #files: readonly ReportFile[];
  readonly #corrections: Corrections;
  readonly #counties: ReadonlySet<string>;
  readonly #reader: ReportReader;
  readonly #offer: OfferOriginal;
  /** Hashes of the bytes by path; those of no file are not among them. */
  readonly #hashes = new Map<string, string>();
  /** Files that were refused and may be read another time: with one nothing has this key before the group is read. */
  readonly #passing: string[] = [];

  constructor({ year, province, organs, files, corrections, counties, reader, offer }: ContentGroupOptions) {
    this.year = year;
    this.province = province;
    this.organs = organs;
    this.#organsBySlug = new Map(organs.map((organ) => [organ.slug, organ]));
    this.#files = files;
    this.#corrections = corrections;
    this.#counties = counties;
    this.#reader = reader;
    this.#offer = offer;
  }

  key(): string {
    if (this.#hashes.size === 0) {
      for (const file of this.#files) this.#noteHash(file, readBytes(file));
    }
    const hash = createHash('sha256');
    for (const { path, organ, year, file, source } of this.#files) {
      const corrections = this.#corrections.of(`${organ}/${year}`);
      const line = [organ, file, this.#hashes.get(path) ?? null, source, corrections];
      hash.update(`${JSON.stringify(line)}\n`);
    }
    for (const organ of this.organs) hash.update(`${JSON.stringify(organ)}\n`);
    hash.update([...this.#counties].join());
    if (this.#passing.length > 0) hash.update(JSON.stringify(this.#passing));
    return hash.digest('hex');
  }

  async *read(): AsyncIterable<ReadReport | RefusedFile> {
    this.#hashes.clear();
    this.#passing.length = 0;
    const offer: OfferOriginal = (file, sha256, bytes) => {
      this.#hashes.set(file.path, sha256);
      this.#offer(file, sha256, bytes);
    };
    for await (const read of this.#reader.read(this.#files, offer)) {
      if ('error' in read && passingRefusals.has(read.error.code))
        this.#passing.push(`${read.organ}/${read.file} ${read.error.code}`);
      yield 'error' in read ? read : this.#complete(read);
    }
  }

  takeOver(ids: readonly string[]): void {
    for (const id of ids) this.#corrections.use(id);
    for (const file of this.#files) {
      const sha256 = this.#hashes.get(file.path);
      if (sha256 !== undefined) this.#offer(file, sha256, () => readAgain(file, sha256));
      this.#reader.skip(file, sha256);
    }
  }

  /** With what its bytes alone do not tell: whose report it is filed as, and what keepers corrected. */
  #complete(read: ReadReport): ReadReport {
    const organ = this.#organsBySlug.get(read.record.organ);
    const filed = organ ? withOtherOrgan(read.record, organ, this.#counties) : read.record;
    const record = this.#corrections.apply(filed);
    return record === read.record
      ? read
      : { ...read, record, line: JSON.stringify(toStored(reportRecordSchema.parse(record))) };
  }

  #noteHash({ path }: FileInFolder, bytes: Uint8Array | undefined): void {
    if (bytes) this.#hashes.set(path, sha256Of(bytes));
  }
}

function readAgain(file: FileInFolder, sha256: string): Uint8Array {
  const bytes = readBytes(file);
  if (!bytes || sha256Of(bytes) !== sha256)
    throw new PlainError(`${file.path} 在读取的时候改变了，请再运行一次。`);
  return bytes;
}
