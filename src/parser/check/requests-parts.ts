import { assessIdentities } from './assess-identities.ts';
import type { Rule } from './rule.ts';

/** Every column of table 3: the rows of （一）to （六） add up to （七）总计. */
export const requestsParts: Rule = {
  code: 'requests.parts',
  assess: (report) => assessIdentities(report, 'requests.parts'),
};
