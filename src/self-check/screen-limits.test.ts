import { expect, test } from 'vitest';
import type { Finding, Severity } from '../model/finding.ts';
import { cutToCharacters, gravestFirst } from './screen-limits.ts';

const cut = (...texts: string[]): string[] => cutToCharacters(texts, (text) => text, 34);

test('items are shown up to a number of characters, ten of them for being a line', () => {
  expect(cut('ab', 'cd')).toEqual(['ab', 'cd']);
  expect(cut('ab', 'cd', '')).toEqual(['ab', 'cd', '']);
  expect(cut('ab', 'cd', 'e')).toEqual(['ab', 'cd']);
  expect(cut('长'.repeat(25), '')).toEqual([]);
  expect(cut()).toEqual([]);
});

test('of too many findings the gravest are shown', () => {
  const finding = (severity: Severity, message: string): Finding => ({ code: 'a.b', severity, message });
  const findings = [
    finding('note', '1'),
    finding('error', '2'),
    finding('warning', '3'),
    finding('error', '4'),
  ];
  expect(gravestFirst(findings, 3).map(({ message }) => message)).toEqual(['2', '4', '3']);
});
