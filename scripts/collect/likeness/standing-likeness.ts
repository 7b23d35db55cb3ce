import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import type { RecordStore } from '../../../src/collections/store.ts';
import type { WeighedYear } from '../../../src/likeness/weigh-year.ts';
import type { LikenessRecord } from '../../../src/model/likeness.ts';
import type { CollectionsWriter } from '../writing/write-collections.ts';
import { characterBytes, FoldedTexts, type TextPlace } from './folded-texts.ts';
import { bytesOf, LikenessRows, rowBytes } from './likeness-rows.ts';

/** Beside the collection `likeness`: a row a report in the same order, and what is common. */
export const likenessFiles = {
  rows: 'likeness-rows.bin',
  memory: 'likeness-memory.json',
} as const;

/** The folded texts of a group are a file among the parts: how they are called there, and the address of the file. */
export function partOf(group: string): { name: string; address: string } {
  return { name: `folded texts of ${group}`, address: `/likeness/${group}.texts` };
}

const memorySchema = z.strictObject({
  /** Groups of reports in the order of rows: a name, and how many rows. */
  groups: z.array(z.tuple([z.string(), z.int()])),
  years: z.array(
    z.strictObject({
      year: z.int(),
      /** Common shingles in order, and in how many counties each stands: the bytes of 32-bit numbers. */
      hashes: z.base64(),
      counts: z.base64(),
      /** Which rows are of each county. */
      counties: z.array(z.tuple([z.string(), z.array(z.int())])),
    }),
  ),
});
type Memory = z.infer<typeof memorySchema>;

/** Name and size of a group. */
export type KeptGroup = Memory['groups'][number];

/** What is kept beside the rows, as JSON. */
export function memoryToJson(groups: readonly KeptGroup[], years: ReadonlyMap<number, WeighedYear>): string {
  const kept = [...years].map(([year, { common, counties }]) => ({
    year,
    hashes: toBase64(common.hashes),
    counts: toBase64(common.counts),
    counties: [...counties],
  }));
  return JSON.stringify({ groups, years: kept });
}

/** What the comparison of the run before found, report by report. */
export class StandingLikeness {
  readonly rows: LikenessRows;
  readonly years: ReadonlyMap<number, WeighedYear>;
  readonly #records: RecordStore<LikenessRecord>;
  readonly #positions: ReadonlyMap<string, number>;
  readonly #groups = new Map<string, { first: number; size: number }>();
  /** Of each row the file that its text stands in, and where it begins there. */
  readonly #files: FoldedTexts[] = [];
  readonly #starts: Float64Array;

  /** Throws where the files are not whole. */
  private constructor(records: RecordStore<LikenessRecord>, writer: CollectionsWriter) {
    if (!records.isWhole) throw new Error('records are missing');
    this.#records = records;
    this.#positions = new Map(records.ids.map((id, position) => [id, position]));
    const bytes = readFileSync(writer.standingFile(likenessFiles.rows) ?? '');
    if (bytes.length !== records.ids.length * rowBytes) throw new Error('rows are missing');
    this.rows = new LikenessRows(bytes);
    this.#starts = new Float64Array(records.ids.length);
    const memory = readFileSync(writer.standingFile(likenessFiles.memory) ?? '', 'utf8');
    const { groups, years } = memorySchema.parse(JSON.parse(memory));
    this.years = toYears(years);
    let first = 0;
    for (const [name, size] of groups) {
      this.#groups.set(name, { first, size });
      this.#placeTexts(writer, name, first, size);
      first += size;
    }
  }

  #placeTexts({ parts }: CollectionsWriter, group: string, first: number, size: number): void {
    const { name, address } = partOf(group);
    const file = parts.former(name)?.findPath(address);
    if (file === undefined) throw new Error('texts are missing');
    const texts = new FoldedTexts(file);
    let end = 0;
    for (let row = first; row < first + size; row += 1) {
      this.#files.push(texts);
      this.#starts[row] = end;
      end += this.rows.lengthOf(row);
    }
    if (statSync(file).size !== end * characterBytes) throw new Error('texts are missing');
  }

  /** What the same version left; undefined where there is none. */
  static open(writer: CollectionsWriter): StandingLikeness | undefined {
    const records = writer.standing<LikenessRecord>('likeness');
    if (!records) return undefined;
    try {
      return new StandingLikeness(records, writer);
    } catch {
      // Not there or not whole: what is kept in it is worked out again.
      return undefined;
    }
  }

  /** The first row of a group of these reports, in this order. */
  firstRowOf(name: string, ids: readonly string[]): number | undefined {
    const group = this.#groups.get(name);
    if (group?.size !== ids.length) return undefined;
    const { first } = group;
    return ids.every((id, index) => this.#positions.get(id) === first + index) ? first : undefined;
  }

  /** The row of a report that has this text. */
  rowOf(id: string, hash: string): number | undefined {
    const row = this.#positions.get(id);
    return row !== undefined && this.rows.hashOf(row) === hash ? row : undefined;
  }

  /** Where the text of a row stands; whoever reads it closes the file. */
  placeOf(row: number): { texts: FoldedTexts; place: TextPlace } {
    const texts = this.#files[row];
    if (!texts) throw new Error(`no row ${row}`);
    return { texts, place: { start: this.#starts[row] ?? 0, length: this.rows.lengthOf(row) } };
  }

  /** Closes all files of texts. */
  release(): void {
    for (const texts of new Set(this.#files)) texts.close();
  }

  /** The record of a report as JSON. */
  readLine(id: string): string {
    return this.#records.readLine(id);
  }
}

function toYears(years: Memory['years']): Map<number, WeighedYear> {
  return new Map(
    years.map(({ year, hashes, counts, counties }) => [
      year,
      {
        common: { hashes: fromBase64(hashes), counts: fromBase64(counts) },
        counties: new Map(counties),
      },
    ]),
  );
}

function toBase64(numbers: Uint32Array): string {
  return Buffer.from(bytesOf(numbers)).toString('base64');
}

function fromBase64(text: string): Uint32Array {
  return new Uint32Array(Uint8Array.from(Buffer.from(text, 'base64')).buffer);
}
