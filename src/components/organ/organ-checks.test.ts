import { expect, test } from 'vitest';
import { reportRecord } from '../../model/test-records.ts';
import { checksByOutcome } from './organ-checks.ts';

test('checks are grouped by how they came out, sums left out', () => {
  const tallies = {
    'requests.balance': { pass: 7, fail: 0, notAssessable: 0 },
    'rules.no-power': { pass: 1, fail: 0, notAssessable: 0 },
    'amount.no-unit': { pass: 0, fail: 1, notAssessable: 0 },
    'amount.implausible': { pass: 0, fail: 0, notAssessable: 1 },
    'prose.contradicts': { pass: 0, fail: 0, notAssessable: 0 },
  };
  const groups = checksByOutcome({ ...reportRecord(), tallies }, ['requests.balance']);
  expect(groups.map(({ name, checks }) => [name, ...checks.map(({ code }) => code)])).toEqual([
    ['存疑', 'amount.no-unit'],
    ['不能核对', 'amount.implausible'],
    ['未见问题', 'rules.no-power'],
    ['没有涉及', 'prose.contradicts'],
  ]);
});
