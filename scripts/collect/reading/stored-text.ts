import { hasValue } from '../../../src/model/figure.ts';
import { withPackedFigures } from '../../../src/model/stored-report.ts';
import type { ParsedReport } from '../../../src/parser/parse-report.ts';

/**
 * What reading a report depends on: the published bytes, and what is known of them from where they are filed. Add
 * here whatever the parser is told of an organ: results are kept by all of it.
 */
export type ReportTask = { bytes: Uint8Array; context: ReportContext };
export type ReportContext = { year: number };

/** A report as parsed, or why it was not: what of its records comes from its bytes. */
export type StoredText = { text: string };

/**
 * What was made of a document, a JSON value a line: `{report, tallies}` as the collections keep them, then the prose,
 * then the lines of the text; or one line, `{refusal}`.
 */
export function storedText(
  parsed: ParsedReport | { refusal: { code: string; message: string } },
  { year }: ReportContext,
): string {
  if ('refusal' in parsed) return JSON.stringify(parsed);
  const { report, tallies, prose, lines } = parsed;
  const isElsewhere = report.year !== null && report.year !== year;
  if (isElsewhere) {
    report.findings.push({
      code: 'title.year-differs',
      severity: 'warning',
      message: `这份报告存放为 ${year} 年度，文中的年份却是 ${report.year} 年。`,
    });
  }
  assertSound(parsed);
  const sections = report.sections.map(({ text, ...heading }) => heading);
  return [{ report: withPackedFigures({ ...report, sections }), tallies }, prose, lines]
    .map((part) => JSON.stringify(part))
    .join('\n');
}

/**
 * Holds what types cannot and JSON would lose in silence: a figure has a finite number exactly when it is reported
 * or summed. The rest of the schema is held by the types, and by tests that read records back against it.
 */
function assertSound({ report }: ParsedReport): void {
  const all = [report.figures, ...report.subRows.map(({ figures }) => figures)];
  for (const figures of all) {
    for (const [id, figure] of Object.entries(figures)) {
      if (hasValue(figure) !== Number.isFinite(figure.value)) throw new Error(`figure ${id} is not sound`);
    }
  }
}
