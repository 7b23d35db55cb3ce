import type { Figure } from '../../model/figure.ts';
import { figuresOf } from '../../model/forms/figures.ts';
import type { ExtractedReport, FormId } from '../../model/report.ts';
import type { Assessment, Rule } from './rule.ts';

/** A report in which every figure is 0, every amount in 万元, but for those given; its prose, a paragraph a line. */
export function reportWith(
  figures: Readonly<Record<string, number | Figure>> = {},
  {
    prose = [],
    form = '2019',
    ...rest
  }: { prose?: string[]; form?: FormId } & Partial<Omit<ExtractedReport, 'prose'>> = {},
): ExtractedReport {
  const all = figuresOf(form).map(({ id, kind }): [string, Figure] => {
    const zero: Figure = { state: 'reported', value: 0, raw: '0', at: placeOf(id) };
    const given = figures[id] ?? zero;
    const figure = typeof given === 'number' ? { ...zero, value: given, raw: String(given) } : given;
    return [id, kind === 'amount' ? { unit: '万元', unitSource: 'header', ...figure } : figure];
  });
  return {
    format: 'txt',
    title: '清河镇2020年政府信息公开工作年度报告',
    organName: '清河镇',
    year: 2020,
    yearSource: 'title',
    form,
    sections: [],
    figures: Object.fromEntries(all),
    subRows: [],
    prose: prose.map((text, index) => ({ section: 1, text, at: { line: index + 1 } })),
    ...rest,
  };
}

/** A figure's place in these reports: a line of its own. */
export function placeOf(id: string): { line: number } {
  return { line: 100 + figuresOf('2019').findIndex((figure) => figure.id === id) };
}

/** Assessments as lines: the verdict, with what a reader is told, the figures named, and the line. */
export function assess(rule: Rule, report: ExtractedReport): string[] {
  return rule.assess(report).map((assessment) => toLine(assessment));
}

/** Verdicts counted: 23 pass, 1 fail, 0 not. */
export function verdicts(rule: Rule, report: ExtractedReport): string {
  const assessments = rule.assess(report);
  const count = (verdict: string) =>
    assessments.filter((assessment) => assessment.verdict === verdict).length;
  return `${count('pass')} pass, ${count('fail')} fail, ${count('notAssessable')} not`;
}

function toLine(assessment: Assessment): string {
  if (assessment.verdict === 'pass') return 'pass';
  const { message, figures } = assessment;
  const place = assessment.verdict === 'fail' && assessment.at ? ` @${assessment.at.line}` : '';
  const named = figures ? ` [${figures.join(' ')}]` : '';
  return message ? `${assessment.verdict}: ${message}${named}${place}` : assessment.verdict;
}
