import type { ProseParagraph, Report } from '../model/report.ts';
import { checkReport, type Tallies } from './check/check-report.ts';
import type { Document } from './document.ts';
import { extractReport } from './extract/extract-report.ts';
import { readDocument } from './read/read-document.ts';
import type { Refusal } from './read/refusal.ts';

/** A report as understood, how often each check passed, its prose, and the text its places refer to by line. */
export type ParsedReport = { report: Report; tallies: Tallies; prose: ProseParagraph[]; lines: string[] };

/**
 * Reads a published report from its bytes: document, figures, checks. The same bytes give the same report
 * anywhere. A file that is no report is refused with a sentence; nothing in a file makes it throw.
 */
export async function parseReport(bytes: Uint8Array): Promise<ParsedReport | { refusal: Refusal }> {
  const document = await readDocument(bytes);
  return 'code' in document ? { refusal: document } : parseDocument(document);
}

/** Takes the figures out of a document and checks them; refuses one in which nothing of a report is found. */
export function parseDocument(document: Document): ParsedReport | { refusal: Refusal } {
  const { report, findings } = extractReport(document);
  if (report.title === null && report.form === null && report.sections.length === 0) {
    return {
      refusal: {
        code: 'read.no-report',
        message: '文件里没有年报的标题、章节和法定统计表，不像是政府信息公开工作年度报告。',
      },
    };
  }
  const { findings: checked, tallies } = checkReport(report);
  const { prose, ...rest } = report;
  return { report: { ...rest, findings: [...findings, ...checked] }, tallies, prose, lines: document.lines };
}
