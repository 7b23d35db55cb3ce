import { figuresOf } from '../../model/forms/figures.ts';
import type { DisclosureBlock, Form } from '../../model/forms/form.ts';
import { forms } from '../../model/forms/forms.ts';

/** A statutory form as the methods page sums it up. */
type FormOutline = {
  id: string;
  notice: string;
  years: string;
  figures: number;
  blocks: { article: string; rows: string; columns: string }[];
};

/** Both forms, oldest first. */
export function formOutlines(): FormOutline[] {
  return Object.values(forms).map((form) => ({
    id: form.id,
    notice: form.notice,
    years: form.years,
    figures: figuresOf(form.id).length,
    blocks: form.disclosure.map(toBlock),
  }));
}

function toBlock({ article, rows, columns }: DisclosureBlock): FormOutline['blocks'][number] {
  return {
    article,
    rows: rows.map(({ label }) => label).join('、'),
    columns: columns
      .map(({ label, unit }) => `${label}${unit === null ? '（没有规定单位）' : ''}`)
      .join('、'),
  };
}

/** Outcomes of requests and the article of the 条例 behind each, by the form's groups; rows without one left out. */
export function articlesOfOutcomes(
  form: Form = forms['2021'],
): { group: string; rows: { label: string; law: string }[] }[] {
  const rows = form.requests.flatMap(({ groups, label, law }) => (law ? [{ groups, label, law }] : []));
  const grouped = Map.groupBy(rows, ({ groups }) => groups.at(-1) ?? '');
  return [...grouped].map(([group, members]) => ({
    group,
    rows: members.map(({ label, law }) => ({ label, law })),
  }));
}
