import { expect, test } from 'vitest';
import { answer, type Sources } from './comparison.ts';

const sources: Sources = {
  indicators: ['penalty-decisions', 'requests-received'],
  loadOrgans: async () => [{ slug: 'a-a', name: '甲镇', place: '某县', terms: '某县 甲镇 a-a' }],
  loadIndicator: async (id) => ({
    id,
    name: id,
    link: '',
    caveats: [],
    columns: [],
    rows: [
      {
        organ: 'a-a',
        year: 2020,
        form: '2019',
        group: 'above',
        groupWords: '大于 0',
        text: '5',
        speech: '5',
        note: '',
        value: 5,
        link: '',
        source: null,
        cells: [],
      },
    ],
  }),
};

test('what is not there is named in a sentence, and the rest is shown', async () => {
  const { state, problems, tables } = await answer('?organs=a-a,b-b&indicator=nothing&year=1999', sources);
  expect(problems).toEqual([
    '没有代号为“nothing”的指标，显示第一个指标。',
    '没有代号为“b-b”的机关。',
    '没有 1999 年度的数字。',
  ]);
  expect(state).toEqual({ organs: ['a-a'], indicator: 'penalty-decisions', year: 1999 });
  expect(tables[0]?.groups.map(({ lines }) => lines.map(({ kind }) => kind))).toEqual([['missing']]);
});

test('all indicators are shown one below the other', async () => {
  const { problems, tables, years } = await answer('?organs=a-a&indicator=all', sources);
  expect(problems).toEqual([]);
  expect(tables.map(({ name }) => name)).toEqual(['penalty-decisions', 'requests-received']);
  expect(years).toEqual([2020]);
});

test('without an organ there is nothing to compare', async () => {
  expect((await answer('', sources)).tables).toEqual([]);
});
