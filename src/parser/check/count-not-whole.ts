import { numberOf } from '../../model/figure.ts';
import { figureName, figuresOf } from '../../model/forms/figures.ts';
import type { FigureKind } from '../../model/forms/form.ts';
import type { Assessment, Rule } from './rule.ts';

const expected: Record<FigureKind, string> = {
  count: '不小于 0 的整数',
  signed: '整数',
  amount: '不小于 0 的数',
};

/** Every number printed: counts are whole and not negative, changes whole, amounts not negative. One pass a report. */
export const countNotWhole: Rule = {
  code: 'count.not-whole',
  assess({ form, figures }) {
    if (!form) return [];
    const printed = figuresOf(form).filter(({ id }) => numberOf(figures[id]) !== undefined);
    if (printed.length === 0) return [{ verdict: 'notAssessable' }];
    const wrong = printed.flatMap(({ id, kind }): Assessment[] => {
      const value = numberOf(figures[id]) ?? 0;
      const isWhole = kind === 'amount' || Number.isInteger(value);
      const isSigned = kind === 'signed' || value >= 0;
      if (isWhole && isSigned) return [];
      const message = `“${figureName(form, id)}”印的是 ${value}，应为${expected[kind]}。`;
      return [{ verdict: 'fail', figures: [id], at: figures[id]?.at, message }];
    });
    return wrong.length > 0 ? wrong : [{ verdict: 'pass' }];
  },
};
