import type { Form } from '../model/forms/form.ts';
import { mergedRows } from './merged-rows.ts';
import {
  type Print,
  type Quirks,
  type SpannedText,
  tableOfSection,
  type WrittenReport,
  type WrittenSection,
  writtenReport,
} from './statutory-tables.ts';

/**
 * Writes a report as the text that Word files become (TAB before each cell, a blank line after each row), from
 * the form and what each cell prints: the opposite of reading, for tests and made-up content.
 */
export function reportText(form: Form, print: Print, quirks: Quirks = {}): string {
  return writeText(writtenReport(form, print, quirks));
}

/** A written report as text: a cell merged downward leaves empty cells below it, one merged across nothing. */
export function writeText(report: WrittenReport): string {
  return [
    `${report.title}\n`,
    ...report.sections.map((section, index) => toSection(report, section, index)),
  ].join('\n');
}

function toSection(report: WrittenReport, { heading, paragraphs }: WrittenSection, index: number): string {
  const table = tableOfSection(report, index);
  return [heading, ...paragraphs, ...(table ? [toTable(table)] : [])].join('\n');
}

function toTable(rows: readonly (readonly SpannedText[])[]): string {
  return `${mergedRows(rows)
    .map((row) => `${row.map(({ text }) => `\t${text}`).join('\n')}\n\n`)
    .join('')}\n`;
}
