import { appendFileSync } from 'node:fs';
import path from 'node:path';
import type { EarlierWeights } from '../../src/likeness/weigh-reports.ts';
import type { WeighedYear } from '../../src/likeness/weigh-year.ts';
import type { Verdict } from '../../src/model/checks.ts';
import type { Finding } from '../../src/model/finding.ts';
import { findCopied, type LikenessRecord, likenessRecordSchema } from '../../src/model/likeness.ts';
import { FoldedTexts, FoldedTextsWriter, type TextPlace } from './folded-texts.ts';
import { type LikenessRow, rowBytes, writeRow } from './likeness-rows.ts';
import { type KeptGroup, likenessFiles, memoryToJson, StandingLikeness } from './standing-likeness.ts';
import type { CollectionsWriter, RecordsFile } from './write-collections.ts';

/** So many rows are gathered before they are written: 1 MB. */
const gatheredRows = 2000;

/** Which report, and the hash of its prose and the names that are folded in it. */
type OwnText = { organ: string; year: number; hash: string };

/** A folded text, and the hash of what it is made from. */
export type KeptText = TextPlace & { hash: string };

/** How a report came out. */
export type Outcome = { verdict: Verdict; finding: Finding | undefined };

/**
 * What the comparison of texts worked out for each report, kept from one run to the next beside the collection
 * `likeness`, which it writes: comparing a text with others costs far more than to tell that none has changed.
 */
export class LikenessMemory {
  readonly #writer: CollectionsWriter;
  readonly #standing: StandingLikeness | undefined;
  readonly #records: RecordsFile<LikenessRecord>;
  readonly #standingTexts: FoldedTexts | undefined;
  readonly #texts: FoldedTextsWriter;
  readonly #addedTexts: FoldedTexts;
  readonly #groups: KeptGroup[] = [];
  readonly #rows = Buffer.allocUnsafe(gatheredRows * rowBytes);
  #gathered = 0;

  constructor(writer: CollectionsWriter) {
    this.#writer = writer;
    this.#standing = StandingLikeness.open(writer);
    this.#records = writer.openRecords('likeness', likenessRecordSchema);
    this.#standingTexts = this.#standing && new FoldedTexts(this.#standing.textsFile);
    this.#texts = new FoldedTextsWriter(this.#fileOf('texts'), this.#standingTexts);
    this.#addedTexts = new FoldedTexts(this.#fileOf('texts'));
    writer.writeFile(likenessFiles.rows, Buffer.alloc(0));
  }

  /**
   * Begins a group of reports, whose texts are kept next. Where it stands with the same key, gives the hash and the
   * place of each of its texts, which then are kept.
   */
  beginGroup(name: string, key: string, ids: readonly string[]): KeptText[] | undefined {
    this.#groups.push([name, key, ids.length]);
    const [standing, first] = [this.#standing, this.#standing?.firstRowOf(name, key, ids)];
    if (!standing || first === undefined) return undefined;
    return ids.map((_, index) => {
      const row = first + index;
      return { hash: standing.rows.hashOf(row), ...this.#texts.take(standing.placeOf(row)) };
    });
  }

  /** Keeps the folded text of the next report, and says where. */
  addText(report: OwnText, fold: () => string): KeptText {
    const { hash } = report;
    const row = this.#rowOf(report);
    const place = row === undefined ? undefined : this.#standing?.placeOf(row);
    return { hash, ...(place ? this.#texts.take(place) : this.#texts.add(fold())) };
  }

  /** To be called after the last text. */
  endTexts(): void {
    this.#texts.flush();
  }

  /** A text that was added. */
  readText(place: TextPlace): string {
    return this.#addedTexts.read(place);
  }

  /** What the run before found of these reports. */
  earlier(reports: readonly OwnText[]): EarlierWeights | undefined {
    const standing = this.#standing;
    if (!standing) return undefined;
    const texts = {
      hashOf: (row: number) => standing.rows.hashOf(row),
      textOf: (row: number) => this.#standingTexts?.read(standing.placeOf(row)) ?? '',
    };
    return {
      yearOf: (year) => {
        const known = standing.years.get(year);
        return known && { ...known, ...texts };
      },
      weightOf: (number) => {
        const report = reports[number];
        const row = report && this.#rowOf(report);
        return row === undefined ? undefined : standing.rows.weightOf(row);
      },
    };
  }

  /** Writes the record of the next report, the one that stands if it was made from the same. */
  addRecord(
    { organ, year, ...own }: OwnText & Omit<LikenessRow, 'verdict'>,
    make: () => LikenessRecord,
  ): Outcome {
    const id = idOf({ organ, year });
    const row = this.#rowOf({ organ, year, hash: own.hash });
    const isSame = row !== undefined && this.#standing?.rows.keyOf(row) === own.key;
    const outcome = isSame ? this.#carryOver(id, row) : this.#addMade(id, make());
    writeRow({ ...own, verdict: outcome.verdict }, this.#rows, this.#gathered * rowBytes);
    this.#gathered += 1;
    if (this.#gathered === gatheredRows) this.#flushRows();
    return outcome;
  }

  close(years: ReadonlyMap<number, WeighedYear>): void {
    this.#records.close();
    this.#flushRows();
    this.#writer.writeFile(likenessFiles.memory, Buffer.from(memoryToJson(this.#groups, years)));
  }

  /** Leaves the files of texts, once no more is read. */
  release(): void {
    this.#standingTexts?.close();
    this.#addedTexts.close();
  }

  #carryOver(id: string, row: number): Outcome {
    const line = this.#standing?.readLine(id) ?? '';
    this.#records.addLine(id, line);
    const verdict = this.#standing?.rows.verdictOf(row) ?? 'notAssessable';
    // Of those that fail alone there is something to tell.
    const finding = verdict === 'fail' ? findCopied(JSON.parse(line) as LikenessRecord) : undefined;
    return { verdict, finding };
  }

  #addMade(id: string, record: LikenessRecord): Outcome {
    this.#records.add(id, record);
    return { verdict: record.verdict, finding: findCopied(record) };
  }

  #rowOf({ organ, year, hash }: OwnText): number | undefined {
    return this.#standing?.rowOf(idOf({ organ, year }), hash);
  }

  #flushRows(): void {
    appendFileSync(this.#fileOf('rows'), this.#rows.subarray(0, this.#gathered * rowBytes));
    this.#gathered = 0;
  }

  #fileOf(which: keyof typeof likenessFiles): string {
    return path.join(this.#writer.directory, likenessFiles[which]);
  }
}

/** The id of a report in collections. */
export function idOf({ organ, year }: Pick<OwnText, 'organ' | 'year'>): string {
  return `${organ}/${year}`;
}
