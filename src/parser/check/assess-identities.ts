import { numberOf } from '../../model/figure.ts';
import { figureName } from '../../model/forms/figures.ts';
import {
  assessIdentity,
  type Identity,
  type IdentityAssessment,
  identitiesOf,
} from '../../model/forms/identities.ts';
import type { ExtractedReport } from '../../model/report.ts';
import type { Assessment } from './rule.ts';

/** Holds every identity of one kind against a report; a failure prints both sides with their numbers. */
export function assessIdentities(report: ExtractedReport, code: Identity['code']): Assessment[] {
  const { form } = report;
  if (!form) return [];
  return identitiesOf(form)
    .filter((identity) => identity.code === code)
    .map((identity) => toAssessment(report, assessIdentity(identity, report.figures)));
}

function toAssessment(
  report: ExtractedReport,
  { identity, verdict, leftSum, rightSum, missing }: IdentityAssessment,
): Assessment {
  if (verdict === 'pass') return { verdict };
  const figures = [...identity.left, ...identity.right];
  if (verdict === 'notAssessable') {
    const names = missing.slice(0, 3).map((id) => figureName(report.form ?? '2019', id));
    const more = missing.length > names.length ? `等 ${missing.length} 格` : '';
    return {
      verdict,
      figures: [...missing],
      message: `“${identity.subject}”不能核对：${names.join('、')}${more}没有数字。`,
    };
  }
  const at = report.figures[identity.right[0] ?? '']?.at;
  const left = sumWords(report, identity.left, leftSum);
  const right = sumWords(report, identity.right, rightSum);
  return { verdict, figures, at, message: `“${identity.subject}”：${left} ≠ ${right}。` };
}

/** 1 + 0 + 2 = 3, or the number alone where there is one operand; zeros of a long sum are left out. */
function sumWords(report: ExtractedReport, ids: readonly string[], sum: number | undefined): string {
  if (ids.length === 1) return `${sum}`;
  const values = ids.map((id) => numberOf(report.figures[id]) ?? 0);
  const shown = values.length > 6 ? values.filter((value) => value !== 0) : values;
  return shown.length < 2 ? `${sum}` : `${shown.join(' + ')} = ${sum}`;
}
