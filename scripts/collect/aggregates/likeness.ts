import { compareReports, type Likeness } from '../../../src/likeness/compare-reports.ts';
import type { ComparedReport, Corpus } from '../../../src/likeness/corpus.ts';
import { foldProse } from '../../../src/likeness/fold.ts';
import { findCopied, type LikenessRecord, likenessRecordSchema } from '../../../src/model/likeness.ts';
import type { PlacedOrgan, ReportRecord } from '../../../src/model/records.ts';
import type { ProseParagraph } from '../../../src/model/report.ts';
import type { Aggregate } from '../aggregate.ts';
import { placeWords } from '../regions.ts';
import { Spool, type SpoolPlace } from '../spool.ts';
import type { CollectionsWriter } from '../write-collections.ts';
import type { CheckAggregate } from './checks.ts';

/** What of a report's text is needed again: its prose, and the names that are folded in it. */
type KeptText = { prose: ProseParagraph[]; names: string[] };

type KeptReport = ComparedReport & { name: string; place: string; text: SpoolPlace; folded: SpoolPlace };

/**
 * How like the text of each report is to those of other organs and other years, a record a report, and what of it
 * fails the check text.copied. Texts wait on disk until all reports have come. Written before the checks are.
 */
export class LikenessAggregate implements Aggregate {
  readonly #reports: KeptReport[] = [];
  readonly #spool = new Spool();
  readonly #checks: Pick<CheckAggregate, 'count'>;

  constructor(checks: Pick<CheckAggregate, 'count'>) {
    this.#checks = checks;
  }

  add({ organ, year, report, prose }: ReportRecord, placed: PlacedOrgan): void {
    const { name, division, places } = placed;
    const names = namesOf(placed, report.organName);
    this.#reports.push({
      organ,
      year,
      name,
      place: placeWords(places),
      county: division?.code.slice(0, 6) ?? organ,
      text: this.#spool.append(JSON.stringify({ prose, names } satisfies KeptText)),
      folded: this.#spool.append(foldProse(prose, names).text),
    });
  }

  write(writer: CollectionsWriter): void {
    const file = writer.openRecords('likeness', likenessRecordSchema);
    const likenesses = compareReports(this.#corpus());
    for (const kept of this.#reports) {
      const { organ, name, year } = kept;
      const { value } = likenesses.next();
      if (!value) break;
      const record = this.#recordOf(kept, value);
      file.add(`${organ}/${year}`, record);
      const finding = findCopied(record);
      const tally = { pass: 0, fail: 0, notAssessable: 0, [record.verdict]: 1 };
      this.#checks.count({ organ, name, year }, finding ? [finding] : [], { 'text.copied': tally });
    }
    file.close();
    this.#spool.close();
  }

  #corpus(): Corpus {
    return {
      reports: this.#reports,
      textOf: (report) => this.#spool.read(this.#reportOf(report).folded),
      foldedOf: (report) => {
        const { prose, names } = this.#textOf(this.#reportOf(report));
        return foldProse(prose, names);
      },
    };
  }

  #reportOf(number: number): KeptReport {
    const report = this.#reports[number];
    if (!report) throw new Error(`no report was added as number ${number}`);
    return report;
  }

  #textOf({ text }: KeptReport): KeptText {
    return JSON.parse(this.#spool.read(text)) as KeptText;
  }

  #recordOf({ organ, year }: KeptReport, { matches, ...likeness }: Likeness): LikenessRecord {
    return { organ, year, ...likeness, matches: matches.map((match) => this.#matchOf(match)) };
  }

  #matchOf({ report, shared, passages }: Likeness['matches'][number]): LikenessRecord['matches'][number] {
    const other = this.#reportOf(report);
    const { prose } = this.#textOf(other);
    const { organ, name, place, year } = other;
    const withLines = passages.map(({ other: paragraph, ...passage }) => ({
      ...passage,
      line: prose[paragraph]?.at.line ?? null,
    }));
    return { organ, name, place, year, shared, passages: withLines };
  }
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
