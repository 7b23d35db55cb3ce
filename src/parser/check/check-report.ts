import { type CheckCode, checks, type Verdict } from '../../model/checks.ts';
import type { Finding } from '../../model/finding.ts';
import type { ExtractedReport } from '../../model/report.ts';
import type { Assessment, Rule } from './rule.ts';
import { rules } from './rules.ts';

export type Tallies = Partial<Record<CheckCode, Record<Verdict, number>>>;

/** Holds every rule against a report: what failed or could not be assessed, and how often each rule passed. */
export function checkReport(report: ExtractedReport): { findings: Finding[]; tallies: Tallies } {
  const tallies: Tallies = {};
  const findings = rules.flatMap((rule) => {
    const assessments = rule.assess(report);
    tallies[rule.code] = tally(assessments);
    return assessments.flatMap((assessment) => toFinding(rule, assessment) ?? []);
  });
  return { findings, tallies };
}

function tally(assessments: readonly Assessment[]): Record<Verdict, number> {
  const counts = { pass: 0, fail: 0, notAssessable: 0 };
  for (const { verdict } of assessments) counts[verdict] += 1;
  return counts;
}

function toFinding({ code }: Rule, assessment: Assessment): Finding | undefined {
  if (assessment.verdict === 'pass' || !assessment.message) return undefined;
  const { message, figures = [] } = assessment;
  const failed = checks[code].hard ? 'error' : 'warning';
  const severity = assessment.verdict === 'fail' ? failed : 'note';
  const at = assessment.verdict === 'fail' ? assessment.at : undefined;
  return { code, severity, message, ...(figures.length > 0 && { figures: [...figures] }), ...(at && { at }) };
}
