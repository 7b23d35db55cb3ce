import { type Figure, isUnitUnknown, numberOf } from '../model/figure.ts';
import { hasNumber, isUnitMissing, type Measure } from '../model/measure.ts';
import { type StateGroupId, stateGroupIds } from '../model/state-group.ts';

export type StateGroup<Row> = { id: StateGroupId; rows: readonly Row[] };

export function stateGroupOf(figure: Figure): StateGroupId {
  if (isUnitUnknown(figure)) return 'unitUnknown';
  const value = numberOf(figure);
  if (value !== undefined) return signGroup(value);
  return figure.state as Exclude<Figure['state'], 'reported' | 'summed'>;
}

/** The group of an indicator's measure; a mix of more than nothing is above 0. */
export function measureGroupOf(measure: Measure): StateGroupId {
  if (isUnitMissing(measure)) return 'unitUnknown';
  if (!hasNumber(measure)) return measure.state as Exclude<Measure['state'], 'reported' | 'summed'>;
  return measure.parts ? 'above' : signGroup(measure.value ?? 0);
}

/** All groups in a fixed order, empty ones included, each with its rows in their given order. */
export function splitByState<Row extends { figure: Figure }>(rows: readonly Row[]): StateGroup<Row>[] {
  const byGroup = Map.groupBy(rows, (row) => stateGroupOf(row.figure));
  return stateGroupIds.map((id) => ({ id, rows: byGroup.get(id) ?? [] }));
}

function signGroup(value: number): StateGroupId {
  return value > 0 ? 'above' : value < 0 ? 'below' : 'zero';
}
