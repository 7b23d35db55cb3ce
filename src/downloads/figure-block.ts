import { figureAddress } from '../model/addresses.ts';
import { type Figure, type FigureCorrection, figureList } from '../model/figure.ts';
import type { Finding } from '../model/finding.ts';
import { figureName, figuresOf } from '../model/forms/figures.ts';
import { organKinds } from '../model/organ.ts';
import type { PlacedOrgan, ReportRecord } from '../model/records.ts';
import type { FormId } from '../model/report.ts';
import type { CsvValue } from './csv.ts';
import { type FigureColumn, figureColumnIds } from './figure-columns.ts';
import { placeText } from './place-text.ts';
import type { BlockColumn, RowBlock } from './row-block.ts';

/** Every figure of a report as a row of `figureColumns`. `toFullAddress` makes a full address of one on this site. */
export function figureBlock(
  organ: PlacedOrgan,
  { year, report }: Pick<ReportRecord, 'year' | 'report'>,
  toFullAddress: (address: string) => string,
): RowBlock {
  const { form, figures, findings } = report;
  const ids = Object.keys(figures);
  const names = namesOf(form, ids);
  const own = ownCells(figureList(figures));
  const columns: Record<FigureColumn, BlockColumn> = {
    organ: { all: organ.slug },
    name: { all: organ.name },
    place: { all: placeText(organ) },
    division: { all: organ.division?.code ?? null },
    kind: { all: organKinds[organ.kind].name },
    year: { all: year },
    form: { all: form },
    figure: { listed: names.ids },
    label: { listed: names.labels },
    ...own,
    address: { listed: names.ids, stem: toFullAddress(figureAddress(organ.slug, year, '')) },
    findings: codesOf(ids, findings),
  };
  return { rows: ids.length, columns: figureColumnIds.map((column) => columns[column]) };
}

/** What each figure says of itself. Corrections, and pages of a PDF, nearly no report has. */
function ownCells(figures: readonly Figure[]) {
  const column = () => ({ each: new Array<CsvValue>(figures.length).fill(null) });
  const [state, value, unit, unit_source] = [column(), column(), column(), column()];
  const [unit_unknown, raw, line] = [column(), column(), column()];
  let hasPages = false;
  let hasCorrections = false;
  for (const [row, figure] of figures.entries()) {
    const { at } = figure;
    state.each[row] = figure.state;
    value.each[row] = figure.value ?? null;
    unit.each[row] = figure.unit ?? null;
    unit_source.each[row] = figure.unitSource ?? null;
    unit_unknown.each[row] = figure.unit === null && figure.value ? 1 : 0;
    raw.each[row] = figure.raw ?? null;
    line.each[row] = at?.line ?? null;
    hasPages ||= at?.page !== undefined;
    hasCorrections ||= figure.correction !== undefined;
  }
  const corrected = (cell: (correction: FigureCorrection) => CsvValue | undefined): BlockColumn =>
    hasCorrections
      ? { each: figures.map(({ correction }) => (correction && cell(correction)) ?? null) }
      : { all: null };
  return {
    state,
    value,
    unit,
    unit_source,
    unit_unknown,
    raw,
    line,
    page: hasPages ? { each: figures.map(({ at }) => at?.page ?? null) } : { all: null },
    corrected_value: corrected(({ value }) => value),
    corrected_unit: corrected(({ unit }) => unit),
    correction_reason: corrected(({ reason }) => reason),
    correction_source: corrected(({ source }) => source),
    correction_date: corrected(({ date }) => date),
  };
}

/** The figures' ids and names: lists of the form, where a report has all its figures and no others. */
function namesOf(form: FormId | null, ids: string[]): { ids: readonly string[]; labels: readonly string[] } {
  if (form === null) return { ids, labels: ids };
  const own = formNames[form];
  const isWhole = ids.length === own.ids.length && ids.every((id, index) => id === own.ids[index]);
  return isWhole ? own : { ids, labels: ids.map((id) => figureName(form, id)) };
}

function namesOn(form: FormId): { ids: readonly string[]; labels: readonly string[] } {
  const ids = figuresOf(form).map(({ id }) => id);
  return { ids, labels: ids.map((id) => figureName(form, id)) };
}

const formNames = { '2019': namesOn('2019'), '2021': namesOn('2021') };

function codesOf(ids: readonly string[], findings: readonly Finding[]): BlockColumn {
  const codes = codesByFigure(findings);
  return codes.size === 0 ? { all: '' } : { each: ids.map((id) => codes.get(id)?.join(' ') ?? '') };
}

/** The codes of findings by the figures they are about, each once. */
function codesByFigure(findings: readonly Finding[]): Map<string, string[]> {
  const codes = new Map<string, string[]>();
  for (const { code, figures = [] } of findings) {
    for (const id of figures) {
      const known = codes.get(id);
      if (!known) codes.set(id, [code]);
      else if (!known.includes(code)) known.push(code);
    }
  }
  return codes;
}
