import { forms } from '../../../model/forms/forms.ts';
import type { Document, Row, Table } from '../../document.ts';
import { articlePattern, labelKey, labelKeyWithoutRemarks } from '../labels/label.ts';
import type { StatutoryTable } from './statutory-table.ts';

/** Headings by which a table is the statutory one, and how many of them it must have. */
const headings: Record<StatutoryTable, { keys: ReadonlySet<string>; fewest: number }> = {
  disclosure: { keys: new Set(['信息内容']), fewest: 1 },
  requests: { keys: keysOf((form) => form.applicants), fewest: 3 },
  disputes: { keys: keysOf((form) => form.disputeResults), fewest: 3 },
};

const names = ['disclosure', 'requests', 'disputes'] as const;

function keysOf(labelsOf: (form: (typeof forms)['2019']) => readonly { label: string }[]): Set<string> {
  const labels = Object.values(forms).flatMap((form) => labelsOf(form).map(({ label }) => labelKey(label)));
  return new Set(labels.filter((key) => key !== '总计' && key !== '其他'));
}

/** With so many cells a row is of the statutory table itself: half of it may stand higher on a page with columns. */
const fewestCells: Record<StatutoryTable, number> = { disclosure: 5, requests: 8, disputes: 10 };

/**
 * Whether a row of a block is of a table that comes before the one with the headings of its statutory table, and has
 * none of them: a summary in the prose, 本年新收 by years, has none of its rows. What a page cuts off comes behind
 * its headings.
 */
export function isSummary(document: Document): (row: Row, block: number, table: StatutoryTable) => boolean {
  const first = new Map<StatutoryTable, number>();
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind !== 'table') continue;
    for (const table of headedFor(block)) if (!first.has(table)) first.set(table, index);
  }
  return ({ cells }, block, table) => block < (first.get(table) ?? 0) && cells.length < fewestCells[table];
}

function headedFor(table: Table): StatutoryTable[] {
  const found = { disclosure: 0, requests: 0, disputes: 0 };
  const open = new Set(names);
  const seen = new Set<string>();
  for (const { cells } of table.rows) {
    if (open.size === 0) break;
    for (const { text } of cells) {
      const key = labelKeyWithoutRemarks(text);
      if (key === '' || seen.has(key)) continue;
      seen.add(key);
      for (const name of open) {
        if (headings[name].keys.has(key) || (name === 'disclosure' && articlePattern.test(text)))
          found[name] += 1;
        if (found[name] >= headings[name].fewest) open.delete(name);
      }
    }
  }
  return names.filter((name) => !open.has(name));
}
