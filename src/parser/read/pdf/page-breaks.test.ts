import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figuresOf } from '../../../model/forms/figures.ts';
import { forms } from '../../../model/forms/forms.ts';
import { formIds } from '../../../model/report.ts';
import { type SpannedText, statutoryTables } from '../../../writer/statutory-tables.ts';
import { extractReport } from '../../extract/extract-report.ts';
import { readPdf } from '../read-pdf.ts';
import { spanGrid } from '../span-grid.ts';
import { accepted } from '../test-picture.ts';
import { drawTable, type Mark, type TestPage, type TestTable, writePdf } from './test-pdf.ts';

type Layout = { height: number; headerRows: number; padding: number };
type Cell = TestTable['cells'][number];

const width = 700;
const margin = 50;
const size = 9;
const step = size * 1.2;
const headings = ['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况'];

/** Sets pages one below the other; what does not fit goes on the next, with its own page number. */
class Pages {
  readonly pages: { marks: Mark[] }[] = [{ marks: [] }];
  readonly #layout: Layout;
  #y = margin;

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  line(text: string, turn = 20): void {
    if (this.#y + turn > this.#layout.height - margin) this.#break();
    this.#add([{ text, x: margin, y: this.#y + size, size }]);
    this.#y += turn;
  }

  /** Draws a table, broken between rows but not in its header; a cell that a break cuts keeps its text above it. */
  table(rows: readonly (readonly SpannedText[])[], columns: readonly number[]): void {
    const cells = wrapped(rows, columns);
    const heights = rows.map((_, row) => this.#heightOf(cells.filter((cell) => cell.row === row)));
    const head = heights.slice(0, columns.length > 4 ? 4 : 1).reduce((sum, one) => sum + one, 0);
    if (this.#y + head > this.#layout.height - margin) this.#break();
    let from = 0;
    while (from < rows.length) {
      const header = from === 0 ? 0 : this.#layout.headerRows;
      const shown = Array.from({ length: header }, (_, row) => row);
      let free = this.#layout.height - margin - this.#y;
      for (const row of shown) free -= heights[row] ?? 0;
      let to = from;
      while (to < rows.length && (heights[to] ?? 0) <= free) {
        free -= heights[to] ?? 0;
        to += 1;
      }
      if (to > from) {
        const page = [...piece(cells, 0, header, 0), ...piece(cells, from, to, header)];
        const sizes = [...heights.slice(0, header), ...heights.slice(from, to)];
        this.#add(drawTable({ left: margin, top: this.#y, columns, rows: sizes, cells: page }, size));
        this.#y += sizes.reduce((sum, one) => sum + one, 0);
      }
      from = to;
      if (from < rows.length) this.#break();
    }
    this.#y += 10;
  }

  #heightOf(cells: readonly Cell[]): number {
    const lines = cells.map((cell) => (cell.rowSpan === 1 ? cell.lines.length : 1));
    return Math.max(1, ...lines) * step + this.#layout.padding;
  }

  #add(marks: readonly Mark[]): void {
    this.pages.at(-1)?.marks.push(...marks);
  }

  #break(): void {
    this.pages.push({
      marks: [{ text: `- ${this.pages.length + 1} -`, x: 330, y: this.#layout.height - 20 }],
    });
    this.#y = margin;
  }
}

/** Cells on their grid, their text wrapped to their width. */
function wrapped(rows: readonly (readonly SpannedText[])[], columns: readonly number[]): Cell[] {
  const grid = spanGrid(rows.map((cells) => ({ cells, groupEnd: rows.length })));
  return (grid?.cells ?? []).map(({ source, row, column, rowSpan, colSpan }) => {
    const room = columns.slice(column, column + colSpan).reduce((sum, one) => sum + one, 0) - 6;
    const letters = Math.max(1, Math.floor(room / size));
    const isWord = /\p{Script=Han}/u.test(source.text);
    const lines = isWord ? (source.text.match(new RegExp(`.{1,${letters}}`, 'gu')) ?? []) : [source.text];
    return { row, column, rowSpan, colSpan, lines: lines.filter((line) => line !== '') };
  });
}

/** The part of a table's cells in rows `from` up to `to`, set from another row on. */
function piece(cells: readonly Cell[], from: number, to: number, at: number): Cell[] {
  return cells.flatMap((cell) => {
    const [first, end] = [Math.max(cell.row, from), Math.min(cell.row + cell.rowSpan, to)];
    if (first >= end) return [];
    const lines = cell.row >= from ? cell.lines : [];
    return [{ ...cell, row: first - from + at, rowSpan: end - first, lines }];
  });
}

function widthsOf(rows: readonly (readonly SpannedText[])[]): number[] {
  const count = (rows[0] ?? []).reduce((sum, cell) => sum + cell.colSpan, 0);
  return count === 10
    ? [60, 80, 110, ...new Array(7).fill(50)]
    : new Array(count).fill((width - 2 * margin) / count);
}

function pagesOf(tables: readonly SpannedText[][][], layout: Layout): TestPage[] {
  const set = new Pages(layout);
  set.line('清河镇2023年政府信息公开工作年度报告', 40);
  set.line('一、总体情况');
  for (const [index, rows] of tables.entries()) {
    set.line(headings[index + 1] ?? '四、政府信息公开行政复议、行政诉讼情况');
    set.table(rows, widthsOf(rows));
  }
  return set.pages.map((page) => ({ ...page, width, height: layout.height }));
}

const printed = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 9999 }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom('', '/', '—') },
);
const layouts: fc.Arbitrary<Layout> = fc.record({
  height: fc.integer({ min: 330, max: 900 }),
  headerRows: fc.constantFrom(0, 3),
  padding: fc.constantFrom(2, 5, 12),
});

test.each(formIds)(
  'wherever pages break the tables of form %s, every cell is read as printed',
  async (form) => {
    const ids = figuresOf(form).map(({ id }) => id);
    await fc.assert(
      fc.asyncProperty(
        fc.array(printed, { minLength: ids.length, maxLength: ids.length }),
        layouts,
        async (prints, layout) => {
          const byId = new Map(ids.map((id, index) => [id, prints[index] ?? '']));
          const tables = statutoryTables(forms[form], (id) => byId.get(id) ?? '');
          const headed = { ...layout, headerRows: layout.headerRows };
          const document = accepted(await readPdf(writePdf(pagesOf(tables, headed))));
          const { report } = extractReport(document);
          expect(report.form).toBe(form);
          const read = ids.map((id) => [id, report.figures[id]?.raw ?? '']);
          expect(read).toEqual(ids.map((id) => [id, byId.get(id)]));
          expect(document.blocks.filter((block) => block.kind === 'table')).toHaveLength(3);
        },
      ),
      { numRuns: Number(process.env.PAGE_BREAK_RUNS ?? 25) },
    );
  },
  60_000,
);
