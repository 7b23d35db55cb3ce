import { numberOf } from '../../model/figure.ts';
import type { Rule } from './rule.ts';

const disputes = ['review.total', 'litigation.direct.total', 'litigation.afterReview.total'];
const requests = ['requests.received.total', 'requests.carriedIn.total'];

/** Reviews and lawsuits do not outnumber the requests they are about. */
export const disputesImplausible: Rule = {
  code: 'disputes.implausible',
  assess({ form, figures }) {
    if (!form) return [];
    const [disputed, requested] = [disputes, requests].map((ids) =>
      sumOf(ids.map((id) => numberOf(figures[id]))),
    );
    if (disputed === undefined || requested === undefined) return [{ verdict: 'notAssessable' }];
    if (disputed <= requested) return [{ verdict: 'pass' }];
    const message = `申请共 ${requested} 件，行政复议和行政诉讼却有 ${disputed} 件，可能填入了与政府信息公开无关的案件。`;
    return [
      { verdict: 'fail', figures: [...disputes, ...requests], at: figures['review.total']?.at, message },
    ];
  },
};

function sumOf(values: readonly (number | undefined)[]): number | undefined {
  return values.reduce(
    (total, value) => (total === undefined || value === undefined ? undefined : total + value),
    0,
  );
}
