import { appendFileSync } from 'node:fs';
import path from 'node:path';
import type { EarlierWeights } from '../../../src/likeness/weigh-reports.ts';
import type { WeighedYear } from '../../../src/likeness/weigh-year.ts';
import type { Verdict } from '../../../src/model/checks.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { findCopied, type LikenessRecord, likenessRecordSchema } from '../../../src/model/likeness.ts';
import type { RecordsFile } from '../writing/records-file.ts';
import type { CollectionsWriter } from '../writing/write-collections.ts';
import { FoldedTexts, FoldedTextsWriter, type TextPlace } from './folded-texts.ts';
import { type LikenessRow, rowBytes, writeRow } from './likeness-rows.ts';
import {
  type KeptGroup,
  likenessFiles,
  memoryToJson,
  partOf,
  StandingLikeness,
} from './standing-likeness.ts';

/** So many rows are gathered before they are written: 1 MB. */
const gatheredRows = 2000;

/**
 * Where a folded text is kept, the hash of the prose and the names that it is made from, and the row that was kept of
 * it in the run before.
 */
export type KeptText = TextPlace & { texts: FoldedTexts; hash: string; row: number | undefined };

/** The texts of a group that is not taken over. */
type GroupUnderWay = { texts: FoldedTexts; writer: FoldedTextsWriter; finish: () => void };

/** How a report came out. */
type Outcome = { verdict: Verdict; finding: Finding | undefined };

/**
 * What the comparison of texts worked out for each report, kept from one run to the next beside the collection
 * `likeness`, which it writes: comparing a text with others costs far more than to tell that none has changed.
 */
export class LikenessMemory {
  readonly #writer: CollectionsWriter;
  readonly #standing: StandingLikeness | undefined;
  readonly #records: RecordsFile<LikenessRecord>;
  /** Those of this run. */
  readonly #texts: FoldedTexts[] = [];
  #underWay: GroupUnderWay | undefined;
  readonly #groups: KeptGroup[] = [];
  readonly #rows = Buffer.allocUnsafe(gatheredRows * rowBytes);
  #gathered = 0;

  constructor(writer: CollectionsWriter) {
    this.#writer = writer;
    this.#standing = StandingLikeness.open(writer);
    this.#records = writer.openRecords('likeness', likenessRecordSchema);
    writer.writeFile(likenessFiles.rows, Buffer.alloc(0));
  }

  /**
   * Begins a group of reports, whose texts are added next. Where it stands with the same key, its texts are taken over
   * instead and given.
   */
  beginGroup(group: string, key: string, ids: readonly string[]): KeptText[] | undefined {
    this.endGroup();
    this.#groups.push([group, ids.length]);
    return this.#takeOver(group, key, ids) ?? this.#begin(group, key);
  }

  /** Adds the folded text of the next report, made from what has this hash. */
  addText(id: string, hash: string, fold: () => string): KeptText {
    if (!this.#underWay) throw new Error(`${id} is of no group`);
    const { texts, writer } = this.#underWay;
    const row = this.#standing?.rowOf(id, hash);
    const known = row === undefined ? undefined : this.#standing?.placeOf(row);
    const place = known ? writer.take(known.texts, known.place) : writer.add(fold());
    return { row, hash, texts, ...place };
  }

  /** To be called after the last text. */
  endGroup(): void {
    this.#underWay?.finish();
    this.#underWay = undefined;
  }

  /** What the run before found of these reports. */
  earlier(reports: readonly KeptText[]): EarlierWeights | undefined {
    const standing = this.#standing;
    if (!standing) return undefined;
    const texts = {
      hashOf: (row: number) => standing.rows.hashOf(row),
      textOf: (row: number) => {
        const { texts: file, place } = standing.placeOf(row);
        return file.read(place);
      },
    };
    return {
      yearOf: (year) => {
        const known = standing.years.get(year);
        return known && { ...known, ...texts };
      },
      weightOf: (number) => {
        const row = reports[number]?.row;
        return row === undefined ? undefined : standing.rows.weightOf(row);
      },
    };
  }

  /** Writes the record of the next report, the one that stands if it was made from the same. */
  addRecord(
    id: string,
    { row, ...own }: Pick<KeptText, 'row'> & Omit<LikenessRow, 'verdict'>,
    make: () => LikenessRecord,
  ): Outcome {
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
    this.#standing?.release();
    for (const texts of this.#texts) texts.close();
  }

  #takeOver(group: string, key: string, ids: readonly string[]): KeptText[] | undefined {
    const [standing, first] = [this.#standing, this.#standing?.firstRowOf(group, ids)];
    if (!standing || first === undefined || !this.#writer.parts.takeOver(partOf(group).name, key))
      return undefined;
    return ids.map((_, index) => {
      const row = first + index;
      const { texts, place } = standing.placeOf(row);
      return { row, hash: standing.rows.hashOf(row), texts, ...place };
    });
  }

  #begin(group: string, key: string): undefined {
    const { name, address } = partOf(group);
    const { files, finish } = this.#writer.parts.begin(name);
    const file = files.place(address);
    const [writer, texts] = [new FoldedTextsWriter(file), new FoldedTexts(file)];
    this.#texts.push(texts);
    this.#underWay = {
      texts,
      writer,
      finish: () => {
        writer.flush();
        finish(key, null);
      },
    };
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

  #flushRows(): void {
    appendFileSync(this.#fileOf('rows'), this.#rows.subarray(0, this.#gathered * rowBytes));
    this.#gathered = 0;
  }

  #fileOf(which: keyof typeof likenessFiles): string {
    return path.join(this.#writer.directory, likenessFiles[which]);
  }
}
