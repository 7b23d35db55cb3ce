import { assessIdentities } from './assess-identities.ts';
import type { Rule } from './rule.ts';

/** Every row of table 3: the six applicant columns add up to 总计. */
export const requestsRowTotal: Rule = {
  code: 'requests.row-total',
  assess: (report) => assessIdentities(report, 'requests.row-total'),
};
