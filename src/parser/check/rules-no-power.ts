import { numberOf } from '../../model/figure.ts';
import { figureName, figuresOf } from '../../model/forms/figures.ts';
import { findKindOfName, organKinds } from '../../model/organ.ts';
import type { Assessment, Rule } from './rule.ts';

/** 规章 are 0 for an organ that cannot make them (立法法 arts. 91 and 93); the kind is told by the name. */
export const rulesNoPower: Rule = {
  code: 'rules.no-power',
  assess({ form, figures, organName }) {
    const kind = organName === null ? undefined : findKindOfName(organName);
    if (!form || !kind) return [{ verdict: 'notAssessable' }];
    if (organKinds[kind].makesRules) return [{ verdict: 'pass' }];
    const claimed = figuresOf(form)
      .filter(({ id }) => id.startsWith('rules.') && (numberOf(figures[id]) ?? 0) !== 0)
      .map(
        ({ id }): Assessment => ({
          verdict: 'fail',
          figures: [id],
          at: figures[id]?.at,
          message: `“${figureName(form, id)}”填了 ${numberOf(figures[id])}，但${organKinds[kind].name}无权制定规章。`,
        }),
      );
    return claimed.length > 0 ? claimed : [{ verdict: 'pass' }];
  },
};
