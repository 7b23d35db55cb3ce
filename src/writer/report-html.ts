import type { Form } from '../model/forms/form.ts';
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
 * Writes a report as a web page with the merged cells of the statutory form, from the form and what each cell
 * prints: the opposite of reading, for tests and made-up content.
 */
export function reportHtml(form: Form, print: Print, quirks: Quirks = {}): string {
  return writeHtml(writtenReport(form, print, quirks));
}

/** A written report as a web page. */
export function writeHtml(report: WrittenReport): string {
  return [
    '<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>政府信息公开</title></head><body>',
    `<h1>${toText(report.title)}</h1>`,
    ...report.sections.map((section, index) => toSection(report, section, index)),
    '</body></html>\n',
  ].join('\n');
}

function toSection(report: WrittenReport, { heading, paragraphs }: WrittenSection, index: number): string {
  const table = tableOfSection(report, index);
  return [
    `<h2>${toText(heading)}</h2>`,
    ...paragraphs.map((paragraph) => `<p>${toText(paragraph)}</p>`),
    ...(table ? [toTable(table)] : []),
  ].join('\n');
}

/** A table of a web page, from the cells that begin in each row. */
export function toTable(rows: readonly (readonly SpannedText[])[]): string {
  const lines = rows.map((row) => `<tr>${row.map(toCell).join('')}</tr>`);
  return `<table border="1">\n${lines.join('\n')}\n</table>`;
}

function toCell({ text, colSpan, rowSpan }: SpannedText): string {
  const columns = colSpan > 1 ? ` colspan="${colSpan}"` : '';
  const rows = rowSpan > 1 ? ` rowspan="${rowSpan}"` : '';
  return `<td${columns}${rows}>${toText(text)}</td>`;
}

/** Text as a web page writes it. */
export function toText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('\u00a0', '&nbsp;')
    .replaceAll('\n', '<br>');
}
