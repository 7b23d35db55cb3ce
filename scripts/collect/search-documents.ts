import type { OrganRecord, ReportRecord } from '../../src/model/records.ts';
import type { SearchDocument } from '../../src/search/build.ts';

/** Reports as they are searched: title, headings and prose in the order of the text, tables left out. */
export function searchDocuments(
  reports: readonly ReportRecord[],
  organs: ReadonlyMap<string, OrganRecord>,
): SearchDocument[] {
  return reports.flatMap(({ organ, year, report, prose }) => {
    const record = organs.get(organ);
    if (!record) return [];
    const headings = report.sections.map(({ heading, line }) => ({ text: heading, line }));
    const paragraphs = [...prose.map(({ text, at }) => ({ text, line: at.line })), ...headings];
    paragraphs.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
    const { name, kind, places } = record;
    return [{ organ, year, name, kind, places, title: report.title ?? '', paragraphs }];
  });
}
