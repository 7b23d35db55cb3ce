import type { Figure } from './figure.ts';
import type { Finding } from './finding.ts';
import type { Place } from './place.ts';

export const formats = ['txt', 'html', 'docx', 'doc', 'pdf'] as const;
export type Format = (typeof formats)[number];

export const formIds = ['2019', '2021'] as const;
export type FormId = (typeof formIds)[number];

/** Where a report's year was read. */
export const yearSources = ['title', 'body', 'table'] as const;
type YearSource = (typeof yearSources)[number];

export type SectionHeading = {
  /** 1 to 6, the place of the section in the statutory order, however the report numbers it. */
  number: number;
  /** As printed, without padding. */
  heading: string;
  line?: number | undefined;
  page?: number | undefined;
};

/** `text` is the prose of the section, tables left out, a paragraph a line. */
export type Section = SectionHeading & { text: string };

export type SubRow = {
  /** Id prefix of the form's row that this row is part of. */
  parent: string;
  label: string;
  figures: Record<string, Figure>;
};

/** One report as understood from its bytes alone, by the contract of `npm run report -- --json`. */
export type Report = {
  format: Format;
  title: string | null;
  organName: string | null;
  year: number | null;
  yearSource: YearSource | null;
  form: FormId | null;
  sections: Section[];
  figures: Record<string, Figure>;
  subRows: SubRow[];
  publishedTotal?: Figure | undefined;
  findings: Finding[];
};

/** What a report says but for its prose: most pages and all tables need no more. */
export type ReportWithoutProse = Omit<Report, 'sections'> & { sections: SectionHeading[] };

/** A paragraph of a report outside its tables; `section` is 0 for what stands before the first heading. */
export type ProseParagraph = { section: number; text: string; at: Place };

/** What the checks read: a report before its findings are complete, and its prose with places. */
export type ExtractedReport = Omit<Report, 'findings'> & { prose: ProseParagraph[] };

/** Puts the prose back into its sections. */
export function withProse(headings: readonly SectionHeading[], prose: readonly ProseParagraph[]): Section[] {
  return headings.map((heading) => {
    const own = prose.filter(({ section }) => section === heading.number);
    return { ...heading, text: own.map(({ text }) => text).join('\n') };
  });
}
