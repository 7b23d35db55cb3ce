import { forms } from '../../src/model/forms/forms.ts';
import type { Format, FormId } from '../../src/model/report.ts';
import { writeDocx } from '../../src/writer/report-docx.ts';
import { writeHtml } from '../../src/writer/report-html.ts';
import { writeText } from '../../src/writer/report-text.ts';
import { type SpannedText, statutoryTables, type WrittenReport } from '../../src/writer/statutory-tables.ts';
import type { Draft } from './draft.ts';
import { withLocalRows } from './local-rows.ts';

/** Formats that reports are made up in. */
export type WrittenFormat = Extract<Format, 'txt' | 'html' | 'docx'>;

/** A draft as a file of a format. */
export function writeDraft(draft: Draft, format: WrittenFormat): Uint8Array | string {
  const report = toWritten(draft);
  if (format === 'docx') return writeDocx(report);
  return format === 'html' ? writeHtml(report) : writeText(report);
}

function toWritten({
  title,
  form,
  cells,
  style,
  quirks,
  headings,
  prose,
  lostRows,
  localRows,
  year,
}: Draft): WrittenReport {
  const isInHeader = style.where === 'header' && form === '2019';
  const header = isInHeader ? { amountHeader: `采购总金额（${style.unit}）` } : {};
  const print = (figure: string): string => cells.get(figure)?.print ?? '0';
  const [disclosure = [], ...others] = statutoryTables(forms[form], print, { ...quirks, ...header });
  const tables = [withLocalRows(disclosure, localRows, year), ...others];
  const lost = labelsOf(form, lostRows);
  return {
    title,
    sections: headings.map((heading, index) => ({ heading, paragraphs: prose[index] ?? [] })),
    tables: lost.length === 0 ? tables : tables.map((rows) => withoutRows(rows, lost)),
  };
}

/** Labels of rows of table 2 and 3. */
function labelsOf(form: FormId, rows: readonly string[]): string[] {
  const { disclosure, requests } = forms[form];
  const known = [
    ...disclosure.flatMap((block) => block.rows),
    ...requests.map((row) => ({ ...row, id: `requests.${row.id}` })),
  ];
  return known.filter(({ id }) => rows.includes(id)).map(({ label }) => label);
}

function withoutRows(rows: readonly SpannedText[][], labels: readonly string[]): SpannedText[][] {
  return rows.filter((row) => !labels.includes(row[0]?.text ?? ''));
}
