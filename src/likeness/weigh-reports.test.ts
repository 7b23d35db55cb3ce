import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ComparedReport, Corpus } from './corpus.ts';
import { shingleLength } from './shingles.ts';
import { foldedText, madeUpText } from './test-texts.ts';
import { type EarlierWeights, type Weights, weighReports } from './weigh-reports.ts';

type Given = Pick<ComparedReport, 'organ' | 'year' | 'county'> & { text: string };
type Weighed = { corpus: Corpus; weights: Weights };

/** Reports as a corpus, and the numbers of those whose texts are read. */
function corpusOf(given: readonly Given[]): { corpus: Corpus; read: number[] } {
  const read: number[] = [];
  const corpus: Corpus = {
    reports: given.map(({ text, ...report }) => ({ ...report, hash: text, length: text.length })),
    textOf: (report) => {
      read.push(report);
      return given[report]?.text ?? '';
    },
    foldedOf: (report) => foldedText(given[report]?.text ?? ''),
    hashOf: String,
  };
  return { corpus, read };
}

/** What is kept of a comparison, for the reports of the next. */
function earlierOf({ corpus, weights }: Weighed, reports: Corpus['reports']): EarlierWeights {
  const { textOf } = corpus;
  const hashOf = (report: number) => corpus.reports[report]?.hash ?? '';
  return {
    yearOf: (year) => {
      const known = weights.years.get(year);
      return known && { ...known, hashOf, textOf };
    },
    weightOf: (report) => {
      const { organ, year, hash } = reports[report] ?? {};
      const known = corpus.reports.findIndex(
        (one) => one.organ === organ && one.year === year && one.hash === hash,
      );
      return known < 0 ? undefined : weights.weightOf(known);
    },
  };
}

function weigh(given: readonly Given[], before?: Weighed): Weighed & { read: number[] } {
  const { corpus, read } = corpusOf(given);
  return { corpus, read, weights: weighReports(corpus, before && earlierOf(before, corpus.reports)) };
}

/** All that is said of each report and each year. */
function plain({ corpus, weights }: Weighed) {
  return {
    reports: [...corpus.reports.keys()].map((report) => ({
      ...weights.weightOf(report),
      signature: weights.weightOf(report).signature.join(),
    })),
    years: [...weights.years].map(([year, { common, counties }]) => [
      year,
      [...common.hashes],
      [...common.counts],
      [...counties],
    ]),
  };
}

const sentences = Array.from({ length: 8 }, (_, seed) => madeUpText(seed + 1, 1));
const report = (number: number, text: string, year = 2020): Given => ({
  organ: `organ-${number}`,
  year,
  county: `county-${Math.floor(number / 2)}`,
  text,
});
const sentence = (one: number): string => sentences[one] ?? '';

/** Two reports from each of so many counties: in one of both in the first of them stands the same sentence. */
const standing = (
  counties: number,
  all: number,
  {
    year,
    rest = (number) => madeUpText(number + 100, 1),
  }: { year?: number; rest?: (number: number) => string } = {},
): Given[] =>
  Array.from({ length: all * 2 }, (_, number) => {
    const same = number % 2 === 0 && number < counties * 2 ? sentence(0) : '';
    return report(number, same + rest(number), year);
  });

const commonOf = ({ weights }: Weighed) => weights.years.get(2020)?.common.hashes.length ?? 0;

test('where nothing has changed no text is read', () => {
  const first = weigh([...standing(10, 90), ...standing(11, 90, { year: 2019 })]);
  const second = weigh([...standing(10, 90), ...standing(11, 90, { year: 2019 })], first);
  expect(second.read).toEqual([]);
  expect(plain(second)).toEqual(plain(first));
});

test('where one has changed and nothing common with it, no text of another year is read, and this alone weighed', () => {
  const [given, other] = [standing(10, 90), standing(10, 90, { year: 2019 })];
  const first = weigh([...given, ...other]);
  const changed = [...given.with(100, report(100, madeUpText(99, 2))), ...other];
  const second = weigh(changed, first);
  expect(plain(second)).toEqual(plain(weigh(changed)));
  expect(second.read.filter((number) => number >= given.length)).toEqual([]);
});

test('a tenth county makes a sentence common for all, and its leaving makes it count again', () => {
  const [nine, ten] = [standing(9, 90), standing(10, 90)];
  const first = weigh(nine);
  const second = weigh(ten, first);
  expect([commonOf(first), commonOf(second)]).toEqual([0, sentence(0).length - shingleLength + 1]);
  expect(plain(second)).toEqual(plain(weigh(ten)));
  expect(second.weights.weightOf(0).leftOut).toBeGreaterThan(first.weights.weightOf(0).leftOut);
  const third = weigh(nine, second);
  expect(plain(third)).toEqual(plain(first));
});

test('with more counties it takes more of them, with fewer less', () => {
  const at = (all: number) => standing(10, all);
  let before = weigh(at(199));
  for (const counties of [200, 201, 202, 200, 198, 201]) {
    const now = weigh(at(counties), before);
    expect(plain(now)).toEqual(plain(weigh(at(counties))));
    expect(now.weights.weightOf(0).leftOut > 0).toBe(counties <= 200);
    before = now;
  }
});

test('after any changes reports weigh what they weigh without anything known', () => {
  // Each of the other sentences stands in six counties or so.
  const start = (counties: number) =>
    standing(counties, 22, { rest: (number) => sentence(1 + (number % 7)) });
  const text = fc
    .array(fc.nat(sentences.length - 1), { maxLength: 3 })
    .map((list) => list.map(sentence).join(''));
  const change = fc.tuple(fc.nat(45), fc.option(text, { nil: undefined, freq: 4 }));
  const steps = fc.array(fc.array(change, { maxLength: 4 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.integer({ min: 8, max: 11 }), steps, (counties, list) => {
      const given = new Map(start(counties).entries());
      let before = weigh([...given.values()]);
      for (const changes of list) {
        for (const [number, words] of changes) {
          if (words === undefined) given.delete(number);
          else given.set(number, report(number, words));
        }
        const now = weigh([...given.values()], before);
        expect(plain(now)).toEqual(plain(weigh([...given.values()])));
        before = now;
      }
    }),
    { numRuns: 60 },
  );
});
