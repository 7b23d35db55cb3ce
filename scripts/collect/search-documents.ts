import type { OrganRecord, ReportRecord } from '../../src/model/records.ts';
import type { SearchDocument } from '../../src/search/build.ts';

/** Reports as they are searched: title, headings and prose in the order of the text, tables left out. */
export function searchDocuments(
  reports: readonly ReportRecord[],
  organs: ReadonlyMap<string, OrganRecord>,
): SearchDocument[] {
  return reports.flatMap((record) => {
    const organ = organs.get(record.organ);
    if (!organ) return [];
    const { name, kind, places } = organ;
    const title = record.report.title ?? '';
    return [
      { organ: record.organ, year: record.year, name, kind, places, title, paragraphs: paragraphsOf(record) },
    ];
  });
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
