import { markedText } from '../marks.ts';
import { cutSnippets } from '../snippets.ts';
import { type Fold, normalise } from '../terms.ts';
import type { ReportHit } from '../text-search.ts';
import { hasWhole } from '../whole-numbers.ts';
import type { Row } from './rows.ts';
import type { Paragraphs } from './text-pack.ts';

/** A report whose text is there. */
export type ReportText = { year: number; row: Row; paragraphs: Paragraphs; fold: Fold };

/** Whether a report has the phrases as asked: at least one in title, name or prose, the others also in the name of its place. */
export function hasPhrases(report: ReportText, phrases: readonly string[]): boolean {
  const outside = phrases.filter((phrase) => !hasAny(report, [phrase]));
  const place = normalise(report.row.place, report.fold);
  return (
    (outside.length < phrases.length || phrases.length === 0) &&
    outside.every((phrase) => hasWhole(place, phrase))
  );
}

/** Whether a report has any of these in title, name or prose. */
export function hasAny(report: ReportText, phrases: readonly string[]): boolean {
  const { row, paragraphs, fold } = report;
  const names = [row.title, row.name].map((name) => normalise(name, fold));
  const texts = [...names, ...normalisedParagraphs(paragraphs, fold)];
  return texts.some((text) => phrases.some((phrase) => hasWhole(text, phrase)));
}

/** Texts are kept while their file is, and so is what they are normalised: the next query often reads them again. */
const normalised = new WeakMap<Paragraphs, readonly string[]>();

function normalisedParagraphs(paragraphs: Paragraphs, fold: Fold): readonly string[] {
  const known = normalised.get(paragraphs) ?? paragraphs.map(([, text]) => normalise(text, fold));
  normalised.set(paragraphs, known);
  return known;
}

/** A hit as it is shown, its phrases marked. */
export function verifiedHit(
  { year, row, paragraphs, fold }: ReportText,
  marks: readonly string[],
): ReportHit {
  return {
    ...listedHit(year, row, marks, fold),
    ...cutSnippets(
      { title: row.title, paragraphs, normalised: normalisedParagraphs(paragraphs, fold) },
      marks,
      fold,
    ),
    isVerified: true,
  };
}

/** A hit whose text is not there. */
export function listedHit(year: number, row: Row, marks: readonly string[], fold: Fold): ReportHit {
  const { organ, name, kind, place, title } = row;
  return {
    organ,
    year,
    name,
    kind,
    place,
    title: markedText(title, marks, fold),
    snippets: [],
    morePlaces: 0,
    isVerified: false,
  };
}
