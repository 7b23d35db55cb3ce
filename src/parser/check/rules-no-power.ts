import { numberOf } from '../../model/figure.ts';
import { figureName, figuresOf } from '../../model/forms/figures.ts';
import { findKindOfName, organKinds } from '../../model/organ.ts';
import type { Assessment, Rule } from './rule.ts';

/** 规章 are 0 for an organ that cannot make them (立法法 arts. 91 and 93); the kind is told by the name. One pass a report. */
export const rulesNoPower: Rule = {
  code: 'rules.no-power',
  assess({ form, figures, organName }) {
    const kind = organName === null ? undefined : findKindOfName(organName);
    if (!form || !kind) return [{ verdict: 'notAssessable' }];
    if (organKinds[kind].makesRules) return [{ verdict: 'pass' }];
    const values = figuresOf(form)
      .filter(({ id }) => id.startsWith('rules.'))
      .map(({ id }) => ({ id, value: numberOf(figures[id]) }));
    const claimed = values.filter(({ value }) => value !== undefined && value !== 0);
    if (claimed.length === 0) {
      const isKnown = values.every(({ value }) => value !== undefined);
      return [{ verdict: isKnown ? 'pass' : 'notAssessable' }];
    }
    return claimed.map(
      ({ id, value }): Assessment => ({
        verdict: 'fail',
        figures: [id],
        at: figures[id]?.at,
        message: `“${figureName(form, id)}”填了 ${value}，但${organKinds[kind].name}无权制定规章。`,
      }),
    );
  },
};
