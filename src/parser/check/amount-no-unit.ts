import { isUnitUnknown, numberOf } from '../../model/figure.ts';
import { amountsOf } from './amounts.ts';
import type { Assessment, Rule } from './rule.ts';

/** An amount above 0 has a unit in its cell, its header or its form. */
export const amountNoUnit: Rule = {
  code: 'amount.no-unit',
  assess: (report) =>
    amountsOf(report).map(({ id, name, figure }): Assessment => {
      if (numberOf(figure) === undefined) return { verdict: 'notAssessable' };
      if (!isUnitUnknown(figure)) return { verdict: 'pass' };
      const message = `“${name}”印的是 ${figure.raw}，单元格和表头都没有单位：可能是元，也可能是万元，相差一万倍。`;
      return { verdict: 'fail', figures: [id], at: figure.at, message };
    }),
};
