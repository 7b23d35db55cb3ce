import { assessIdentities } from './assess-identities.ts';
import type { Rule } from './rule.ts';

/** Every column of table 3: received + carriedIn = concluded + carriedOut, the note in the table's own header. */
export const requestsBalance: Rule = {
  code: 'requests.balance',
  assess: (report) => assessIdentities(report, 'requests.balance'),
};
