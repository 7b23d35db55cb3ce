import type { DisclosureBlock, DisclosureColumn, Form, Labelled } from '../../model/forms/form.ts';
import type { Report, SubRow } from '../../model/report.ts';
import {
  type Cell,
  type FigureCell,
  type Figures,
  figureAt,
  header,
  type Row,
  type TableLayout,
} from './table-layout.ts';

const contentHeading = '信息内容';
const publishedTotalName = '政府信息公开发布总数量（报告自加的一行）';

type DisclosureReport = Pick<Report, 'figures' | 'subRows' | 'publishedTotal'>;

/** Anchor of a figure in a row that the report splits off from a row of the form: otherServices.1.items. */
export function subRowAnchor(parent: string, index: number, column: string): string {
  return `${parent}.${index + 1}.${column}`;
}

/**
 * Table 2 as the form prints it: a block for each item of article 20 with its own columns, the last column
 * widened where a block has fewer. Rows that the report splits off stand below the form's row.
 */
export function disclosureTable(form: Form, report: DisclosureReport): TableLayout {
  const width = Math.max(...form.disclosure.map((block) => block.columns.length));
  const bodies = form.disclosure.map((block, index) => blockRows(block, `h${index + 1}`, width, report));
  const { publishedTotal } = report;
  if (publishedTotal) {
    const label = header(publishedTotalName, 'row', { colSpan: width });
    const cell: FigureCell = {
      kind: 'figure',
      id: 'publishedTotal',
      figure: publishedTotal,
      unit: '件',
      colSpan: 1,
      name: publishedTotalName,
    };
    bodies.push([{ cells: [label, cell] }]);
  }
  return { caption: '主动公开政府信息', unit: '件、项；金额见各格', head: [], bodies };
}

/** A column of a block as it is set: its header's id, and how many columns of the table it spans. */
type SetColumn = { column: DisclosureColumn; id: string; colSpan: number };

/** A value of a row, in the order of the columns: its anchor, and its name where it is none of the form's. */
type Value = Pick<FigureCell, 'id' | 'figure' | 'name'>;

function blockRows(block: DisclosureBlock, blockId: string, width: number, report: DisclosureReport): Row[] {
  const columns = block.columns.map(
    (column, index): SetColumn => ({
      column,
      id: `${blockId}-${column.id}`,
      colSpan: index === block.columns.length - 1 ? width - index : 1,
    }),
  );
  const title = header(block.article, 'rowgroup', { colSpan: width + 1, id: blockId, role: 'block' });
  const heads = columns.map(({ column, id, colSpan }) => header(column.label, 'col', { id, colSpan }));
  return [
    { cells: [title] },
    { cells: [header(contentHeading, 'col'), ...heads] },
    ...block.rows.flatMap((row) => [
      formRow(row, columns, blockId, report.figures),
      ...splitRows(row, columns, blockId, report.subRows),
    ]),
  ];
}

function formRow(
  { id, label }: Labelled,
  columns: readonly SetColumn[],
  blockId: string,
  figures: Figures,
): Row {
  const values = columns.map(({ column }): Value => {
    const figureId = `${id}.${column.id}`;
    return { id: figureId, figure: figureAt(figures, figureId) };
  });
  return { cells: rowCells(label, `h-${id}`, values, columns, blockId) };
}

function splitRows(
  { id }: Labelled,
  columns: readonly SetColumn[],
  blockId: string,
  subRows: readonly SubRow[],
): Row[] {
  const own = subRows.filter(({ parent }) => parent === id);
  return own.map(({ label, figures }, index): Row => {
    const values = columns.map(
      ({ column }): Value => ({
        id: subRowAnchor(id, index, column.id),
        figure: figureAt(figures, column.id),
        name: `${label} · ${column.label}`,
      }),
    );
    return {
      isSplit: true,
      cells: rowCells(`其中：${label}`, `h-${id}-${index + 1}`, values, columns, blockId),
    };
  });
}

function rowCells(
  label: string,
  rowId: string,
  values: readonly Value[],
  columns: readonly SetColumn[],
  blockId: string,
): Cell[] {
  const cells = columns.flatMap(({ column, id, colSpan }, index): FigureCell[] => {
    const value = values[index];
    const unit = column.kind === 'amount' ? null : column.unit;
    return value ? [{ kind: 'figure', ...value, unit, colSpan, headers: `${blockId} ${id} ${rowId}` }] : [];
  });
  return [header(label, 'row', { id: rowId }), ...cells];
}
