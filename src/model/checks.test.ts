import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkCodes, checks, isCheckCode } from './checks.ts';
import { findingSchema } from './report-schema.ts';

test('the catalogue has every check of the specification, hard where that says so', () => {
  const file = path.join(import.meta.dirname, '../parser/fixtures/checks.specification.json');
  const specification = JSON.parse(readFileSync(file, 'utf8')) as {
    checks: { code: string; hard: boolean }[];
  };
  expect(checkCodes.map((code) => ({ code, hard: checks[code].hard }))).toEqual(
    specification.checks.map(({ code, hard }) => ({ code, hard })),
  );
});

test('every code can stand in a finding', () => {
  for (const code of checkCodes) {
    expect(findingSchema.safeParse({ code, severity: 'error', message: 'x' }).success).toBe(true);
  }
});

test('a code is known or not', () => {
  expect([isCheckCode('requests.balance'), isCheckCode('label.unknown'), isCheckCode('toString')]).toEqual([
    true,
    false,
    false,
  ]);
});
