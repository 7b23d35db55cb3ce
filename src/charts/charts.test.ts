import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { distributionStrip } from './distribution-strip.ts';
import { crowdDistribution, type DotRow, dotDistribution } from './dot-distribution.ts';
import { toSvgFile } from './drawing.ts';
import { unitReadings } from './unit-readings.ts';
import { type YearPoint, yearIntervals } from './year-intervals.ts';

const words = { id: 'c', title: '题目', description: '说明', axisLabel: '件', countLabel: '份数' };

const dot = (key: string, value: DotRow['value']): DotRow => ({
  key,
  label: `${key}镇`,
  value,
  text: `${value} 件`,
});

/** So many values above 0, the same on every run. */
const values = (count: number): number[] =>
  Array.from({ length: count }, (_, index) => ((index * 7919) % 997) + 1);

const crowd = (count: number): DotRow[] => values(count).map((value, index) => dot(`k${index}`, value));

const year = (number: number, form: YearPoint['form'], median: number): YearPoint => ({
  year: number,
  form,
  lower: median / 2,
  median,
  upper: median * 2,
});

/** The drawing a line an element, so that a change shows where it is. */
const lines = (markup: string | undefined): string => `${(markup ?? '').replaceAll('><', '>\n<')}\n`;

const drawings = {
  'dots-by-name': dotDistribution([dot('甲', 270), dot('乙', 3), dot('丙', 3)], words),
  'dots-in-a-crowd': dotDistribution(crowd(60), words),
  columns: dotDistribution(crowd(2000), words),
  strip: distributionStrip([0, 1, 1, 40], words),
  'unit-readings': unitReadings(
    [
      {
        key: 'a',
        label: '湖塘乡',
        readings: [
          { value: 200_359, text: '200,359 元' },
          { value: 2_003_590_000, text: '200,359 万元' },
        ],
      },
    ],
    words,
  ),
  'shares-by-name': dotDistribution([dot('甲', 0.75), dot('乙', 0), dot('丙', 1)], {
    ...words,
    scale: 'share',
  }),
  'shares-in-columns': crowdDistribution(
    values(500).map((value) => value / 1000),
    { ...words, scale: 'share' },
  ),
  'days-by-name': dotDistribution([dot('甲', -11), dot('乙', 29), dot('丙', 0)], { ...words, scale: 'step' }),
  years: yearIntervals(
    [year(2019, '2019', 4), year(2020, '2019', 6), year(2021, '2021', 3), year(2022, '2021', 5)],
    {
      ...words,
      isShare: false,
      formNames: { '2019': '2019 年版', '2021': '2021 年版' },
    },
  ),
};

test.each(Object.entries(drawings))('%s is drawn as before', async (name, markup) => {
  await expect(lines(markup)).toMatchFileSnapshot(`./snapshots/${name}.svg`);
});

test.each(Object.entries(drawings))(
  '%s has a name, a description and no style of its own',
  (_, markup = '') => {
    const { document } = parseHTML(markup);
    const svg = document.querySelector('svg');
    expect(svg?.getAttribute('role')).toBe('img');
    expect(svg?.getAttribute('aria-label')).toBe('题目');
    expect(document.querySelector('#c-title')?.textContent).toBe('题目');
    expect(document.querySelector(`#${svg?.getAttribute('aria-describedby')}`)?.textContent).toBe('说明');
    expect(document.querySelector('style, [style]')).toBeNull();
    expect(markup).not.toMatch(/NaN|undefined|null/);
  },
);

test.each([null, undefined, 0, -3, Number.NaN])('a row that says %s draws nothing', (value) => {
  const without = dotDistribution([dot('甲', 270)], words);
  expect(dotDistribution([dot('甲', 270), dot('乙', value)], words)).toBe(without);
  expect(dotDistribution([dot('乙', value)], words)).toBeUndefined();
});

test('zeros have no place on a strip', () => {
  expect(distributionStrip([0, 0, 40], words)).toBe(distributionStrip([40], words));
  expect(distributionStrip([0], words)).toBeUndefined();
});

test('every value above 0 is a dot, however many', () => {
  for (const count of [1, 40, 41, 60]) {
    const { document } = parseHTML(dotDistribution(crowd(count), words) ?? '');
    expect(document.querySelectorAll('circle')).toHaveLength(count);
  }
});

test('columns count the values at both ends of the axis', () => {
  const ends = Array.from({ length: 2000 }, (_, index) => dot(`k${index}`, index < 1000 ? 1 : 1000));
  const { document } = parseHTML(dotDistribution(ends, words) ?? '');
  const heights = [...document.querySelectorAll('rect')].map((column) => column.getAttribute('height'));
  expect(heights).toHaveLength(2);
  expect(heights[0]).toBe(heights[1]);
});

test('a share of 0 has a place on its axis, and what is no share has none', () => {
  const drawn = (...shares: number[]) =>
    dotDistribution(
      shares.map((share, index) => dot(`k${index}`, share)),
      { ...words, scale: 'share' },
    );
  expect(parseHTML(drawn(0, 0.5, 1) ?? '').document.querySelectorAll('circle')).toHaveLength(3);
  expect(drawn(0, 0.5, 1, 1.5, -0.1, Number.NaN)).toBe(drawn(0, 0.5, 1));
});

test('above 400 values are counted in columns', () => {
  const circles = (count: number) =>
    parseHTML(
      crowdDistribution(
        Array.from({ length: count }, (_, index) => 1.02 ** index),
        words,
      ) ?? '',
    ).document.querySelectorAll('circle').length;
  expect(circles(400)).toBe(400);
  expect(circles(401)).toBe(0);
});

test('years of two forms are never joined', () => {
  const both = yearIntervals(
    [year(2020, '2019', 1), year(2021, '2019', 1), year(2021, '2021', 1), year(2022, '2021', 1)],
    {
      ...words,
      isShare: false,
      formNames: { '2019': 'a', '2021': 'b' },
    },
  );
  const { document } = parseHTML(both ?? '');
  expect(document.querySelectorAll('path[d*="L"]:not([transform])')).toHaveLength(2);
  expect(both).toContain('stroke-dasharray="3 3"');
  expect(
    yearIntervals([], { ...words, isShare: false, formNames: { '2019': 'a', '2021': 'b' } }),
  ).toBeUndefined();
});

test('a year without a point is not passed over by a line', () => {
  const gap = yearIntervals(
    [year(2019, '2021', 1), year(2020, '2021', 1), year(2022, '2021', 1), year(2023, '2021', 1)],
    { ...words, isShare: false, formNames: { '2019': 'a', '2021': 'b' } },
  );
  const { document } = parseHTML(gap ?? '');
  expect(document.querySelectorAll('path[d*="L"]:not([transform])')).toHaveLength(2);
});

test('no Chinese stands in a drawing but what was given to it', () => {
  const plain = { id: 'c', title: 't', description: 'd', axisLabel: 'x', countLabel: 'n' };
  const rows = values(2000).map((value, index) => ({ key: `k${index}`, label: 'a', value, text: 'b' }));
  expect(dotDistribution(rows, plain)).not.toMatch(/\p{Script=Han}/u);
});

test('a file of its own has a namespace and its styles', () => {
  const file = toSvgFile(drawings.strip ?? '', 'svg{color:red}');
  expect(file).toMatch(
    /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" .*?><style>svg\{color:red\}<\/style><title/,
  );
});
