import type { PlacedOrgan, ReportRecord } from '../../src/model/records.ts';
import type { SearchDocument } from '../../src/search/search-document.ts';

/** A report as it is searched: title, headings and prose in the order of the text, tables left out. */
export function searchDocument(record: ReportRecord, organ: PlacedOrgan): SearchDocument {
  const { slug, name, kind, places } = organ;
  const title = record.report.title ?? '';
  return { organ: slug, year: record.year, name, kind, places, title, paragraphs: paragraphsOf(record) };
}

/** What stands before the first heading, then each heading with its prose. */
function paragraphsOf({ report, prose }: ReportRecord): SearchDocument['paragraphs'] {
  const proseOf = (section: number) =>
    prose
      .filter((paragraph) => paragraph.section === section)
      .map(({ text, at }) => ({ text, line: at.line }));
  return [
    ...proseOf(0),
    ...report.sections.flatMap(({ number, heading, line }) => [{ text: heading, line }, ...proseOf(number)]),
  ];
}
