import type { Verdict } from '../../model/checks.ts';
import { type Figure, figureStates, hasValue, numberOf, stateNames } from '../../model/figure.ts';
import { figureName } from '../../model/forms/figures.ts';
import {
  assessIdentity,
  type Identity,
  type IdentityAssessment,
  identitiesOf,
} from '../../model/forms/identities.ts';
import { numberText } from '../../model/number-text.ts';
import type { Tally } from '../../model/records.ts';
import type { FormId } from '../../model/report.ts';
import { markOf, verdictWords } from '../wording.ts';

type Figures = Readonly<Record<string, Figure>>;

/** A sum of the form with the report's numbers in it: 1 + 0 = 1 + 0; `figure` is the total it is about. */
export type Equation = { subject: string; text: string; verdict: Verdict; figure: string };

/** One kind of sum: how many of it came out how, and those a reader should see. */
export type ArithmeticCheck = {
  code: Identity['code'];
  tally: Tally;
  equations: Equation[];
  missing: string[];
};

/** Above so many terms, those that are 0 are counted instead of printed. */
const mostTerms = 6;

/**
 * The form's arithmetic on one report, a kind of sum an item: the sums over totals, and all that fail. Sums that
 * cannot be assessed are counted, and the figures they miss are named.
 */
export function arithmeticOf(form: FormId, figures: Figures): ArithmeticCheck[] {
  const assessments = identitiesOf(form).map((identity) => assessIdentity(identity, figures));
  const codes = [...new Set(assessments.map(({ identity }) => identity.code))];
  return codes.map((code) => {
    const ofCode = assessments.filter(({ identity }) => identity.code === code);
    const shown = ofCode.filter((assessment) => assessment.verdict === 'fail' || isTelling(assessment));
    return {
      code,
      tally: tallyOf(ofCode),
      equations: shown.map((assessment) => toEquation(assessment, figures)),
      missing: [...new Set(ofCode.flatMap(({ missing }) => missing))].map((id) => figureName(form, id)),
    };
  });
}

/** A sum in numbers: 1 + 0 = 1 + 0, or 41 + 2 = 43 ≠ 39 + 5 = 44, as findings say it. An operand without a number is its state's mark. */
function equationText(
  { identity, verdict, leftSum, rightSum }: IdentityAssessment,
  figures: Figures,
): string {
  const left = sideText(identity.left, figures);
  const right = sideText(identity.right, figures);
  if (verdict !== 'fail' || leftSum === undefined || rightSum === undefined) return `${left} = ${right}`;
  const sum = identity.right.length > 1 ? ` = ${numberText(rightSum)}` : '';
  return `${left} = ${numberText(leftSum)} ≠ ${right}${sum}`;
}

function sideText(ids: readonly string[], figures: Figures): string {
  const operands = ids.map((id): Figure => figures[id] ?? { state: 'absent' });
  if (operands.length <= mostTerms) return operands.map(operandText).join(' + ');
  const printed = operands.filter((operand) => (numberOf(operand) ?? 0) !== 0).map(operandText);
  const counted = [
    ...countText(operands.filter((operand) => numberOf(operand) === 0).length, '为 0'),
    ...figureStates.flatMap((state) =>
      countText(
        operands.filter((operand) => operand.state === state && !hasValue(operand)).length,
        stateNames[state].name,
      ),
    ),
  ];
  if (counted.length === 0) return printed.join(' + ');
  return `${printed.join(' + ')}（${printed.length > 0 ? '另 ' : ''}${counted.join('，')}）`;
}

function countText(count: number, words: string): string[] {
  return count > 0 ? [`${count} 项${words}`] : [];
}

function operandText(figure: Figure): string {
  const value = numberOf(figure);
  if (value === undefined) return markOf(figure);
  return value < 0 ? `(${numberText(value)})` : numberText(value);
}

/** Whether a sum is about the requests as a whole: the one line of its kind that is printed when it holds. */
function isTelling({ identity }: IdentityAssessment): boolean {
  const total = identity.right.at(0) ?? '';
  return identity.code === 'requests.row-total'
    ? total === 'requests.received.total'
    : total.endsWith('.total');
}

function toEquation(assessment: IdentityAssessment, figures: Figures): Equation {
  const { identity, verdict } = assessment;
  return {
    subject: identity.subject,
    text: equationText(assessment, figures),
    verdict,
    figure: identity.right.at(0) ?? '',
  };
}

function tallyOf(assessments: readonly IdentityAssessment[]): Tally {
  const tally: Tally = { pass: 0, fail: 0, notAssessable: 0 };
  for (const { verdict } of assessments) tally[verdict] += 1;
  return tally;
}

/** How a kind of sum came out over a report: 共 7 项：6 项相等，1 项不相等. */
export function tallyText({ pass, fail, notAssessable }: Tally): string {
  const parts = [
    [pass, verdictWords.pass.text],
    [fail, verdictWords.fail.text],
    [notAssessable, verdictWords.notAssessable.text],
  ].flatMap(([count, words]) => (count === 0 ? [] : [`${count} 项${words}`]));
  return `共 ${pass + fail + notAssessable} 项：${parts.join('，')}`;
}
