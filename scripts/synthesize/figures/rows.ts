import { type FigureDefinition, figuresOf } from '../../../src/model/forms/figures.ts';
import type { FormId } from '../../../src/model/report.ts';

/** The figures of a row or a table of a form: those whose id starts with its id. */
export function figuresOfRow(form: FormId, row: string): FigureDefinition[] {
  return figuresOf(form).filter(({ id }) => id.startsWith(`${row}.`));
}
