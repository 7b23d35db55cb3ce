import type { RefusedFile, ReportRecord, StoredReport } from '../../../src/model/records.ts';
import { fromStored } from '../../../src/model/stored-report.ts';
import { Sandbox } from '../../sandbox/sandbox.ts';
import {
  type FileInFolder,
  type OfferOriginal,
  type ReportFile,
  readBytes,
} from '../content/read-content.ts';
import { sha256Of } from '../writing/write-collections.ts';
import type { ReportCache } from './report-cache.ts';
import type { ReportTask, StoredText } from './stored-text.ts';

/** A report's record, and as JSON the same as it is stored, its prose, and the lines of its text where they are at hand. */
export type ReadReport = { record: ReportRecord; line: string; prose: string; lines?: string };

/** Documents read ahead: enough to keep every thread of the sandbox busy, few and small enough to hold. */
const ahead = { documents: 32, bytes: 64 << 20 };

/** What is known of a file before its document is read: the bytes, read once, and their hash. */
type Opened = { file: ReportFile; bytes: Uint8Array; sha256: string };

export type ReadingOptions = {
  /** What was made of reports in earlier runs. */
  cache?: ReportCache | undefined;
  /** Is told after each report how many of how many are done. */
  watch?: ((done: number, total: number) => void) | undefined;
  /** Is given the bytes of every file that could be opened, as they were read, and their hash. */
  offer?: OfferOriginal | undefined;
};

type Reading = { size: number; result: Promise<ReadReport | RefusedFile> | ReadReport | RefusedFile };

/**
 * Reads reports in the order given, those that the cache does not know in the sandbox. A file that cannot be read as
 * a report is refused with a sentence, and the others are read. Only a few are held at a time.
 */
export async function* readReports(
  files: readonly ReportFile[],
  { cache, watch, offer }: ReadingOptions = {},
): AsyncGenerator<ReadReport | RefusedFile, void> {
  const reader = new ReportReader({ cache, watch, total: files.length });
  try {
    yield* reader.read(files, offer);
  } finally {
    await reader.close();
  }
}

/** Reads reports some at a time, in threads that wait for the next ones until it is closed. */
export class ReportReader {
  readonly #sandbox = new Sandbox<ReportTask, StoredText>(new URL('./report-worker.ts', import.meta.url));
  readonly #cache: ReportCache | undefined;
  readonly #watch: (done: number) => void;
  #done = 0;

  /** `total` is how many files there are in all. */
  constructor({ cache, watch, total }: Omit<ReadingOptions, 'offer'> & { total: number }) {
    this.#cache = cache;
    this.#watch = (done) => watch?.(done, total);
  }

  /** The same as `readReports`. */
  async *read(
    files: readonly ReportFile[],
    offer: OfferOriginal | undefined,
  ): AsyncGenerator<ReadReport | RefusedFile, void> {
    const underWay: Reading[] = [];
    let size = 0;
    const takeFirst = async () => {
      const first = underWay.shift();
      size -= first?.size ?? 0;
      const result = await first?.result;
      this.#count();
      return result;
    };
    for (const file of files) {
      const reading = startReading(file, this.#sandbox, { cache: this.#cache, offer });
      underWay.push(reading);
      size += reading.size;
      while (underWay.length > ahead.documents || size > ahead.bytes) {
        const first = await takeFirst();
        if (first) yield first;
      }
    }
    while (underWay.length > 0) {
      const first = await takeFirst();
      if (first) yield first;
    }
  }

  /** Counts a file that need not be read; what was made of its bytes, if it could be opened, is kept for later runs. */
  skip(file: ReportFile, sha256: string | undefined): void {
    if (sha256 !== undefined) this.#cache?.keep(sha256, contextOf(file));
    this.#count();
  }

  async close(): Promise<void> {
    await this.#sandbox.close();
  }

  #count(): void {
    this.#done += 1;
    this.#watch(this.#done);
  }
}

function startReading(
  file: ReportFile,
  sandbox: Sandbox<ReportTask, StoredText>,
  { cache, offer }: Pick<ReadingOptions, 'cache' | 'offer'>,
): Reading {
  const bytes = readBytes(file);
  if (!bytes) return { size: 0, result: refuse(file, undefined, 'read.no-file', '不是文件，或不能读取。') };
  const opened = { file, bytes, sha256: sha256Of(bytes) };
  offer?.(file, opened.sha256, () => bytes);
  const known = cache?.find(opened.sha256, contextOf(file));
  return known === undefined
    ? { size: bytes.length, result: parse(opened, sandbox, cache) }
    : { size: known.length, result: toResult(opened, known) };
}

async function parse(
  opened: Opened,
  sandbox: Sandbox<ReportTask, StoredText>,
  cache: ReportCache | undefined,
): Promise<ReadReport | RefusedFile> {
  const context = contextOf(opened.file);
  const parsed = await sandbox.run({ bytes: opened.bytes, context });
  // Too long or too much memory is of this machine and this run: it is tried again in the next.
  if ('refusal' in parsed) return toResult(opened, JSON.stringify(parsed));
  cache?.add(opened.sha256, context, parsed.text);
  return toResult(opened, parsed.text);
}

function contextOf({ year }: ReportFile): ReportTask['context'] {
  return { year };
}

/** Joins what is known of the file with what was made of its bytes: two JSON objects become one, the record. */
function toResult(opened: Opened, text: string): ReadReport | RefusedFile {
  const { file, bytes, sha256 } = opened;
  if (text.startsWith('{"refusal":')) {
    const { refusal } = JSON.parse(text) as { refusal: RefusedFile['error'] };
    return refuse(file, opened, refusal.code, refusal.message);
  }
  const { organ, year, file: name, source } = file;
  const identity = JSON.stringify({ organ, year, file: name, sha256, byteLength: bytes.length, source });
  const [report = '', prose = '', lines = ''] = text.split('\n');
  const line = `${identity.slice(0, -1)},${report.slice(1)}`;
  return { record: fromStored(JSON.parse(line) as StoredReport), line, prose, lines };
}

/** A file whose name says neither organ nor year is no report that the site could file: listed, never dropped. */
export function refuseStranger(stranger: FileInFolder, offer?: OfferOriginal): RefusedFile {
  const bytes = readBytes(stranger);
  const sha256 = bytes && sha256Of(bytes);
  if (sha256) offer?.(stranger, sha256, () => bytes);
  const opened = sha256 ? { bytes, sha256 } : undefined;
  const reason = '文件名应为年份加 txt、html、docx、doc 或 pdf，如 2020.txt、2021.pdf；这个文件没有读取。';
  return refuse(stranger, opened, 'read.unknown-name', reason);
}

function refuse(
  { organ, file }: FileInFolder,
  opened: Pick<Opened, 'bytes' | 'sha256'> | undefined,
  code: string,
  message: string,
): RefusedFile {
  const original = opened ? { sha256: opened.sha256, byteLength: opened.bytes.length } : null;
  return { organ, file, original, error: { code, message } };
}
