import type { Figure } from '../../model/figure.ts';
import { figureName, figuresOf } from '../../model/forms/figures.ts';
import type { ExtractedReport } from '../../model/report.ts';

type Amount = { id: string; name: string; figure: Figure };

/** The amounts of money of a report, in the order of its form. */
export function amountsOf({ form, figures }: ExtractedReport): Amount[] {
  if (!form) return [];
  return figuresOf(form).flatMap(({ id, kind }) => {
    const figure = figures[id];
    return kind === 'amount' && figure ? [{ id, name: figureName(form, id), figure }] : [];
  });
}
