import { yuanOf } from '../../model/figure.ts';
import { findKindOfName, type OrganKind } from '../../model/organ.ts';
import { amountsOf } from './amounts.ts';
import type { Assessment, Rule } from './rule.ts';

/** 10^5 万元: a year's procurement or fees above it at a township or county department is probably in 元. */
const largestPlausibleYuan = 1_000_000_000;
/** Below this an amount printed in 元 was probably meant in 万元. */
const smallestPlausibleYuan = 100;
/** A department of a whole province may procure so much. */
const provincial = /(?:省|自治区)[^市县旗州盟镇乡]*$/;
const local: readonly OrganKind[] = ['township', 'subdistrict', 'department', 'zone', 'other'];

/** The magnitude of an amount fits the kind of organ, so that 元 and 万元 are not mistaken for each other. */
export const amountImplausible: Rule = {
  code: 'amount.implausible',
  assess(report) {
    const kind = report.organName === null ? undefined : findKindOfName(report.organName);
    const isOfProvince = provincial.test(report.organName ?? '');
    return amountsOf(report).map(({ id, name, figure }): Assessment => {
      const yuan = yuanOf(figure);
      if (yuan === undefined || kind === undefined) return { verdict: 'notAssessable' };
      const isTooLarge = local.includes(kind) && !isOfProvince && yuan > largestPlausibleYuan;
      const isTooSmall = figure.unit === '元' && yuan > 0 && yuan < smallestPlausibleYuan;
      if (!isTooLarge && !isTooSmall) return { verdict: 'pass' };
      const other = isTooLarge ? '元误作万元' : '万元误作元';
      return {
        verdict: 'fail',
        figures: [id],
        at: figure.at,
        message: `“${name}”为 ${figure.value} ${figure.unit}，数量级可疑，可能把${other}。`,
      };
    });
  },
};
