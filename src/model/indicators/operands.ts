import { forms } from '../forms/forms.ts';
import { type FormId, formIds } from '../report.ts';
import type { MixPart, Operands } from './indicator.ts';

/** The same figures on both forms. */
export function onBothForms(...figures: readonly string[]): Operands {
  return { '2019': figures, '2021': figures };
}

/** The column of totals of rows of table 3, on both forms: `requestTotals('received', 'carriedIn')`. */
export function requestTotals(...rows: readonly string[]): Operands {
  return onBothForms(...rows.map((row) => `requests.${row}.total`));
}

/** The totals of a row of table 3 or of all rows below its heading, as each form has them. */
export function outcomeTotals(...outcomes: readonly string[]): Operands {
  return Object.fromEntries(
    formIds.map((form) => [form, outcomes.flatMap((outcome) => rowsOf(form, outcome))]),
  );
}

/** The rows below a heading of table 3 as parts, by the names that the form of 2021 prints. */
export function outcomeParts(outcome: string): MixPart[] {
  return forms['2021'].requests
    .filter(({ id }) => id.startsWith(`${outcome}.`))
    .map(({ id, label }) => ({
      id: id.slice(outcome.length + 1),
      name: label.replace(/^\d\./, ''),
      figures: requestTotals(id),
    }));
}

function rowsOf(form: FormId, outcome: string): string[] {
  return forms[form].requests
    .filter(({ id }) => id === outcome || id.startsWith(`${outcome}.`))
    .map(({ id }) => `requests.${id}.total`);
}
