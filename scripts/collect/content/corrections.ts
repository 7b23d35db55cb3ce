import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Correction, findMismatch, toFigureCorrection } from '../../../src/model/correction.ts';
import { correctionsFileSchema } from '../../../src/model/correction-schema.ts';
import type { ReportRecord } from '../../../src/model/records.ts';
import { ContentError } from './content-error.ts';
import { readJsonFile } from './read-json-file.ts';

const fileName = 'corrections.json';

/**
 * The corrections that keepers wrote in `content/corrections.json`, put beside the figures they are about as the
 * reports come. One that does not fit its figure, or whose report never comes, stops with a ContentError.
 */
export class Corrections {
  readonly #entries: ReadonlyMap<string, { number: number; entry: Correction }[]>;
  /** Ids of the reports that have come. */
  readonly #come = new Set<string>();

  constructor(entries: readonly Correction[]) {
    const numbered = entries.map((entry, index) => ({ number: index + 1, entry }));
    this.#entries = Map.groupBy(numbered, ({ entry }) => `${entry.organ}/${entry.year}`);
    for (const { number, entry } of numbered) {
      const first = this.#entries
        .get(`${entry.organ}/${entry.year}`)
        ?.find((other) => other.entry.figure === entry.figure);
      if (first && first.number !== number)
        refuse(number, entry, `与第 ${first.number} 条更正的是同一个数字。`);
    }
  }

  /** What is to be corrected of a report. */
  of(id: string): readonly Correction[] {
    return (this.#entries.get(id) ?? []).map(({ entry }) => entry);
  }

  /** Takes note that a report has come, with its corrections in it already. */
  use(id: string): void {
    this.#come.add(id);
  }

  /** The report with its corrections beside the figures; everything that was read stays as it is. */
  apply(record: ReportRecord): ReportRecord {
    const id = `${record.organ}/${record.year}`;
    const entries = this.#entries.get(id);
    if (!entries) return record;
    this.use(id);
    const figures = { ...record.report.figures };
    for (const { number, entry } of entries) {
      const mismatch = findMismatch(entry, record.report);
      if (mismatch !== undefined) refuse(number, entry, mismatch, `organs/${record.organ}/${record.file}`);
      const figure = figures[entry.figure] ?? { state: 'absent' };
      figures[entry.figure] = { ...figure, correction: toFigureCorrection(entry) };
    }
    return { ...record, report: { ...record.report, figures } };
  }

  /** To be called when every report has come: those corrections that found none, of an organ that was expected, stop. */
  close(isExpected: (organ: string) => boolean = () => true): void {
    const [left] = [...this.#entries]
      .flatMap(([id, entries]) => (this.#come.has(id) ? [] : entries))
      .filter(({ entry }) => isExpected(entry.organ))
      .sort((one, other) => one.number - other.number);
    if (left) refuse(left.number, left.entry, '没有这份报告，或者它没有读成报告。');
  }
}

/** Reads the corrections; none where there is no such file. */
export function readCorrections(contentDir: string): Corrections {
  const file = path.join(contentDir, fileName);
  return new Corrections(existsSync(file) ? readJsonFile(file, fileName, correctionsFileSchema) : []);
}

function refuse(
  number: number,
  { organ, year, figure }: Correction,
  reason: string,
  report = `${organ} ${year}`,
): never {
  throw new ContentError(fileName, `第 ${number} 条（${report} ${figure}）：${reason}`);
}
