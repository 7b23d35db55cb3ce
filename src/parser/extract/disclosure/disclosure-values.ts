import type { Figure } from '../../../model/figure.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Labelled } from '../../../model/forms/form.ts';
import type { SubRow } from '../../../model/report.ts';
import type { Cell } from '../../document.ts';
import { leafLabel } from '../tables/row-parts.ts';
import { extentOf } from '../tables/short-rows.ts';
import { readCountUnit } from '../values/count-units.ts';
import { readValues, type Slot } from '../values/read-values.ts';
import { type Column, type HeadedColumn, withUnit } from './disclosure-header.ts';
import type { DataRow } from './disclosure-rows.ts';

/**
 * Whether a row may have lost a value: its header has empty cells behind the columns, the row has fewer, and its
 * empty last value may be one of those.
 */
function isShortBelow({ values, header: { columns, emptyBehind } }: DataRow, width: number): boolean {
  const isWhole = columns.length === width;
  const expected = (isWhole ? extentOf(columns) : width) + emptyBehind;
  return (
    emptyBehind > 0 && extentOf(values) < expected && values.at(-1)?.text === '' && values.length >= width
  );
}

/** The header cells of the columns, where the source has a grid and the header is whole. */
function columnCells(row: DataRow, columns: readonly Column[]): readonly Cell[] {
  const isWhole =
    row.source.grid === 'exact' &&
    row.source.table === row.header.table &&
    row.header.columns.length === columns.length;
  return isWhole ? row.header.columns : [];
}

/** Reads a row with a name of its own, which is printed under a row of the form. */
export function readSubRow(
  row: DataRow,
  label: Cell,
  parent: Labelled,
  columns: readonly Column[],
  findings: Finding[],
): SubRow {
  const values = row.values.filter((cell) => cell !== label);
  const name = label.raw.replaceAll('\n', '');
  const figures = readRow({ ...row, values }, parent.id, `${parent.label} · ${name}`, columns, findings);
  const byColumn = Object.fromEntries(
    columns.flatMap(({ column }) =>
      column ? [[column.id, figures[`${parent.id}.${column.id}`] ?? { state: 'absent' as const }]] : [],
    ),
  );
  return { parent: parent.id, label: name, figures: byColumn };
}

/** Reads the values of a row into the figures of its columns, amounts with their unit. */
export function readRow(
  row: DataRow,
  prefix: string,
  name: string,
  columns: readonly Column[],
  findings: Finding[],
): Record<string, Figure> {
  const printed = columnCells(row, columns);
  const slots = columns.map(
    ({ column }, index): Slot => ({
      id: `${prefix}.${column?.id ?? ''}`,
      name: `${name} · ${column?.label ?? ''}`,
      kind: column?.kind ?? 'count',
      column: printed[index]?.column,
      ...(!column && { isForeign: true }),
    }),
  );
  const own = slots.filter(({ isForeign }) => !isForeign);
  // A last column that the form has not may have no cell in a row; every figure of it is in doubt.
  const isOwn =
    row.source.grid !== 'exact' &&
    row.values.length === own.length &&
    slots[own.length - 1]?.isForeign === undefined;
  const isShort = isShortBelow(row, columns.length);
  const countUnit = row.source.countUnit ?? readCountUnit(row.header.article?.text ?? '');
  const source = { ...row.source, countUnit };
  const figures = readValues({ ...row, source, isShort }, name, isOwn ? own : slots, findings);
  const label = leafLabel(row.labels);
  const amounts = columns.filter((headed): headed is HeadedColumn => headed.column?.kind === 'amount');
  for (const headed of amounts) {
    const id = `${prefix}.${headed.column.id}`;
    const figure = figures[id];
    const around = { label, article: row.header.article, unitLines: row.source.unitLines };
    if (figure) figures[id] = withUnit(figure, id, headed, around, findings);
  }
  return figures;
}
