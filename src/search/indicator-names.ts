import { figureName } from '../model/forms/figures.ts';
import type { Indicator, Operands } from '../model/indicators/indicator.ts';

/** What stands in the form beside every sum, and names none. */
const totalLabel = '总计';

/** What the forms call the cells of an indicator, row and column, each once: people look for it by these too. */
export function labelsOf({ formula, forms }: Indicator): string[] {
  const labels = forms.flatMap((form) => {
    const named = ({ [form]: ids = [] }: Operands): string[] =>
      ids.flatMap((id) => figureName(form, id).split(' · '));
    switch (formula.kind) {
      case 'figure':
        return named({ [form]: [formula.figure] });
      case 'sum':
        return named(formula.figures);
      case 'ratio':
        return named(formula.numerator);
      case 'mix':
        return formula.parts.flatMap(({ name, figures }) => [name, ...named(figures)]);
      default:
        return [];
    }
  });
  return [...new Set(labels)].filter((label) => label !== totalLabel);
}
