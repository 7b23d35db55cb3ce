import type { Finding } from '../../../model/finding.ts';
import { figuresOf } from '../../../model/forms/figures.ts';
import type { Form } from '../../../model/forms/form.ts';
import { forms } from '../../../model/forms/forms.ts';
import { type FormId, formIds } from '../../../model/report.ts';
import { labelKey, labelKeyWithoutRemarks } from '../labels/label.ts';
import type { StatutoryRow } from './statutory-rows.ts';

/**
 * Recognises the statutory form by the headers and rows that only one form has, never by the year; null where
 * none is found. A report that mixes both is read by the form with more of its own headers, with a finding.
 */
export function recogniseForm(rows: readonly StatutoryRow[], findings: Finding[]): FormId | null {
  const found = new Map<FormId, { key: string; row: StatutoryRow }[]>(formIds.map((id) => [id, []]));
  for (const row of rows) {
    for (const { text } of row.cells) {
      const key = labelKey(text);
      if (key === '') continue;
      const bare = labelKeyWithoutRemarks(text);
      for (const id of formIds) {
        const hit = [key, bare].find((candidate) => distinctive[id].has(candidate));
        if (hit) found.get(id)?.push({ key: hit, row });
      }
    }
  }
  const [first, second] = formIds
    .map((id) => ({ id, hits: found.get(id) ?? [] }))
    .sort((one, other) => other.hits.length - one.hits.length);
  if (!first || first.hits.length === 0) return null;
  const [stray] = second?.hits ?? [];
  if (second && stray) {
    // Of two tables on disclosure one is of another year or organ, and which one its headers do not tell.
    const areBoth = [first, second].every(({ id, hits }) => hasFirstHeader(id, hits));
    const disclosure = figuresOf(first.id).filter(({ section }) => section === 2);
    findings.push({
      code: 'table.mixed-forms',
      severity: 'warning',
      message: `表格混用了两版表头：按 ${first.id} 年版读取，其中“${stray.key}”等 ${second.hits.length} 处是 ${second.id} 年版的。`,
      ...(areBoth && { figures: disclosure.map(({ id }) => id) }),
      at: stray.row.at,
    });
  }
  return first.id;
}

/** Whether the header of the first block of table 2 is among what was found of a form: then its table is there. */
function hasFirstHeader(id: FormId, hits: readonly { key: string }[]): boolean {
  const columns = forms[id].disclosure[0]?.columns ?? [];
  return columns.every(({ label, aliases = [] }) =>
    [label, ...aliases].some((one) => hits.some(({ key }) => key === labelKey(one))),
  );
}

/** Column headers and row labels that one form prints and the other does not. */
const distinctive: Record<FormId, Set<string>> = {
  '2019': difference(keysOf(forms['2019']), keysOf(forms['2021'])),
  '2021': difference(keysOf(forms['2021']), keysOf(forms['2019'])),
};

function keysOf(form: Form): Set<string> {
  const columns = form.disclosure.flatMap((block) => [...block.columns, ...block.rows]);
  return new Set(
    [...columns, ...form.requests].flatMap(({ label, aliases = [] }) => [label, ...aliases].map(labelKey)),
  );
}

function difference(one: Set<string>, other: Set<string>): Set<string> {
  // 其他 and 其他处理 are row, group and column labels in both forms.
  return new Set([...one].filter((key) => !other.has(key) && !['其他', '其他处理'].includes(key)));
}
