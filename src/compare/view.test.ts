import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry, SubjectEntries } from './entry.ts';
import { orders } from './state.ts';
import { numberOfCell, viewOf } from './view.ts';

const entry = (year: number, value: number | undefined, more: Partial<Entry> = {}): Entry => ({
  year,
  form: '2021',
  population: 'own',
  reports: 1,
  group: value === undefined ? 'blank' : value > 0 ? 'above' : 'zero',
  words: value === undefined ? '空白' : value > 0 ? '大于 0' : '为 0',
  text: value === undefined ? '空' : String(value),
  speech: '',
  note: '',
  doubt: '',
  value,
  plain: '',
  unit: '件',
  address: '',
  source: undefined,
  csv: [],
  ...more,
});

const subject = (id: string, entries: Entry[], more: Partial<SubjectEntries> = {}): SubjectEntries => ({
  subject: { id, name: id, place: '', address: '', isFailed: false },
  years: entries.map(({ year }) => year),
  entries,
  ...more,
});

const namesIn = (chosen: SubjectEntries[], order: (typeof orders)[number], years = [2022]) =>
  viewOf(chosen, { years, order }).bodies.flatMap(({ rows }) => rows.map((row) => row.subject.id));

test('a column a year, oldest first, with a break where the form changes', () => {
  const chosen = [subject('a', [entry(2020, 1, { form: '2019' }), entry(2021, 2), entry(2022, 3)])];
  expect(viewOf(chosen, { years: 'all', order: 'chosen' }).columns).toEqual([
    { year: 2020, form: '2019', isBreak: false },
    { year: 2021, form: '2021', isBreak: true },
    { year: 2022, form: '2021', isBreak: false },
  ]);
});

test('without a year, the newest that has the indicator is shown', () => {
  const chosen = [subject('a', [entry(2021, 1)], { years: [2023, 2021] }), subject('b', [entry(2020, 1)])];
  expect(viewOf(chosen, { years: 'newest', order: 'chosen' }).columns.map(({ year }) => year)).toEqual([
    2021,
  ]);
});

test('what is not there says why, each in its own words', () => {
  const failed = { subject: { id: 'd', name: 'd', place: '', address: '', isFailed: true } };
  const chosen = [
    subject('a', [entry(2022, 4)]),
    subject('b', [], { years: [2022] }),
    subject('c', [], { years: [2020] }),
    subject('d', [], failed),
    subject('e', [entry(2022, undefined)]),
  ];
  const { sentence, bodies } = viewOf(chosen, { years: [2022], order: 'chosen' });
  expect(sentence).toBe(
    '5 格中 1 格大于 0，1 格报告的表格没有此项，1 格没有这一年度的报告，1 格数字没有取到，1 格空白。',
  );
  expect(bodies[0]?.rows.map(({ cells }) => numberOfCell(cells[0]))).toEqual([
    4,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('a number on another form is shown, and never set beside those of its column', () => {
  const chosen = [
    subject('a', [entry(2022, 9000, { form: '2019' })]),
    subject('b', [entry(2022, 5)]),
    subject('c', [entry(2022, 6)]),
  ];
  const [, , last] = viewOf(chosen, { years: [2022], order: 'descending' }).bodies[0]?.rows ?? [];
  expect(last?.cells[0]).toMatchObject({ isLike: false, note: '用的是 2019 年版表格，不与同列比较' });
  expect(namesIn(chosen, 'descending')).toEqual(['c', 'b', 'a']);
});

test('aggregate reports stand apart from organs of their own', () => {
  const chosen = [
    subject('county', [entry(2022, 900, { population: 'countyGovernment' })]),
    subject('town', [entry(2022, 1)]),
  ];
  expect(viewOf(chosen, { years: [2022], order: 'descending' }).bodies).toMatchObject([
    { population: 'own', heading: '', rows: [{ subject: { id: 'town' } }] },
    {
      heading: '县级政府的汇总报告，含所属机关的数字，不与机关自己的报告比较',
      rows: [{ subject: { id: 'county' } }],
    },
  ]);
});

test('a place has a row for each population it has reports of', () => {
  const both = subject('110000', [entry(2022, 1), entry(2022, 7, { population: 'countyGovernment' })]);
  const { bodies } = viewOf([both, subject('120000', [entry(2022, 2)])], { years: [2022], order: 'chosen' });
  expect(bodies.map(({ rows }) => rows.map((row) => row.subject.id))).toEqual([
    ['110000', '120000'],
    ['110000'],
  ]);
});

test('a place without reports of a kind says so in the years in which others have some', () => {
  const counties = { population: 'countyGovernment' } as const;
  const one = subject('110000', [entry(2021, 3, counties), entry(2022, 1)]);
  const other = subject('120000', [entry(2022, 2, counties)]);
  const { bodies } = viewOf([one, other], { years: [2022], order: 'chosen' });
  expect(bodies[1]?.rows.map(({ cells }) => cells[0])).toMatchObject([
    { kind: 'none', state: 'notOfKind' },
    { kind: 'entry', entry: { value: 2 } },
  ]);
});

test('reports of a place on the other form are counted beside, never in the same cell', () => {
  const chosen = [
    subject('110000', [entry(2022, 8, { reports: 4 }), entry(2022, 1, { form: '2019', reports: 2 })]),
  ];
  expect(viewOf(chosen, { years: [2022], order: 'chosen' }).bodies[0]?.rows[0]?.cells[0]).toMatchObject({
    entry: { value: 8 },
    note: '另有 2 份用 2019 年版表格，不在内',
  });
});

const cells = fc.record({
  value: fc.option(fc.integer({ min: -3, max: 3 }), { nil: undefined }),
  form: fc.constantFrom('2019' as const, '2021' as const),
});

test('whatever the order, nothing without a number comes before a number, and nobody is lost', () => {
  fc.assert(
    fc.property(
      fc.array(cells, { minLength: 1, maxLength: 12 }),
      fc.constantFrom(...orders),
      (given, order) => {
        const chosen = given.map(({ value, form }, at) => subject(`s${at}`, [entry(2022, value, { form })]));
        const view = viewOf(chosen, { years: [2022], order });
        const rows = view.bodies.flatMap((body) => body.rows);
        expect(rows.map((row) => row.subject.id).sort()).toEqual(chosen.map((one) => one.subject.id).sort());
        const numbers = rows.map((row) => numberOfCell(row.cells[0]));
        if (order === 'chosen') return;
        const known = numbers.filter((number) => number !== undefined);
        expect(numbers.slice(0, known.length)).toEqual(known);
        const sorted = [...known].sort((a, b) => (order === 'ascending' ? a - b : b - a));
        expect(known).toEqual(sorted);
      },
    ),
  );
});
