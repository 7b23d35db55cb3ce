import type { Indicator } from '../model/indicators/indicator.ts';
import { isUnitMissing, type Measure } from '../model/measure.ts';
import type { Population } from '../model/series.ts';
import type { CsvValue } from './csv.ts';
import { type IndicatorColumn, indicatorColumnIds } from './indicator-columns.ts';
import { type BlockColumn, columnOf, type RowBlock } from './row-block.ts';

/** What is said of the organs, row by row. */
export type OrganColumns = Pick<
  Record<IndicatorColumn, BlockColumn>,
  'organ' | 'name' | 'place' | 'division'
>;

/** One report's measure, whose number stands at a full address. */
type AddressedMeasure = { measure: Measure; address: string };

/** A row: a report, or of a mix a part of one, with its number. */
type Line = AddressedMeasure & { part: string | null; number: number | undefined };

/** Reports of a series as rows of `indicatorColumns`: as many each as `rowsOfReport`. */
export function indicatorBlock(
  indicator: Indicator,
  { year, form, population }: { year: number; form: string | null; population: Population },
  { organs, reports }: { organs: OrganColumns; reports: readonly AddressedMeasure[] },
): RowBlock {
  const lines = reports.flatMap((report) => linesOf(indicator, report));
  const each = (cell: (line: Line) => CsvValue | undefined) =>
    columnOf(lines.map((line) => cell(line) ?? null));
  const of = (cell: (measure: Measure) => CsvValue | undefined) => each(({ measure }) => cell(measure));
  const columns: Record<IndicatorColumn, BlockColumn> = {
    ...organs,
    year: { all: year },
    form: { all: form },
    population: { all: population },
    indicator: { all: indicator.id },
    part: each(({ part }) => part),
    state: of(({ state }) => state),
    value: each(quotient),
    numerator: each(({ number, measure }) => (measure.denominator === undefined ? null : number)),
    denominator: of(({ denominator }) => denominator),
    unit: of(({ unit }) => unit),
    unit_source: of(({ unitSource }) => unitSource),
    unit_unknown: of((measure) => (isUnitMissing(measure) ? 1 : 0)),
    missing: of(({ operand }) => operand),
    raw: of(({ raw }) => raw),
    line: of(({ line }) => line),
    address: each(({ address }) => address),
    findings: of(({ flags }) => flags.join(' ')),
  };
  return { rows: lines.length, columns: indicatorColumnIds.map((column) => columns[column]) };
}

/** How many rows an indicator has of each report: one, or for a mix one a part. */
export function rowsOfReport({ formula }: Indicator): number {
  return formula.kind === 'mix' ? formula.parts.length : 1;
}

function linesOf({ formula }: Indicator, { measure, address }: AddressedMeasure): Line[] {
  const { value, parts } = measure;
  if (formula.kind !== 'mix') return [{ measure, address, part: null, number: value }];
  return formula.parts.map(({ id }, index) => ({
    measure,
    address,
    part: id,
    number: parts ? parts[index] : value,
  }));
}

/** A number as printed, or a share of a whole, which there is none of nothing and none where the parts contradict it. */
function quotient({ number, measure: { denominator, state } }: Line): number | undefined {
  if (number === undefined || denominator === undefined) return number;
  return denominator === 0 || state === 'unequalParts' ? undefined : number / denominator;
}
