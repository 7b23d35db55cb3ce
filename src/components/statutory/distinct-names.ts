import { findFigure } from '../../model/forms/figures.ts';
import type { FormId } from '../../model/report.ts';

/**
 * Names of figures that stand together in a list, without the labels they all share: for the cells of one
 * row only their columns, for those of one column only their rows. Ids that the form has not are left out.
 */
export function distinctNames(form: FormId, ids: readonly string[]): { id: string; name: string }[] {
  const known = [...new Set(ids)].flatMap((id) => {
    const definition = findFigure(form, id);
    if (!definition) return [];
    return [{ id, labels: definition.section === 2 ? definition.label.slice(1) : definition.label }];
  });
  const all = known.map(({ labels }) => labels);
  const shortest = Math.min(...all.map((labels) => labels.length));
  const limit = all.length < 2 ? 0 : shortest - 1;
  const reversed = all.map((labels) => labels.toReversed());
  const head = sharedLength(all, limit);
  const tail = sharedLength(reversed, limit - head);
  return known.map(({ id, labels }) => ({ id, name: labels.slice(head, labels.length - tail).join(' · ') }));
}

/** How many labels from the outermost are the same in all paths, `limit` at most. */
function sharedLength([first = [], ...others]: readonly (readonly string[])[], limit: number): number {
  const end = first.findIndex(
    (label, index) => index >= limit || others.some((labels) => labels[index] !== label),
  );
  return end === -1 ? Math.min(limit, first.length) : end;
}
