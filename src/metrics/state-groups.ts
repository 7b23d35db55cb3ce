import { type Figure, isUnitUnknown, numberOf } from '../model/figure.ts';

/**
 * What a figure says, as far as a comparison is concerned. Every figure is in exactly one group.
 * unitUnknown: an amount other than 0 whose unit is printed nowhere. below: a number under 0, an error in most columns.
 */
export const stateGroupIds = [
  'above',
  'unitUnknown',
  'zero',
  'below',
  'blank',
  'notApplicable',
  'unreadable',
  'absent',
] as const;
export type StateGroupId = (typeof stateGroupIds)[number];

export type StateGroup<Row> = { id: StateGroupId; rows: readonly Row[] };

export function stateGroupOf(figure: Figure): StateGroupId {
  if (isUnitUnknown(figure)) return 'unitUnknown';
  const value = numberOf(figure);
  if (value !== undefined) return value > 0 ? 'above' : value < 0 ? 'below' : 'zero';
  return figure.state as Exclude<Figure['state'], 'reported' | 'summed'>;
}

/** All groups in a fixed order, empty ones included, each with its rows in their given order. */
export function splitByState<Row extends { figure: Figure }>(rows: readonly Row[]): StateGroup<Row>[] {
  const byGroup = Map.groupBy(rows, (row) => stateGroupOf(row.figure));
  return stateGroupIds.map((id) => ({ id, rows: byGroup.get(id) ?? [] }));
}
