import { expect, test } from 'vitest';
import { findCandidates } from './candidates.ts';
import { shingleHashes } from './shingles.ts';
import { signatureLength, writeSignature } from './signature.ts';
import { changedText, madeUpText } from './test-texts.ts';

function candidatesOf(texts: readonly string[]) {
  const signatures = new Uint32Array(texts.length * signatureLength);
  for (const [index, text] of texts.entries()) {
    const own = signatures.subarray(index * signatureLength, (index + 1) * signatureLength);
    writeSignature(shingleHashes(text), own);
  }
  return findCandidates(signatures, Uint32Array.from(texts.keys()));
}

function jaccard(one: string, other: string): number {
  const [first, second] = [one, other].map((text) => new Set(shingleHashes(text)));
  if (!first || !second) return 0;
  const both = [...first].filter((hash) => second.has(hash)).length;
  return both / (first.size + second.size - both);
}

test('pairs above a likeness of a half are found, and no strangers', () => {
  const originals = Array.from({ length: 150 }, (_, index) => madeUpText(index + 1));
  const copies = originals.map((text, index) => changedText(text, 35 + (index % 60)));
  const candidates = candidatesOf([...originals, ...copies]);
  const pairs = [...originals.keys()].filter(
    (index) => jaccard(originals[index] ?? '', copies[index] ?? '') >= 0.5,
  );
  expect(pairs.length).toBeGreaterThan(100);
  const missed = pairs.filter((index) => !candidates.of(index).includes(index + 150));
  expect(missed.length / pairs.length).toBeLessThan(0.02);
  for (const index of originals.keys()) {
    for (const other of candidates.of(index)) expect(other % 150).toBe(index);
  }
});

test('where a thousand texts are the same each has a few of them, not all', () => {
  const candidates = candidatesOf(Array.from({ length: 1000 }, () => madeUpText(1)));
  for (let report = 0; report < 1000; report += 1) {
    const others = candidates.of(report);
    expect(others).toHaveLength(8);
    expect(others).not.toContain(report);
    expect(new Set(others).size).toBe(8);
  }
});

test('the likest are kept, and of equally like ones the first', () => {
  const text = madeUpText(1);
  const near = Array.from({ length: 6 }, () => changedText(text, 200));
  const far = Array.from({ length: 8 }, () => changedText(text, 50));
  expect(candidatesOf([text, ...far, ...near]).of(0)).toEqual([1, 2, 9, 10, 11, 12, 13, 14]);
});

test('reports are numbered in the order given, wherever their signatures stand', () => {
  const text = madeUpText(1);
  const texts = [madeUpText(2), changedText(text, 80), madeUpText(3), text];
  const signatures = new Uint32Array(texts.length * signatureLength);
  for (const [place, one] of texts.entries())
    writeSignature(shingleHashes(one), signatures.subarray(place * signatureLength));
  const candidates = findCandidates(signatures, Uint32Array.of(3, 0, 1));
  expect([0, 1, 2].map((report) => candidates.of(report))).toEqual([[2], [], [0]]);
});
