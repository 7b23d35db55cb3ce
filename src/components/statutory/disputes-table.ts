import type { DisputeGroup, Form } from '../../model/forms/form.ts';
import {
  type Cell,
  type Figures,
  figureAt,
  type HeaderCell,
  header,
  type TableLayout,
} from './table-layout.ts';

/** Table 4 as the form prints it: one row of values below merged headings, of which some span two rows. */
export function disputesTable(form: Form, figures: Figures): TableLayout {
  const results = form.disputeResults;
  const isDeep = ({ groups }: DisputeGroup) => groups.length > 0;
  const outer = form.disputeGroups.flatMap((group, index, all): HeaderCell[] => {
    const [heading] = group.groups;
    if (heading === undefined) return [header(group.label, 'col', { colSpan: results.length })];
    if (all[index - 1]?.groups[0] === heading) return [];
    const inside = all.filter(({ groups }) => groups[0] === heading).length;
    return [header(heading, 'col', { colSpan: inside * results.length })];
  });
  const middle = form.disputeGroups.flatMap((group) =>
    isDeep(group)
      ? [header(group.label, 'col', { colSpan: results.length })]
      : results.map(({ label }) => header(label, 'col', { rowSpan: 2 })),
  );
  const inner = form.disputeGroups
    .filter(isDeep)
    .flatMap(() => results.map(({ label }) => header(label, 'col')));
  const values = form.disputeGroups.flatMap((group) =>
    results.map((result): Cell => {
      const id = `${group.id}.${result.id}`;
      return { kind: 'figure', id, figure: figureAt(figures, id), unit: '件', colSpan: 1 };
    }),
  );
  return {
    caption: '行政复议、行政诉讼',
    unit: '件',
    head: [{ cells: outer }, { cells: middle }, { cells: inner }],
    bodies: [[{ cells: values }]],
  };
}
