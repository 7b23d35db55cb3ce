import { expect, test } from 'vitest';
import { yearDrawing, yearGeometry } from './year-series.ts';

const { left, right, top, baseline } = yearDrawing;

test('years go from left to right, numbers from 0 up, and only a stretch is joined', () => {
  const stretches = [
    [
      { year: 2019, value: 0 },
      { year: 2020, value: 4 },
    ],
    [{ year: 2022, value: 8 }],
  ];
  const { placeOf, heightOf, lines, breaks } = yearGeometry([2019, 2020, 2021, 2022], stretches, [2021]);
  expect([2019, 2020, 2021, 2022].map(placeOf)).toEqual([left, 108, 192, right]);
  expect([0, 4, 8].map(heightOf)).toEqual([baseline, 47, top]);
  expect(lines).toEqual([`M${left},${baseline}L108,47`]);
  expect(breaks).toEqual([150]);
});

test('where all is 0, it stands on the ground', () => {
  const { heightOf, lines } = yearGeometry(
    [2019, 2020],
    [
      [
        { year: 2019, value: 0 },
        { year: 2020, value: 0 },
      ],
    ],
    [],
  );
  expect(heightOf(0)).toBe(baseline);
  expect(lines).toEqual([`M${left},${baseline}L${right},${baseline}`]);
});

test('a number below 0 stands below 0', () => {
  const { heightOf } = yearGeometry(
    [2019, 2020],
    [
      [
        { year: 2019, value: -2 },
        { year: 2020, value: 2 },
      ],
    ],
    [],
  );
  expect(heightOf(-2)).toBe(baseline);
  expect(heightOf(0)).toBe((baseline + top) / 2);
  expect(yearGeometry([2019], [[{ year: 2019, value: -2 }]], []).heightOf(0)).toBe(top);
});

test('many years are not all named, the last always is', () => {
  const years = Array.from({ length: 13 }, (_, index) => 2008 + index);
  expect(yearGeometry(years, [], []).named).toEqual([2008, 2010, 2012, 2014, 2016, 2018, 2020]);
  expect(yearGeometry(years.slice(-6), [], []).named).toEqual(years.slice(-6));
  expect(yearGeometry(years.slice(-6), [], [], 9).named).toEqual([2016, 2018, 2020]);
});
