import { assessIdentities } from './assess-identities.ts';
import type { Rule } from './rule.ts';

/** Table 4: the four results of each group add up to its 总计. */
export const disputesTotal: Rule = {
  code: 'disputes.total',
  assess: (report) => assessIdentities(report, 'disputes.total'),
};
