import { guardFormula, toCsv } from '../downloads/csv.ts';
import type { ViewTable } from './view.ts';

/** The tables shown as one CSV file, the same columns as every other file of figures. */
export function tablesAsCsv(tables: readonly ViewTable[]): string {
  return toCsv(
    tables[0]?.columns ?? [],
    tables.flatMap(({ csvRows }) => csvRows),
  );
}

/** The tables shown as lines of cells set apart by tabs, to be pasted into a spreadsheet or a text. */
export function tablesAsText(tables: readonly ViewTable[]): string {
  const heads = ['指标', '年度', '机关', '所在地', '数字', '说明'];
  const rows = tables.flatMap(({ name, groups }) =>
    groups.flatMap(({ lines }) =>
      lines.map((line) => {
        const { organ } = line;
        const [year, text, note] =
          line.kind === 'figure'
            ? [String(line.row.year), line.row.text, line.row.note || line.row.groupWords]
            : ['', '', line.text];
        return [name, year, organ.name, organ.place, text, note];
      }),
    ),
  );
  return [heads, ...rows].map((row) => row.map(toPastedCell).join('\t')).join('\n');
}

function toPastedCell(text: string): string {
  return guardFormula(text.replace(/\s+/g, ' '));
}
