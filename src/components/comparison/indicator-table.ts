import { measureGroupOf } from '../../metrics/state-groups.ts';
import { figureAddress, lineAddress, organAddress, reportAddress } from '../../model/addresses.ts';
import { type Figure, stateNames, type UnitSource } from '../../model/figure.ts';
import { figureName } from '../../model/forms/figures.ts';
import type { Indicator, Operands } from '../../model/indicators/indicator.ts';
import { isUnitMissing, type Measure } from '../../model/measure.ts';
import type { FormId } from '../../model/report.ts';
import { type SeriesKey, seriesKeyText } from '../../model/series.ts';
import type { Series } from '../../model/series-records.ts';
import { stateGroupIds } from '../../model/state-group.ts';
import { bothReadings, placeText } from '../wording.ts';
import { groupWords, measureSpeech, measureText } from './measure-words.ts';
import type { NamedRow } from './series-view.ts';
import { groupAnchor } from './states.ts';

/** Rows that say the same, under one heading with an anchor of its own. */
export type TableGroup = { anchor: string; heading: string; rows: TableRow[] };

type TableRow = {
  anchor: string;
  name: string;
  organAddress: string;
  place: string;
  text: string;
  /** What a screen reader says where the text is a mark. */
  speech: string;
  hasNumber: boolean;
  address: string;
  /** Where a unit was read, which cell is missing, or both values an amount may have. */
  note: string;
  /** Whether a finding names a figure it is made of. */
  isDoubtful: boolean;
  source: { text: string; address: string } | undefined;
};

const unitSourceWords: Record<UnitSource, string> = {
  cell: '单位见于单元格',
  header: '单位见于表头或表旁',
  form: '单位由统一表格规定',
};

/** The rows of a series by what they say, each group in the order of organs. */
export function tableGroups(indicator: Indicator, series: Series, rows: readonly NamedRow[]): TableGroup[] {
  const words = groupWords(indicator);
  const byGroup = Map.groupBy(rows, ({ measure }) => measureGroupOf(measure));
  return stateGroupIds.flatMap((id) => {
    const found = byGroup.get(id) ?? [];
    if (found.length === 0) return [];
    return {
      anchor: groupAnchor(series, id),
      heading: `${words[id]}：${found.length} 份`,
      rows: found.map((row) => toTableRow(indicator, series, row)),
    };
  });
}

/** One report's measure as a row of a table; the compare page shows the same. */
export function toTableRow(
  indicator: Indicator,
  series: SeriesKey,
  { organ, name, place, measure }: NamedRow,
): TableRow {
  const address = measureAddress(indicator, series, organ, measure);
  return {
    anchor: `${seriesKeyText(series)}-${organ}`,
    name,
    organAddress: organAddress(organ),
    place,
    text: measureText(measure, indicator),
    speech: measureSpeech(measure, indicator),
    hasNumber: measure.value !== undefined,
    address,
    note: noteOf(measure, series.form),
    isDoubtful: measure.flags.length > 0,
    source: sourceOf(organ, series.year, measure, address),
  };
}

/** Where the report shows the number, or the first of the numbers it is made of. */
export function measureAddress(
  { formula }: Indicator,
  { year, form }: Pick<SeriesKey, 'year' | 'form'>,
  organ: string,
  { operand }: Pick<Measure, 'operand'>,
): string {
  const own = formula.kind === 'days' ? undefined : operand;
  const figure = own ?? firstFigure(formula, form);
  return figure === undefined ? reportAddress(organ, year) : figureAddress(organ, year, figure);
}

/** The first figure that a formula takes from a form; undefined where it takes none. */
function firstFigure(formula: Indicator['formula'], form: FormId | null): string | undefined {
  const first = (operands: Operands) => (form === null ? undefined : operands[form]?.[0]);
  switch (formula.kind) {
    case 'figure':
      return formula.figure;
    case 'sum':
      return first(formula.figures);
    case 'ratio':
      return first(formula.numerator);
    case 'mix':
      return first(formula.whole);
    default:
      return undefined;
  }
}

function noteOf(measure: Measure, form: FormId | null): string {
  const { value, unit, unitSource, operand, denominator } = measure;
  if (isUnitMissing(measure)) return `可能是 ${bothReadings(value ?? 0)}`;
  if (value !== undefined && unit !== undefined)
    return unitSource ? unitSourceWords[unitSource] : '没有写单位';
  if (value !== undefined || operand === undefined || form === null || denominator !== undefined) return '';
  const state = measure.state as Figure['state'];
  return `${stateNames[state].name}的是：${figureName(form, operand)}`;
}

function sourceOf(organ: string, year: number, { line, page }: Measure, address: string): TableRow['source'] {
  const text = placeText({ ...(line !== undefined && { line }), ...(page !== undefined && { page }) });
  if (text === undefined) return undefined;
  return { text, address: line === undefined ? address : lineAddress(organ, year, line) };
}
