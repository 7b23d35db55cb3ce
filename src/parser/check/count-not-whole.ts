import { numberOf } from '../../model/figure.ts';
import { figureName, figuresOf } from '../../model/forms/figures.ts';
import type { Assessment, Rule } from './rule.ts';

/** Counts are whole and not negative, changes are whole, amounts are not negative. One pass a report. */
export const countNotWhole: Rule = {
  code: 'count.not-whole',
  assess({ form, figures }) {
    if (!form) return [];
    const wrong = figuresOf(form).flatMap(({ id, kind }): Assessment[] => {
      const value = numberOf(figures[id]);
      if (value === undefined) return [];
      const isWhole = kind === 'amount' || Number.isInteger(value);
      const isSigned = kind === 'signed' || value >= 0;
      if (isWhole && isSigned) return [];
      const message = `“${figureName(form, id)}”印的是 ${value}，应为不小于 0 的${kind === 'amount' ? '数' : '整数'}。`;
      return [{ verdict: 'fail', figures: [id], at: figures[id]?.at, message }];
    });
    return wrong.length > 0 ? wrong : [{ verdict: 'pass' }];
  },
};
