import { numberOf } from '../../model/figure.ts';
import type { Rule } from './rule.ts';

/** Projects and amount of procurement are both 0 or both above it. Form 2019 only. */
export const procurementInconsistent: Rule = {
  code: 'procurement.inconsistent',
  assess({ figures }) {
    const { 'procurement.projects': projects, 'procurement.amount': amount } = figures;
    if (!projects || !amount) return [];
    const count = numberOf(projects);
    const money = numberOf(amount);
    if (count === undefined || money === undefined) return [{ verdict: 'notAssessable' }];
    if ((count === 0) === (money === 0)) return [{ verdict: 'pass' }];
    const message = `采购项目数量为 ${count}，采购总金额为 ${amount.raw ?? money}，两者不能同时成立。`;
    return [
      { verdict: 'fail', figures: ['procurement.projects', 'procurement.amount'], at: amount.at, message },
    ];
  },
};
