import { type Figure, hasValue, isUnitUnknown } from '../../model/figure.ts';
import { type Finding, type Severity, severities } from '../../model/finding.ts';
import { isIdentityCode } from '../../model/forms/identities.ts';
import type { FormId, Report } from '../../model/report.ts';
import { distinctNames } from './distinct-names.ts';

/** What each severity is called above the findings of a report. */
export const severityNames: Record<Severity, string> = { error: '错误', warning: '存疑', note: '说明' };

/** A finding on its report's page: its anchor, and the figures it is about by name; `more` are left unnamed. */
export type ShownFinding = {
  finding: Finding;
  anchor: string;
  named: { id: string; name: string }[];
  more: number;
};

/** What is in doubt about a figure: the anchors of the findings that say so, and the sign of it in its cell. */
export type Doubt = { anchors: string[]; sign?: { mark: DoubtMark; meaning: string; anchor: string } };
export type DoubtMark = '≠' | '存疑';

/** Above so many figures a finding names the first and counts the rest. */
const mostNamed = 8;

/** Findings by severity, gravest first, with anchors numbered through in that order. */
export function groupFindings({
  form,
  findings,
}: Pick<Report, 'form' | 'findings'>): { severity: Severity; items: ShownFinding[] }[] {
  let count = 0;
  return severities.flatMap((severity) => {
    const items = findings
      .filter((finding) => finding.severity === severity)
      .map((finding): ShownFinding => {
        count += 1;
        return { finding, anchor: `finding-${count}`, ...nameFigures(form, finding) };
      });
    return items.length === 0 ? [] : [{ severity, items }];
  });
}

function nameFigures(form: FormId | null, { figures = [] }: Finding): Pick<ShownFinding, 'named' | 'more'> {
  if (form === null) return { named: [], more: 0 };
  const known = distinctNames(form, figures);
  const named = known.slice(0, mostNamed);
  return { named, more: known.length - named.length };
}

/**
 * What is in doubt, by figure. Of a sum that fails every cell has the sign ≠, for which of them is wrong nobody
 * knows; a state that is no number and an unknown unit have marks of their own and get no sign.
 */
export function doubtsOf(report: Pick<Report, 'form' | 'figures' | 'findings'>): Map<string, Doubt> {
  const doubts = new Map<string, Doubt>();
  for (const { finding, anchor } of groupFindings(report).flatMap(({ items }) => items)) {
    if (finding.severity === 'note') continue;
    for (const id of new Set(finding.figures)) {
      const doubt = doubts.get(id) ?? { anchors: [] };
      const sign = doubt.sign ?? findSign(finding, report.figures[id], anchor);
      doubts.set(id, { anchors: [...doubt.anchors, anchor], ...(sign && { sign }) });
    }
  }
  return doubts;
}

/** The sign of a finding in a figure's cell. */
function findSign({ code }: Finding, figure: Figure | undefined, anchor: string): Doubt['sign'] {
  if (!figure || !hasValue(figure) || isUnitUnknown(figure)) return undefined;
  return isIdentityCode(code)
    ? { mark: '≠', meaning: '所在的算式不相等，见说明', anchor }
    : { mark: '存疑', meaning: '存疑，见说明', anchor };
}
