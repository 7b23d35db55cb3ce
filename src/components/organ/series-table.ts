import { formBreaks, organYears, seriesDefinitions, yearPoints } from '../../metrics/year-series.ts';
import type { Figure } from '../../model/figure.ts';
import { type FigureDefinition, findFigure } from '../../model/forms/figures.ts';
import { totalColumn } from '../../model/forms/request-and-dispute-tables.ts';
import type { ReportRecord } from '../../model/records.ts';
import { type FormId, formIds } from '../../model/report.ts';
import { type Doubt, type DoubtMark, doubtsOf } from '../statutory/doubts.ts';

/** A year as a column. `isBreak` where its report is on another form than the one before it. */
export type SeriesYear = { year: number; form: FormId | null | undefined; isBreak: boolean };

/** A cell: none where there is no report, notInForm where its form has no such figure. */
export type SeriesCell =
  | { kind: 'none' }
  | { kind: 'notInForm' }
  | { kind: 'figure'; year: number; figure: Figure; isDoubtful: boolean; mark: DoubtMark | undefined };

export type SeriesRow = { id: string; name: string; unit: string; cells: SeriesCell[] };

/** Rows under one heading: a row of the statutory table, over its columns. */
type SeriesGroup = { name: string; rows: SeriesRow[] };

/** One statutory table over the years. `isDetail` where it splits up what another shows. */
export type SeriesTable = {
  id: string;
  heading: string;
  caption: string;
  isDetail: boolean;
  groups: SeriesGroup[];
};

/** Every figure of an organ's reports, year by year, by statutory table. */
export type OrganSeries = { years: SeriesYear[]; tables: SeriesTable[] };

export function organSeries(records: readonly ReportRecord[], newestYear: number): OrganSeries {
  const years = organYears(records, newestYear);
  const breaks = formBreaks(years);
  const doubts = new Map(records.map(({ year, report }) => [year, doubtsOf(report)]));
  const definitions = seriesDefinitions(years);
  const of = (section: number, ...rest: ((definition: FigureDefinition) => boolean)[]) =>
    definitions.filter(
      (definition) => definition.section === section && rest.every((fits) => fits(definition)),
    );
  const isTotal = ({ id }: FigureDefinition) => id.endsWith(`.${totalColumn}`);
  const toRow = (definition: FigureDefinition, name: string): SeriesRow => ({
    id: definition.id,
    name,
    unit: definition.unit ?? '',
    cells: yearPoints(definition.id, years).map((point) => toCell(definition.id, point, doubts)),
  });
  const grouped = (some: readonly FigureDefinition[]) => groupRows(some, toRow);
  return {
    years: years.map(({ year, report }) => ({ year, form: report?.form, isBreak: breaks.includes(year) })),
    tables: [
      {
        id: 'disclosure',
        heading: '主动公开',
        caption: '主动公开政府信息',
        isDetail: false,
        groups: grouped(of(2)),
      },
      {
        id: 'requests',
        heading: '申请',
        caption: '政府信息公开申请（总计）',
        isDetail: false,
        groups: outcomeGroups(of(3, isTotal), toRow),
      },
      {
        id: 'disputes',
        heading: '复议诉讼',
        caption: '行政复议、行政诉讼',
        isDetail: false,
        groups: grouped(of(4)),
      },
      {
        id: 'applicants',
        heading: '按申请人',
        caption: '政府信息公开申请（按申请人）',
        isDetail: true,
        groups: grouped(of(3, (one) => !isTotal(one))),
      },
    ].filter(({ groups }) => groups.length > 0),
  };
}

type ToRow = (definition: FigureDefinition, name: string) => SeriesRow;

/** Figures under the row of the form that they stand in, named by their columns. */
function groupRows(definitions: readonly FigureDefinition[], toRow: ToRow): SeriesGroup[] {
  const groups = Map.groupBy(definitions, ({ id }) => id.slice(0, id.lastIndexOf('.')));
  return [...groups.values()].map((members) => ({
    name: newestLabel(members.at(-1)).slice(0, -1).join(' · '),
    rows: members.map((definition) => toRow(definition, newestLabel(definition).at(-1) ?? '')),
  }));
}

/** Totals of requests under the merged heading of the form they stand below. */
function outcomeGroups(definitions: readonly FigureDefinition[], toRow: ToRow): SeriesGroup[] {
  const groups: SeriesGroup[] = [];
  for (const definition of definitions) {
    const labels = newestLabel(definition).slice(0, -1);
    const name = labels.slice(0, -1).join(' · ');
    const row = toRow(definition, labels.at(-1) ?? '');
    const last = groups.at(-1);
    if (last?.name === name) last.rows.push(row);
    else groups.push({ name, rows: [row] });
  }
  return groups;
}

/** The labels of a figure on the newest form that has it; the article that a row belongs to left out. */
function newestLabel(definition: FigureDefinition | undefined): readonly string[] {
  if (!definition) return [];
  const newest = formIds.findLast((form) => findFigure(form, definition.id));
  const { label, section } = (newest && findFigure(newest, definition.id)) ?? definition;
  return section === 2 ? label.slice(1) : label;
}

function toCell(
  id: string,
  point: ReturnType<typeof yearPoints>[number],
  doubts: ReadonlyMap<number, ReadonlyMap<string, Doubt>>,
): SeriesCell {
  if (point.kind !== 'figure') return { kind: point.kind };
  const { year, figure } = point;
  const doubt = doubts.get(year)?.get(id);
  return { kind: 'figure', year, figure, isDoubtful: doubt !== undefined, mark: doubt?.sign?.mark };
}
