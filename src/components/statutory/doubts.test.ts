import { expect, test } from 'vitest';
import type { Figure } from '../../model/figure.ts';
import type { Finding } from '../../model/finding.ts';
import { figuresOf } from '../../model/forms/figures.ts';
import { doubtsOf, groupFindings } from './doubts.ts';

const finding = (severity: Finding['severity'], code: string, figures: string[] = []): Finding => ({
  severity,
  code,
  message: code,
  figures,
});

/** A report of zeros in which some figures are something else. */
function report(findings: Finding[], changed: Record<string, Figure> = {}) {
  const zeros = figuresOf('2019').map(({ id }) => [id, { state: 'reported' as const, value: 0 }]);
  return { form: '2019' as const, figures: { ...Object.fromEntries(zeros), ...changed }, findings };
}

test('findings stand in order of severity and are numbered through', () => {
  const findings = [finding('note', 'label.a'), finding('error', 'cell.b'), finding('warning', 'amount.c')];
  const groups = groupFindings(report(findings));
  expect(groups.map(({ severity }) => severity)).toEqual(['error', 'warning', 'note']);
  expect(groups.flatMap(({ items }) => items.map(({ finding, anchor }) => [finding.code, anchor]))).toEqual([
    ['cell.b', 'finding-1'],
    ['amount.c', 'finding-2'],
    ['label.a', 'finding-3'],
  ]);
});

test('a finding about many figures names the first and counts the rest', () => {
  const ids = figuresOf('2019')
    .slice(0, 11)
    .map(({ id }) => id);
  const [group] = groupFindings(report([finding('error', 'table.missing', [...ids, 'unknown'])]));
  expect(group?.items[0]?.named).toHaveLength(8);
  expect(group?.items[0]?.more).toBe(3);
});

test('≠ stands at every cell of a sum that fails: which of them is wrong is not known', () => {
  const ids = ['requests.received.naturalPerson', 'requests.received.total'];
  const changed: Record<string, Figure> = { 'requests.received.total': { state: 'reported', value: 3 } };
  const doubts = doubtsOf(report([finding('error', 'requests.row-total', ids)], changed));
  for (const id of ids)
    expect(doubts.get(id)).toMatchObject({
      anchors: ['finding-1'],
      sign: { mark: '≠', anchor: 'finding-1' },
    });
});

test('a figure named by a warning is in doubt, one named by a note is not', () => {
  const findings = [
    finding('warning', 'disputes.implausible', ['review.total']),
    finding('note', 'table.x', ['fees.items']),
  ];
  const doubts = doubtsOf(report(findings));
  expect(doubts.get('review.total')?.sign?.mark).toBe('存疑');
  expect(doubts.has('fees.items')).toBe(false);
});

test('what has a mark of its own gets no second one', () => {
  const changed: Record<string, Figure> = {
    'procurement.amount': { state: 'reported', value: 9, unit: null, unitSource: null },
    'review.total': { state: 'unreadable', raw: '1 2' },
  };
  const findings = [
    finding('warning', 'amount.no-unit', ['procurement.amount']),
    finding('error', 'cell.unreadable', ['review.total']),
  ];
  const doubts = doubtsOf(report(findings, changed));
  expect([...doubts.values()].map(({ sign }) => sign)).toEqual([undefined, undefined]);
});

test('a report without a form has findings and no doubtful cells', () => {
  const bare = { form: null, figures: {}, findings: [finding('error', 'table.no-form')] };
  expect(groupFindings(bare)).toHaveLength(1);
  expect(doubtsOf(bare).size).toBe(0);
});
