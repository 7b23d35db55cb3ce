import { type Comparison, comparisonKey } from '../../metrics/comparison.ts';
import { figureAddress, lineAddress, organAddress } from '../../model/addresses.ts';
import { type Figure, isUnitUnknown, numberOf, type UnitSource } from '../../model/figure.ts';
import type { Indicator } from '../../model/indicators.ts';
import type { IndicatorRow } from '../../model/records.ts';
import { stateGroupWords } from '../states-sentence.ts';
import { bothReadings, placeText } from '../wording.ts';
import { groupAnchor } from './states.ts';

/** Rows that say the same, under one heading with an anchor of its own. */
export type TableGroup = { anchor: string; heading: string; rows: TableRow[] };

export type TableRow = {
  anchor: string;
  name: string;
  organAddress: string;
  place: string;
  figure: Figure;
  figureAddress: string;
  /** Where an amount's unit was read, or both values it may have; empty for counts and where there is no number. */
  note: string;
  source: { text: string; address: string } | undefined;
};

const unitSourceWords: Record<UnitSource, string> = {
  cell: '单位见于单元格',
  header: '单位见于表头',
  form: '单位由统一表格规定',
};

/** The rows of a comparison by what they say, each group in the order of organs. */
export function tableGroups(indicator: Indicator, comparison: Comparison): TableGroup[] {
  return comparison.groups
    .filter(({ rows }) => rows.length > 0)
    .map(({ id, rows }) => ({
      anchor: groupAnchor(comparison, id),
      heading: `${stateGroupWords[id]}：${rows.length} 份`,
      rows: rows.map((row) => toTableRow(indicator, comparison, row)),
    }));
}

function toTableRow(indicator: Indicator, comparison: Comparison, row: IndicatorRow): TableRow {
  const { organ, name, place, year, figure } = row;
  const source = placeText(figure.at);
  const line = figure.at?.line;
  return {
    anchor: `${comparisonKey(comparison)}-${organ}`,
    name,
    organAddress: organAddress(organ),
    place,
    figure,
    figureAddress: figureAddress(organ, year, indicator.figure),
    note: unitNote(figure),
    source:
      source === undefined
        ? undefined
        : {
            text: source,
            address:
              line === undefined
                ? figureAddress(organ, year, indicator.figure)
                : lineAddress(organ, year, line),
          },
  };
}

function unitNote(figure: Figure): string {
  const value = numberOf(figure);
  if (value === undefined || figure.unit === undefined) return '';
  if (isUnitUnknown(figure)) return `可能是 ${bothReadings(value)}`;
  return figure.unitSource ? unitSourceWords[figure.unitSource] : '没有写单位';
}
