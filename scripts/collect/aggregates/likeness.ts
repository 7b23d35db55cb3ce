import { createHash } from 'node:crypto';
import { RecordStore } from '../../../src/collections/store.ts';
import { type Comparison, compareReports, type Likeness } from '../../../src/likeness/compare-reports.ts';
import type { ComparedReport, Corpus } from '../../../src/likeness/corpus.ts';
import { foldProse } from '../../../src/likeness/fold.ts';
import { findCopied, type LikenessRecord } from '../../../src/model/likeness.ts';
import type { PlacedOrgan, ProseRecord, ReportRecord } from '../../../src/model/records.ts';
import type { Aggregate } from '../aggregate.ts';
import { LikenessMemory } from '../likeness-memory.ts';
import { placeWords } from '../regions.ts';
import type { Spool, SpoolPlace } from '../spool.ts';
import type { CollectionsWriter } from '../write-collections.ts';
import type { CheckAggregate } from './checks.ts';

type KeptReport = ComparedReport & {
  placed: PlacedOrgan;
  /** What is folded in its prose. */
  names: string[];
  /** Of the prose and the names. */
  hash: string;
  folded: SpoolPlace;
};

/**
 * How like the text of each report is to those of other organs and other years, a record a report, and what of it
 * fails the check text.copied. Folded texts wait on disk until all reports have come, when the collection
 * `report-prose` is complete too. Written before the checks are.
 */
export class LikenessAggregate implements Aggregate {
  readonly #reports: KeptReport[] = [];
  readonly #spool: Spool;
  readonly #memory: LikenessMemory;
  readonly #checks: Pick<CheckAggregate, 'count'>;
  readonly #openProse: () => RecordStore<ProseRecord>;
  #prose: RecordStore<ProseRecord> | undefined;

  constructor(writer: CollectionsWriter, checks: Pick<CheckAggregate, 'count'>, spool: Spool) {
    this.#openProse = () => new RecordStore('report-prose', writer.directory);
    this.#memory = new LikenessMemory(writer);
    this.#checks = checks;
    this.#spool = spool;
  }

  add({ organ, year, report }: ReportRecord, placed: PlacedOrgan, prose: string): void {
    const names = namesOf(placed, report.organName);
    const hash = hashOf(JSON.stringify(names) + prose);
    const fold = () => foldProse(JSON.parse(prose) as ProseRecord, names).text;
    const folded = this.#memory.foldedOf(idOf({ organ, year }), hash, fold);
    this.#reports.push({
      organ,
      year,
      placed,
      county: placed.division?.code.slice(0, 6) ?? organ,
      length: folded.length,
      names,
      hash,
      folded: this.#spool.append(folded),
    });
  }

  write(): void {
    const memory = this.#memory;
    const contents: string[] = [];
    const comparisons = compareReports(this.#corpus(contents));
    for (const [number, kept] of this.#reports.entries()) {
      const { placed, year } = kept;
      const { value } = comparisons.next();
      if (!value) break;
      const key = this.#keyOf(number, value, contents);
      const folded = { key, text: kept.hash, folded: this.#spool.read(kept.folded) };
      const record = memory.addRecord(idOf(kept), folded, () => this.#recordOf(kept, value.work()));
      const finding = findCopied(record);
      const tally = { pass: 0, fail: 0, notAssessable: 0, [record.verdict]: 1 };
      this.#checks.count(placed, year, finding ? [finding] : [], { 'text.copied': tally });
    }
    memory.close();
  }

  /** `contents` takes what tells of each report its text and which of its characters count. */
  #corpus(contents: string[]): Corpus {
    return {
      reports: this.#reports,
      textOf: (report) => this.#spool.read(this.#reportOf(report).folded),
      foldedOf: (report) => {
        const kept = this.#reportOf(report);
        return foldProse(this.#proseOf(kept), kept.names);
      },
      signatureOf: (report, counted, make) => {
        const kept = this.#reportOf(report);
        const content = hashOf(kept.hash, counted);
        contents[report] = content;
        return this.#memory.signatureOf(idOf(kept), content, make);
      },
    };
  }

  /** Changes whenever anything does that a report's record is made from: its own text, and the others with theirs. */
  #keyOf(report: number, { others, hasPrior }: Comparison, contents: readonly string[]): string {
    const inputs = [report, ...others].map((number) => {
      const { organ, year, placed } = this.#reportOf(number);
      return [organ, year, placed.name, placeWords(placed.places), contents[number]];
    });
    return hashOf(JSON.stringify([hasPrior, inputs]));
  }

  #reportOf(number: number): KeptReport {
    const report = this.#reports[number];
    if (!report) throw new Error(`no report was added as number ${number}`);
    return report;
  }

  #proseOf(kept: KeptReport): ProseRecord {
    this.#prose ??= this.#openProse();
    return this.#prose.read(idOf(kept));
  }

  #recordOf({ organ, year }: KeptReport, { matches, ...likeness }: Likeness): LikenessRecord {
    return { organ, year, ...likeness, matches: matches.map((match) => this.#matchOf(match)) };
  }

  #matchOf({ report, shared, passages }: Likeness['matches'][number]): LikenessRecord['matches'][number] {
    const other = this.#reportOf(report);
    const prose = this.#proseOf(other);
    const { organ, placed, year } = other;
    const withLines = passages.map(({ other: paragraph, ...passage }) => ({
      ...passage,
      line: prose[paragraph]?.at.line ?? null,
    }));
    const { name, places } = placed;
    return { organ, name, place: placeWords(places), year, shared, passages: withLines };
  }
}

function idOf({ organ, year }: Pick<KeptReport, 'organ' | 'year'>): string {
  return `${organ}/${year}`;
}

function hashOf(text: string, bytes: Uint8Array = new Uint8Array()): string {
  return createHash('sha256').update(text).update(bytes).digest('hex').slice(0, 32);
}

/** Every name of an organ and of the places it lies in: in a text taken over they are what is replaced. */
function namesOf(
  { name, otherNames, formerNames = [], places }: PlacedOrgan,
  printed: string | null,
): string[] {
  const former = formerNames.map((once) => once.name);
  return [
    name,
    ...otherNames,
    ...former,
    ...(printed ? [printed] : []),
    ...places.map((place) => place.name),
  ];
}
