import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareReports } from './compare-reports.ts';
import type { ComparedReport } from './corpus.ts';
import { changedText, foldedText, madeUpText } from './test-texts.ts';
import { weighReports } from './weigh-reports.ts';

type Given = ComparedReport & { text: string };

const given = (organ: string, year: number, text: string, county = organ): Given => ({
  organ,
  year,
  county,
  hash: text,
  length: foldedText(text).text.length,
  text,
});

function compare(list: readonly Given[]) {
  const folded = list.map(({ text }) => foldedText(text));
  const corpus = {
    reports: list,
    textOf: (report: number) => folded[report]?.text ?? '',
    foldedOf: (report: number) => folded[report] ?? foldedText(''),
    hashOf: String,
  };
  const likenesses = [...compareReports(corpus, weighReports(corpus))].map(({ work }) => work());
  return likenesses.map(({ matches, ...likeness }) => ({
    ...likeness,
    matches: matches.map(({ report, ...match }) => ({
      ...match,
      of: `${list[report]?.organ} ${list[report]?.year}`,
    })),
  }));
}

const text = madeUpText(1);
const letters = text.replaceAll('。', '').length;

test('a text taken over from the year before fails, and the older one does not', () => {
  const [newer, older] = compare([given('a', 2020, text), given('a', 2019, `${text}。${madeUpText(2, 6)}`)]);
  expect(newer).toMatchObject({ verdict: 'fail', counted: letters, leftOut: 0 });
  expect(newer?.matches).toEqual([
    { of: 'a 2019', shared: letters, passages: [{ paragraph: 0, start: 0, end: text.length, other: 0 }] },
  ]);
  // Nothing of 2019 or before is there to hold it against; what the later year took over is shown.
  expect(older?.verdict).toBe('notAssessable');
  expect(older?.matches.map(({ of, shared }) => [of, shared])).toEqual([['a 2020', letters]]);
});

test('two organs of one year with one text both fail, a stranger passes', () => {
  const result = compare([
    given('a', 2020, text),
    given('b', 2020, changedText(text, 60)),
    given('c', 2020, madeUpText(9)),
  ]);
  expect(result.map(({ verdict }) => verdict)).toEqual(['fail', 'fail', 'pass']);
  expect(result[2]?.matches).toEqual([]);
});

test('two fifths of a text in common are shown and no failure; a tenth is not shown', () => {
  const [same, rest] = [madeUpText(11, 5), madeUpText(12, 7)];
  const [first] = compare([
    given('a', 2020, `${same}。${rest}`),
    given('a', 2019, `${same}。${madeUpText(14)}`),
    given('a', 2018, `${rest.slice(0, 40)}。${madeUpText(15)}`),
  ]);
  expect(first?.verdict).toBe('pass');
  expect(first?.matches.map(({ of }) => of)).toEqual(['a 2019']);
});

test('too little text is neither like nor unlike, however much it agrees', () => {
  const [one, other] = compare([
    given('a', 2020, '无其他需要报告的事项。'),
    given('b', 2020, text.slice(0, 90)),
  ]);
  expect(one).toEqual({ verdict: 'notAssessable', counted: 0, leftOut: 0, matches: [] });
  expect(other?.verdict).toBe('notAssessable');
});

test('what stands in ten counties is left out; what one county copies is not', () => {
  const phrase = madeUpText(50, 6);
  const counties = Array.from({ length: 10 }, (_, index) =>
    given(`town-${index}`, 2020, `${phrase}。${madeUpText(100 + index)}`, `county-${index}`),
  );
  for (const { verdict, leftOut, matches } of compare(counties)) {
    expect(verdict).toBe('pass');
    expect(leftOut).toBeGreaterThanOrEqual(phrase.replaceAll('。', '').length);
    expect(matches).toEqual([]);
  }
  const oneCounty = counties.map((report) => ({ ...report, county: 'county', text: phrase }));
  expect(new Set(compare(oneCounty).map(({ verdict }) => verdict))).toEqual(new Set(['fail']));
});

test('the order in which reports come changes nothing', () => {
  const list = [1, 2, 3, 4, 5, 6].flatMap((seed) =>
    [2021, 2020, 2019].map((year) =>
      given(
        `organ-${seed}`,
        year,
        changedText(madeUpText(Math.ceil(seed / 2)), 30 + seed + (year % 7)),
        `county-${seed % 3}`,
      ),
    ),
  );
  const byId = (order: readonly Given[]) =>
    new Map(compare(order).map((result, index) => [`${order[index]?.organ} ${order[index]?.year}`, result]));
  const expected = byId(list);
  expect([...expected.values()].some(({ matches }) => matches.length === 3)).toBe(true);
  fc.assert(
    fc.property(fc.shuffledSubarray(list, { minLength: list.length }), (order) => {
      expect(byId(order)).toEqual(expected);
    }),
    { numRuns: 10 },
  );
});
