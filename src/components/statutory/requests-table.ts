import type { Form, RequestRow } from '../../model/forms/form.ts';
import { organisationsHeading, totalColumn } from '../../model/forms/request-and-dispute-tables.ts';
import {
  type Cell,
  type Figures,
  figureAt,
  type HeaderCell,
  header,
  type Row,
  type TableLayout,
} from './table-layout.ts';

/** The form's own note in the corner of table 3. */
const balanceNote = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
const roles = ['group', 'subgroup'] as const;

/** Table 3 as the form prints it: merged labels span the rows they hold, a leaf fills what they leave. */
export function requestsTable(form: Form, figures: Figures): TableLayout {
  const frame = frames.get(form) ?? frameOf(form);
  frames.set(form, frame);
  const toCell = (id: string): Cell => ({
    kind: 'figure',
    id,
    figure: figureAt(figures, id),
    unit: '件',
    colSpan: 1,
  });
  return {
    caption: '收到和处理政府信息公开申请',
    unit: '件',
    head: frame.head,
    bodies: [frame.rows.map(({ labels, ids }) => ({ cells: [...labels, ...ids.map(toCell)] }))],
  };
}

/** The table without its figures, which is the same on every report: of each row its labels, and the figures' ids. */
type Frame = { head: Row[]; rows: { labels: HeaderCell[]; ids: string[] }[] };

const frames = new Map<Form, Frame>();

function frameOf(form: Form): Frame {
  const depth = 1 + Math.max(...form.requests.map((row) => row.groups.length));
  return {
    head: headRows(form, depth),
    rows: form.requests.map((row, index) => ({
      labels: labelsOf(form, row, index, depth),
      ids: form.applicants.map((applicant) => `requests.${row.id}.${applicant.id}`),
    })),
  };
}

function headRows({ applicants }: Form, depth: number): Row[] {
  const person = applicants.slice(0, 1);
  const total = applicants.filter(({ id }) => id === totalColumn);
  const organisations = applicants.filter((applicant) => ![...person, ...total].includes(applicant));
  const tall = ({ label }: { label: string }): HeaderCell => header(label, 'col', { rowSpan: 2 });
  return [
    {
      cells: [
        { kind: 'note', text: balanceNote, colSpan: depth, rowSpan: 3 },
        header('申请人情况', 'col', { colSpan: applicants.length }),
      ],
    },
    {
      cells: [
        ...person.map(tall),
        header(organisationsHeading, 'col', { colSpan: organisations.length }),
        ...total.map(tall),
      ],
    },
    { cells: organisations.map(({ label }) => header(label, 'col')) },
  ];
}

function labelsOf(form: Form, row: RequestRow, index: number, depth: number): HeaderCell[] {
  const groups = row.groups.flatMap((text, level): HeaderCell[] => {
    const rowSpan = groupSpan(form.requests, index, level);
    return rowSpan === 0 ? [] : [header(text, 'row', { rowSpan, role: roles[level] ?? 'subgroup' })];
  });
  return [...groups, header(row.label, 'row', { colSpan: depth - row.groups.length, role: 'leaf' })];
}

/** How many rows the merged label at this depth spans from here; 0 where it only continues from above. */
function groupSpan(rows: readonly RequestRow[], index: number, level: number): number {
  const path = pathTo(rows[index], level);
  if (pathTo(rows[index - 1], level) === path) return 0;
  const end = rows.findIndex((row, at) => at > index && pathTo(row, level) !== path);
  return (end === -1 ? rows.length : end) - index;
}

function pathTo(row: RequestRow | undefined, level: number): string | undefined {
  return row && row.groups.length > level ? row.groups.slice(0, level + 1).join('\n') : undefined;
}
