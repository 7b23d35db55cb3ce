import { hash as hashNow } from 'node:crypto';
import { type Comparison, compareReports, type Likeness } from '../../../src/likeness/compare-reports.ts';
import type { ComparedReport, Corpus } from '../../../src/likeness/corpus.ts';
import { foldProse, foldText } from '../../../src/likeness/fold.ts';
import { type Weights, weighReports } from '../../../src/likeness/weigh-reports.ts';
import type { LikenessRecord } from '../../../src/model/likeness.ts';
import type { PlacedOrgan, ProseRecord } from '../../../src/model/records.ts';
import { type KeptText, LikenessMemory } from '../likeness/likeness-memory.ts';
import { placeWords } from '../organs/regions.ts';
import type { CollectionsWriter } from '../writing/write-collections.ts';
import type { CheckAggregate } from './checks.ts';

/** What a report says: its prose, what changes whenever that does, and its organ's name as it prints it. */
type Said = { readProse: () => ProseRecord; proseHash: string; organName: string | null };

/** Reports of one year with their organs, by id; `key` changes whenever anything of them does. */
type TextGroup = {
  name: string;
  key: string;
  year: number;
  reports: readonly (readonly [id: string, organ: PlacedOrgan])[];
};

type KeptReport = ComparedReport & KeptText & { id: string; placed: PlacedOrgan };

/**
 * How like the text of each report is to those of other organs and other years, a record a report, and what of it
 * fails the check text.copied. What reports say is asked for again and again, and not held; of what stands unchanged
 * it is not asked for at all. Written before the checks are.
 */
export class LikenessAggregate {
  readonly #reports: KeptReport[] = [];
  readonly #memory: LikenessMemory;
  readonly #checks: Pick<CheckAggregate, 'count'>;
  readonly #sayingOf: (id: string) => Said;

  constructor(
    writer: CollectionsWriter,
    checks: Pick<CheckAggregate, 'count'>,
    sayingOf: (id: string) => Said,
  ) {
    this.#memory = new LikenessMemory(writer);
    this.#checks = checks;
    this.#sayingOf = sayingOf;
  }

  add({ name, key, year, reports }: TextGroup): void {
    const known = this.#memory.beginGroup(
      name,
      key,
      reports.map(([id]) => id),
    );
    for (const [index, [id, placed]] of reports.entries()) {
      const organ = placed.slug;
      const text = known?.[index] ?? this.#addText(id, placed);
      this.#reports.push({
        id,
        organ,
        year,
        placed,
        county: placed.division?.code.slice(0, 6) ?? organ,
        ...text,
      });
    }
  }

  #addText(id: string, placed: PlacedOrgan): KeptText {
    const { readProse, proseHash, organName } = this.#sayingOf(id);
    const names = namesOf(placed, organName);
    const hash = hashOf(JSON.stringify([proseHash, ...names]));
    return this.#memory.addText(id, hash, () => foldText(readProse(), names));
  }

  write(): void {
    try {
      this.#memory.endGroup();
      this.#compare(this.#corpus());
    } finally {
      this.#memory.release();
    }
  }

  #compare(corpus: Corpus): void {
    const memory = this.#memory;
    const weights = weighReports(corpus, memory.earlier(this.#reports));
    const keyOf = this.#keysOf(weights);
    const comparisons = compareReports(corpus, weights);
    for (const [number, kept] of this.#reports.entries()) {
      const { id, year, row, hash, length, placed } = kept;
      const { value } = comparisons.next();
      if (!value) break;
      const own = { row, hash, length, weight: weights.weightOf(number), key: keyOf(number, value) };
      const { verdict, finding } = memory.addRecord(id, own, () => this.#recordOf(kept, value.work()));
      const tally = { pass: 0, fail: 0, notAssessable: 0, [verdict]: 1 };
      this.#checks.count(placed, year, finding ? [finding] : [], { 'text.copied': tally });
    }
    memory.close(weights.years);
  }

  #corpus(): Corpus {
    return {
      reports: this.#reports,
      textOf: (number) => {
        const kept = this.#reportOf(number);
        return kept.texts.read(kept);
      },
      foldedOf: (number) => {
        const kept = this.#reportOf(number);
        const { readProse, organName } = this.#sayingOf(kept.id);
        return foldProse(readProse(), namesOf(kept.placed, organName));
      },
      hashOf,
    };
  }

  /**
   * A key changes whenever anything does that a report's record is made from: its own text and what of it counts, and
   * the others with theirs.
   */
  #keysOf(weights: Weights): (report: number, comparison: Comparison) => string {
    const faces: string[] = [];
    const faceOf = (number: number): string => {
      const { organ, year, placed, hash } = this.#reportOf(number);
      faces[number] ??= hashOf(JSON.stringify([organ, year, placed.name, placeWords(placed.places), hash]));
      return faces[number];
    };
    return (number, { others, hasPrior }) => {
      const { content } = weights.weightOf(number);
      return hashOf(`${content} ${hasPrior} ${[number, ...others].map(faceOf).join(' ')}`);
    };
  }

  #reportOf(number: number): KeptReport {
    const report = this.#reports[number];
    if (!report) throw new Error(`no report was added as number ${number}`);
    return report;
  }

  #recordOf({ organ, year }: KeptReport, { matches, ...likeness }: Likeness): LikenessRecord {
    return { organ, year, ...likeness, matches: matches.map((match) => this.#matchOf(match)) };
  }

  #matchOf({ report, shared, passages }: Likeness['matches'][number]): LikenessRecord['matches'][number] {
    const other = this.#reportOf(report);
    const prose = this.#sayingOf(other.id).readProse();
    const { organ, placed, year } = other;
    const withLines = passages.map(({ other: paragraph, ...passage }) => ({
      ...passage,
      line: prose[paragraph]?.at.line ?? null,
    }));
    const { name, places } = placed;
    return { organ, name, place: placeWords(places), year, shared, passages: withLines };
  }
}

/** 32 hexadecimal digits. */
function hashOf(content: string | Uint8Array): string {
  return hashNow('sha256', content, 'hex').slice(0, 32);
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
