import { figureName, findFigure } from '../../model/forms/figures.ts';
import type { CitedFigure } from '../citation.ts';

/**
 * Name and value of the figure in a cell of a statutory table, in words. A cell says them itself where they are
 * more than the form's name of the figure and a plain number in the form's unit.
 */
export function readFigureCell(
  cell: HTMLElement,
  form: string | undefined,
): Pick<CitedFigure, 'name' | 'value'> {
  const formId = form === '2021' ? '2021' : '2019';
  const { name = figureName(formId, cell.id), words } = cell.dataset;
  const unit = findFigure(formId, cell.id)?.unit ?? '件';
  return { name, value: words ?? `${cell.querySelector('a')?.textContent ?? ''} ${unit}` };
}
