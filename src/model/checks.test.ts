import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkCodes, checks, isCheckCode } from './checks.ts';
import { figuresOf } from './forms/figures.ts';
import { findIndicator, indicators } from './indicators.ts';
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

test.each(indicators)(
  'the comparison $id is of a figure that each of its forms has, in its unit',
  ({ figure, forms, unit }) => {
    for (const form of forms) {
      const definition = figuresOf(form).find(({ id }) => id === figure);
      expect(definition).toBeDefined();
      expect(definition?.kind === 'amount').toBe(unit === '万元');
    }
  },
);

test('a comparison is found by its id', () => {
  expect(findIndicator('requests-received')?.figure).toBe('requests.received.total');
  expect(findIndicator('nothing')).toBeUndefined();
  expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length);
});
