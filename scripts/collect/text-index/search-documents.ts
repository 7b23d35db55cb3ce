import type { PlacedOrgan, ProseRecord, ReportRecord } from '../../../src/model/records.ts';
import type { SearchDocument } from '../../../src/search/search-document.ts';

/** What is searched of a report's record. */
export type SearchedRecord = Pick<ReportRecord, 'year'> & {
  report: Pick<ReportRecord['report'], 'title' | 'sections'>;
};

/** A report as it is searched: title, headings and prose in the order of the text, tables left out. */
export function searchDocument(
  { year, report }: SearchedRecord,
  prose: ProseRecord,
  organ: PlacedOrgan,
): SearchDocument {
  const { slug, name, kind, places } = organ;
  const title = report.title ?? '';
  return { organ: slug, year, name, kind, places, title, paragraphs: paragraphsOf(report, prose) };
}

/** What stands before the first heading, then each heading with its prose. */
function paragraphsOf(
  { sections }: SearchedRecord['report'],
  prose: ProseRecord,
): SearchDocument['paragraphs'] {
  const bySection = Map.groupBy(prose, ({ section }) => section);
  const proseOf = (section: number) =>
    (bySection.get(section) ?? []).map(({ text, at }) => ({ text, line: at.line }));
  return [
    ...proseOf(0),
    ...sections.flatMap(({ number, heading, line }) => [{ text: heading, line }, ...proseOf(number)]),
  ];
}
